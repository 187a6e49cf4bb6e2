import {
  applyEvent,
  chainEvent,
  chainStart,
  decideMove,
  decideReport,
  succeed,
  type EventDraft,
  type Matter,
  type MatterEvent,
  type Result,
} from '@yiwang/kernel'
import { v7 as makeId } from 'uuid'

import type { LivedWithIntake } from '../matter/matter-row.ts'
import type { District } from '../district/district.ts'
import { worldOf } from '../district/world-of.ts'
import { makeFollowCode } from '../matter/follow-code.ts'
import { sha256 } from '../matter/sha256.ts'
import type { ImportRow } from './decide-row.ts'
import { findNextMove, importerOf } from './next-move.ts'

/** Into which district rows go, and from which source. */
export interface Importer {
  readonly district: District
  readonly source: string
}

/**
 * A row's whole life up to now, decided by the same table and the same rules as everything else, each step at its
 * moment of the past; nothing is kept yet. Refused as a whole when any of its steps is.
 */
export function decideLife({ district, source }: Importer, row: ImportRow, number: string): Result<LivedWithIntake> {
  const { category, description, place, reportedAt } = row
  const actor = importerOf(source)
  const id = makeId({ msecs: reportedAt })
  const report = {
    district: district.code,
    id,
    number,
    channel: 'import' as const,
    category,
    description,
    place,
    evidence: [],
    reporter: actor.id,
  }
  const first = decideReport(report, actor, worldOf(district, reportedAt))
  if (!first.ok) return first
  const events: MatterEvent[] = [chainEvent(first.value, chainStart, sha256)]
  let matter = replayed(undefined, events)
  for (let step = decideStep(matter, { district, source }, row); step; step = decideStep(matter, { district, source }, row)) {
    if (!step.ok) return step
    events.push(chainEvent(step.value, events.at(-1)?.hash ?? chainStart, sha256))
    matter = replayed(matter, events)
  }
  return succeed({ matter, events, intake: { followCode: makeFollowCode(), key: row.key } })
}

function decideStep(matter: Matter, { district, source }: Importer, row: ImportRow): Result<EventDraft> | undefined {
  const next = findNextMove(matter, row, source)
  return next && decideMove(matter, { actor: next.actor, ...next.intent }, worldOf(district, next.at))
}

function replayed(matter: Matter | undefined, events: readonly MatterEvent[]): Matter {
  const last = events.at(-1)
  if (!last) throw new Error('a history begins with a report')
  return applyEvent(matter, last)
}
