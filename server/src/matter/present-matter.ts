import type { ClockView, MatterDetail, MatterRow } from '@yiwang/contract'
import { mayReadReporter, maskName, maskPhone, timeLeft, unitsOf, type Clock, type Matter, type MatterEvent } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { orNull } from '../http/or-null.ts'
import type { KeptPerson } from '../person/person-store.ts'
import type { Reporter } from './keep-matter-store.ts'
import { presentEntry } from './present-entry.ts'

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
    grid: orNull(place.grid),
    area: place.area,
    address: place.address ?? '',
    suggestedUnit: orNull(matter.suggestion?.leadUnit),
    leadUnit: orNull(matter.leadUnit),
    claimedBy: orNull(matter.claimedBy),
    claimedByName: findName(matter.claimedBy, names),
    askedMove: orNull(matter.asked?.move),
    reportedAt: matter.reportedAt,
    dueAt: orNull(clock?.dueAt),
    amberAt: orNull(clock?.amberAt),
    redAt: orNull(clock?.redAt),
    isPaused: clock?.pausedAt !== undefined,
    limitUnit: orNull(clock?.limit.unit),
    leftMs: clock ? leftOf(clock, district, now) : null,
    returns: matter.returns,
    reopenings: matter.reopenings,
  }
}

function findName(id: string | undefined, names: ReadonlyMap<string, string>): string | null {
  return id === undefined ? null : (names.get(id) ?? id)
}

function leftOf(clock: Clock, district: District, now: number): number {
  const left = timeLeft(district.calendar, clock, now)
  return left.ok ? left.value.ms : clock.dueAt - now
}

/** A clock with what is left of it. */
function presentClock(clock: Clock, { district, now }: Pick<View, 'district' | 'now'>): ClockView {
  return { ...clock, pausedAt: orNull(clock.pausedAt), leftMs: leftOf(clock, district, now) }
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
    handledBy: orNull(matter.handledBy),
    handledUnit: orNull(matter.handledUnit),
    reporterId: orNull(matter.reporter),
    endedAt: orNull(matter.endedAt),
    mergedInto: orNull(matter.mergedInto),
    asked: asked
      ? { move: asked.move, by: asked.by, byName: view.names.get(asked.by) ?? asked.by, reason: orNull(asked.carried.reason) }
      : null,
    evidence: [...matter.evidence],
    requiredEvidence: [...(view.district.categories.get(matter.category)?.evidence ?? [])],
    history: kept.history.map((event) => presentEntry(event, view.names)),
  }
}

function presentReporter({ name, phone }: Reporter, matter: Matter, person: KeptPerson): MatterDetail['reporter'] {
  const isOpen = mayReadReporter(person, { status: matter.status, units: unitsOf(matter) })
  if (isOpen) return { name: orNull(name), phone: orNull(phone), isMasked: false }
  return { name: name === undefined ? null : maskName(name), phone: phone === undefined ? null : maskPhone(phone), isMasked: true }
}
