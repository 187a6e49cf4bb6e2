import { bigramsOf, scopeUnitsOf, wakesAt, type Clock, type Matter, type Stage } from '@yiwang/kernel'

import { orNull } from '../http/or-null.ts'

/** The columns that are drawn from a matter's state, so that lists, scopes and searches are served by indexes. */
export function columnsOf(matter: Matter) {
  return {
    status: matter.status,
    version: matter.version,
    category: matter.category,
    lon: matter.place.lon,
    lat: matter.place.lat,
    grid: orNull(matter.place.grid),
    area: matter.place.area,
    address: matter.place.address ?? '',
    suggestedUnit: orNull(matter.suggestion?.leadUnit),
    leadUnit: orNull(matter.leadUnit),
    coUnits: [...matter.coUnits],
    claimedBy: orNull(matter.claimedBy),
    askedMove: orNull(matter.asked?.move),
    stage: orNull(matter.clock?.stage),
    ...timesOf(matter.clock),
    limitUnit: runningUnitOf(matter.clock),
    endedAt: asDate(hasEnded(matter) ? matter.endedAt : undefined),
    returns: matter.returns,
    reopenings: matter.reopenings,
    units: [...scopeUnitsOf(matter)],
    state: JSON.stringify(matter),
  }
}

/** The columns that only a move fills: what was finished when and by whom, and what belongs together. */
export function laterColumnsOf(matter: Matter) {
  return {
    reports: matter.reports ?? 1,
    mergedInto: orNull(matter.mergedInto),
    wakeAt: asDate(wakesAt(matter)),
    ...doneOf(matter, 'accept', 'accepted'),
    ...doneOf(matter, 'dispatch', 'dispatched'),
    ...doneOf(matter, 'handle', 'handled'),
    ...doneOf(matter, 'verify', 'verified'),
    handledUnit: orNull(matter.handledUnit),
    extensions: matter.extensions ?? 0,
    hangUps: matter.hangUps ?? 0,
    rating: orNull(matter.rating?.score),
    isSolved: orNull(matter.rating?.isSolved),
  }
}

function doneOf<Name extends string>(matter: Matter, stage: Stage, name: Name) {
  const done = matter.done?.[stage]
  return {
    [`${name}At`]: asDate(done?.at),
    [`${name}By`]: orNull(done?.by),
    [`${name}Late`]: orNull(done?.isLate),
  } as Record<`${Name}${'At' | 'By' | 'Late'}`, Date | string | boolean | null>
}

/** What a matter is found by: its words, its address and its number. */
export function wordsOf(matter: Pick<Matter, 'description' | 'place' | 'number'>): readonly string[] {
  return bigramsOf(`${matter.number} ${matter.place.address ?? ''} ${matter.description}`)
}

/** A clock that rests is due at the end of time: it comes last in every list, and nothing about it is late. */
export const endOfTime = new Date('9999-12-31T00:00:00Z')

function timesOf(clock: Clock | undefined): Readonly<Record<'dueAt' | 'amberAt' | 'redAt', Date | null>> {
  if (clock === undefined) return { dueAt: null, amberAt: null, redAt: null }
  if (clock.pausedAt !== undefined) return { dueAt: endOfTime, amberAt: endOfTime, redAt: endOfTime }
  return { dueAt: new Date(clock.dueAt), amberAt: new Date(clock.amberAt), redAt: new Date(clock.redAt) }
}

/** The unit in which a running clock counts: what the times alone do not tell. One that rests has none. */
function runningUnitOf(clock: Clock | undefined): string | null {
  return clock === undefined || clock.pausedAt !== undefined || clock.stoppedAt !== undefined ? null : clock.limit.unit
}

/** Whether a matter has ended, as its column says. */
export function hasEnded(matter: Pick<Matter, 'clock' | 'endedAt'>): boolean {
  return matter.clock === undefined && matter.endedAt !== undefined
}

function asDate(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at)
}
