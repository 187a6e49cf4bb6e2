/**
 * The roles of the loop, modelled on the posts of 数字化城市管理 (GB/T 30428).
 * `supervisor` (督查) keeps what the work report promised and chases it; `system` is the platform itself; `importer` brings in what another system has already done.
 */
export const roles = [
  'resident',
  'grid_worker',
  'receiver',
  'dispatcher',
  'handler',
  'verifier',
  'ruling_officer',
  'leader',
  'supervisor',
  'auditor',
  'administrator',
  'security_administrator',
  'importer',
  'system',
] as const

export type Role = (typeof roles)[number]

/** The roles a person can be given; the platform's own are not among them. */
export const personRoles = roles.filter((role) => role !== 'importer' && role !== 'system' && role !== 'resident')

/**
 * The three who keep the platform, each apart from the other two and from the handling of matters (三员分立, modelled on
 * GB/T 22239 level 3): the system administrator keeps categories, rules, limits and the calendar; the security
 * administrator keeps people, posts and policies; the auditor reads the trail and changes nothing.
 */
export const keeperRoles = ['administrator', 'security_administrator', 'auditor'] as const satisfies readonly Role[]
