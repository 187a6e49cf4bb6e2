import type { ClockView, HistoryEntry, MatterDetail, MatterRow } from '@yiwang/contract'
import { mayReadReporter, maskName, maskPhone, timeLeft, unitsOf, type Clock, type Matter, type MatterEvent } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import type { KeptPerson } from '../person/person-store.ts'
import type { Reporter } from './keep-matter-store.ts'

/** What presenting needs besides the matter. `names` holds the names of the people who occur. */
export interface View {
  readonly district: District
  readonly now: number
  readonly names: ReadonlyMap<string, string>
}

/** One row of the inbox. */
export function presentRow(matter: Matter, { district, now, names }: View): MatterRow {
  const { clock, place } = matter
  return {
    id: matter.id,
    number: matter.number,
    status: matter.status,
    version: matter.version,
    channel: matter.channel,
    category: matter.category,
    description: matter.description,
    position: { lon: place.lon, lat: place.lat },
    grid: place.grid ?? null,
    area: place.area,
    address: place.address ?? '',
    suggestedUnit: matter.suggestion?.leadUnit ?? null,
    leadUnit: matter.leadUnit ?? null,
    claimedBy: matter.claimedBy ?? null,
    claimedByName: matter.claimedBy === undefined ? null : (names.get(matter.claimedBy) ?? matter.claimedBy),
    askedMove: matter.asked?.move ?? null,
    reportedAt: matter.reportedAt,
    dueAt: clock?.dueAt ?? null,
    amberAt: clock?.amberAt ?? null,
    redAt: clock?.redAt ?? null,
    isPaused: clock?.pausedAt !== undefined,
    leftMs: clock ? leftOf(clock, district, now) : null,
    returns: matter.returns,
    reopenings: matter.reopenings,
  }
}

function leftOf(clock: Clock, district: District, now: number): number {
  const left = timeLeft(district.calendar, clock, now)
  return left.ok ? left.value.ms : clock.dueAt - now
}

/** A clock with what is left of it. */
export function presentClock(clock: Clock, { district, now }: Pick<View, 'district' | 'now'>): ClockView {
  return { ...clock, pausedAt: clock.pausedAt ?? null, leftMs: leftOf(clock, district, now) }
}

/** Everything that a matter's page shows to this person; names and phones masked unless role and matter give a reason. */
export function presentDetail(
  kept: { readonly matter: Matter; readonly history: readonly MatterEvent[]; readonly reporter: Reporter | undefined },
  view: View & { readonly person: KeptPerson },
): MatterDetail {
  const { matter } = kept
  const { clock, suggestion, asked } = matter
  return {
    row: presentRow(matter, view),
    clock: clock ? presentClock(clock, view) : null,
    reporter: kept.reporter ? presentReporter(kept.reporter, matter, view.person) : null,
    suggestion: suggestion ? { leadUnit: suggestion.leadUnit, coUnits: [...suggestion.coUnits], rule: suggestion.rule } : null,
    coUnits: [...matter.coUnits],
    handledBy: matter.handledBy ?? null,
    handledUnit: matter.handledUnit ?? null,
    reporterId: matter.reporter ?? null,
    endedAt: matter.endedAt ?? null,
    mergedInto: matter.mergedInto ?? null,
    asked: asked ? { move: asked.move, by: asked.by, byName: view.names.get(asked.by) ?? asked.by, reason: asked.carried.reason ?? null } : null,
    evidence: [...matter.evidence],
    requiredEvidence: [...(view.district.categories.get(matter.category)?.evidence ?? [])],
    history: kept.history.map((event) => presentEntry(event, view.names)),
  }
}

function presentReporter({ name, phone }: Reporter, matter: Matter, person: KeptPerson): MatterDetail['reporter'] {
  const isOpen = mayReadReporter(person, { status: matter.status, units: unitsOf(matter) })
  if (isOpen) return { name: name ?? null, phone: phone ?? null, isMasked: false }
  return { name: name === undefined ? null : maskName(name), phone: phone === undefined ? null : maskPhone(phone), isMasked: true }
}

function presentEntry(event: MatterEvent, names: ReadonlyMap<string, string>): HistoryEntry {
  const { body } = event
  const carried = body.kind === 'moved' || body.kind === 'asked' ? body.carried : undefined
  return {
    seq: event.seq,
    at: event.at,
    by: event.by,
    byName: names.get(event.by) ?? '',
    role: event.role,
    unit: event.unit ?? null,
    kind: body.kind,
    ...movedPart(body),
    reason: carried?.reason ?? (body.kind === 'refused' ? body.reason : null),
    reasonCode: carried?.reasonCode ?? null,
    text: findText(body),
    leadUnit: carried?.leadUnit ?? null,
    coUnits: [...(carried?.coUnits ?? [])],
    suggestedUnit: carried?.suggestedUnit ?? null,
    evidence: [...(carried?.evidence ?? (body.kind === 'reported' ? body.evidence : []))],
    hash: event.hash,
  }
}

function movedPart(body: MatterEvent['body']): Pick<HistoryEntry, 'move' | 'to' | 'rule' | 'askedBy' | 'dueAt'> {
  const clocks = body.kind === 'moved' || body.kind === 'reported' ? body.clocks : undefined
  return {
    move: body.kind === 'moved' || body.kind === 'asked' || body.kind === 'refused' ? body.move : null,
    to: findTarget(body),
    rule: (body.kind === 'moved' ? (body.carried.rule ?? body.suggestion?.rule) : undefined) ?? null,
    askedBy: body.kind === 'moved' ? (body.askedBy ?? null) : null,
    dueAt: clocks?.clock?.dueAt ?? null,
  }
}

function findTarget(body: MatterEvent['body']): HistoryEntry['to'] {
  if (body.kind === 'moved') return body.to
  return body.kind === 'reported' ? 'reported' : null
}

function findText(body: MatterEvent['body']): string | null {
  if (body.kind === 'noted') return body.text
  return body.kind === 'reported' ? body.description : null
}
