import type { Replay } from '@yiwang/contract'
import { matterHeats, type HeatFacts } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { placeOfHeat, playMatter, type Stand } from './play-day.ts'
import { listPlayed, listPlayedEvents, type PlayedEvent } from './replay-store.ts'
import type { CommandQuestion } from './within-store.ts'

/** As many matters as are played; of more, the oldest are left out. */
const mostPlayed = 20_000

/** A day as it went, by the histories and by what was known of the clocks when it went. */
export async function showReplay(
  db: Kysely<Schema>,
  { scope, now }: CommandQuestion,
  { day, from, to }: { readonly day: string; readonly from: number; readonly to: number },
): Promise<Replay> {
  // What happened in this very millisecond is part of it.
  const span = { from, to: Math.min(to, now + 1) }
  const found = await listPlayed(db, scope, { ...span, limit: mostPlayed + 1 })
  const matters = found.slice(0, mostPlayed)
  const events = await listPlayedEvents(db, { district: scope.district, ids: matters.map(({ id }) => id), to: span.to })
  const stands = standsOf(events)
  const places: Replay['places'] = []
  const atStart: Replay['atStart'] = []
  const changes: { readonly at: number; readonly place: number; readonly heat: number }[] = []
  for (const { id, number, lon, lat } of matters) {
    const played = playMatter(stands.get(id) ?? [], span)
    if (played.atStart === undefined && played.changes.length === 0) continue
    const place = places.push([rounded(lon), rounded(lat), number, id]) - 1
    if (played.atStart !== undefined) atStart.push([place, placeOfHeat(played.atStart)])
    for (const { at, heat } of played.changes) changes.push({ at, place, heat: placeOfHeat(heat) })
  }
  return {
    day,
    startsAt: from,
    endsAt: to,
    heats: [...matterHeats],
    places,
    atStart,
    changes: changes
      .toSorted((a, b) => a.at - b.at || a.place - b.place)
      .map(({ at, place, heat }) => [Math.floor((at - from) / 1000), place, heat]),
    isMore: found.length > mostPlayed,
  }
}

function standsOf(events: readonly PlayedEvent[]): ReadonlyMap<string, readonly Stand[]> {
  const stands = new Map<string, Stand[]>()
  for (const event of events) {
    const own = stands.get(event.matter) ?? []
    own.push({ at: Math.round(event.at), facts: factsAfter(own.at(-1)?.facts, event) })
    stands.set(event.matter, own)
  }
  return stands
}

/** How a matter stands after an event, by as much of the kernel's `applyEvent` as its heat hangs on. */
function factsAfter(before: HeatFacts | undefined, event: PlayedEvent): HeatFacts {
  const clock = { dueAt: event.due, amberAt: event.amber, redAt: event.red, isPaused: event.isPaused }
  const isNew = event.kind === 'reported' || event.kind === 'moved'
  if (isNew || before === undefined) return { ...clock, status: event.status ?? before?.status ?? 'reported', askedMove: event.asked }
  if (event.kind === 'reclocked') return event.hasClock ? { ...before, ...clock } : before
  return { ...before, askedMove: event.kind === 'asked' ? event.asked : null }
}

/** To a decimetre. */
function rounded(angle: number): number {
  return Math.round(angle * 1e6) / 1e6
}
