/**
 * The roles of the loop, modelled on the posts of 数字化城市管理 (GB/T 30428).
 * `system` is the platform itself; `importer` brings in what another system has already done.
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
  'auditor',
  'administrator',
  'importer',
  'system',
] as const

export type Role = (typeof roles)[number]

/** The roles a person can be given; the platform's own are not among them. */
export const personRoles = roles.filter((role) => role !== 'importer' && role !== 'system' && role !== 'resident')
