import type { Approval, MatterRow } from '@yiwang/contract'

/** The groups of what waits for a person, in the order in which they are shown. */
export const groups = ['approvals', 'rulings', 'statements', 'returned', 'claimed', 'turn'] as const

export type Group = (typeof groups)[number]

/** One thing that waits: an approval with what is asked, or a matter. */
export interface WaitingItem {
  readonly group: Group
  readonly row: MatterRow
  readonly approval?: Approval
}

/** What the server said waits for this person. */
export interface Waiting {
  readonly approvals: readonly Approval[]
  readonly mine: readonly MatterRow[]
  readonly claimed: readonly MatterRow[]
  /** Disputes in which this person's unit is heard. */
  readonly disputes: readonly MatterRow[]
}

/** Everything that waits, each matter once, in the first group that it fits; within a group the most pressing first. */
export function groupWaiting({ approvals, mine, claimed, disputes }: Waiting, person: string): readonly WaitingItem[] {
  const asked = approvals.map((approval): WaitingItem => ({ group: 'approvals', row: approval.row, approval }))
  const stated = disputes.map((row): WaitingItem => ({ group: 'statements', row }))
  const rows = [...claimed, ...mine].map((row): WaitingItem => ({ group: groupOf(row, person), row }))
  const all = [...asked, ...rows, ...stated]
  const once = all.filter(({ row }, index) => all.findIndex((other) => other.row.id === row.id) === index)
  return once.toSorted((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group) || pressing(one) - pressing(other))
}

function groupOf({ status, claimedBy }: MatterRow, person: string): Group {
  if (status === 'in_ruling') return 'rulings'
  if (status === 'returned') return 'returned'
  return claimedBy === person ? 'claimed' : 'turn'
}

function pressing({ row }: WaitingItem): number {
  return row.isPaused ? Number.MAX_SAFE_INTEGER : (row.dueAt ?? Number.MAX_SAFE_INTEGER)
}
