/** Every status a matter can be in. `reported` is the first; the ended ones are in `endedStatuses`. */
export const statuses = [
  'reported',
  'accepted',
  'declined',
  'dispatched',
  'handling',
  'handled',
  'closed',
  'returned',
  'in_ruling',
  'hung_up',
  'unsolvable',
  'void',
  'reopened',
  'merged',
] as const

export type MatterStatus = (typeof statuses)[number]

/** Statuses in which nobody has to do anything more; a reopening can still lead out of some of them. */
export const endedStatuses: readonly MatterStatus[] = ['declined', 'closed', 'unsolvable', 'void', 'merged']
