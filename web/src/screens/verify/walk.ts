import type { RoundStop, VerificationRound } from '@yiwang/contract'
import type { MapStop } from '@yiwang/ui/map'

/** What became of a stop. */
export type Outcome = 'passed' | 'rejected' | 'skipped'

/** A round that is being walked: what became of which stop, and which one was chosen out of turn. */
export interface Walk {
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly chosen?: string
}

export const fresh: Walk = { outcomes: new Map() }

/** The stop to look at now: the chosen one, or the first that nothing became of, or the first that was skipped. */
export function findCurrent({ stops }: VerificationRound, { outcomes, chosen }: Walk): RoundStop | undefined {
  return (
    stops.find(({ row }) => row.id === chosen && !isDone(outcomes.get(row.id))) ??
    stops.find(({ row }) => !outcomes.has(row.id)) ??
    stops.find(({ row }) => outcomes.get(row.id) === 'skipped')
  )
}

/** The walk after something became of a stop. */
export function withOutcome({ outcomes }: Walk, id: string, outcome: Outcome): Walk {
  return { outcomes: new Map([...outcomes, [id, outcome]]) }
}

/** Whether the stop was decided on. */
export function isDone(outcome: Outcome | undefined): boolean {
  return outcome === 'passed' || outcome === 'rejected'
}

/** How many stops came out so. */
export function countOutcome({ outcomes }: Walk, wanted: Outcome): number {
  return [...outcomes.values()].filter((outcome) => outcome === wanted).length
}

/** The stops as the map shows them. */
export function mapStops(round: VerificationRound, walk: Walk): readonly MapStop[] {
  const current = findCurrent(round, walk)?.row.id
  return round.stops.map(({ row }) => ({ id: row.id, position: row.position, state: stateOf(row.id, current, walk) }))
}

function stateOf(id: string, current: string | undefined, { outcomes }: Walk): MapStop['state'] {
  if (isDone(outcomes.get(id))) return 'done'
  return id === current ? 'next' : 'waits'
}
