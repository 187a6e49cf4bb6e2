import type { Approval, ClockView, HistoryEntry, LinkedMatter, MatterDetail } from '@yiwang/contract'
import {
  extendClock,
  mayReadReporter,
  maskName,
  maskPhone,
  maskText,
  unitsOf,
  type Asked,
  type Clock,
  type Matter,
  type MatterEvent,
} from '@yiwang/kernel'

import { worldOf } from '../district/world-of.ts'
import { orNull } from '../http/or-null.ts'
import { nameIn, type KeptPerson } from '../person/person-store.ts'
import type { Reporter } from './keep-matter-store.ts'
import { presentEntry } from './present-entry.ts'
import { leftOf, presentRow, type View } from './present-row.ts'

/** Whether this person may read who reported, and what in the words leads to them. */
function isReporterOpen(person: KeptPerson, matter: Matter): boolean {
  return mayReadReporter(person, { status: matter.status, units: unitsOf(matter) })
}

/** A clock with what is left of it. */
export function presentClock(clock: Clock, view: Pick<View, 'district' | 'now'>): ClockView {
  return { ...clock, pausedAt: orNull(clock.pausedAt), leftMs: leftOf(clock, view) }
}

/** Everything that a matter's page shows to this person; names and phones masked unless role and matter give a reason. */
export function presentDetail(
  kept: {
    readonly matter: Matter
    readonly history: readonly MatterEvent[]
    readonly reporter: Reporter | undefined
    readonly linked: readonly LinkedMatter[]
    /** Counted wherever they lie, seen or not: they hold the matter back all the same. */
    readonly openChildren: number
    readonly isAlike: boolean
  },
  view: View,
): MatterDetail {
  const { matter } = kept
  const { clock, suggestion, asked } = matter
  const isOpen = isReporterOpen(view.person, matter)
  return {
    row: { ...presentRow(matter, view), isAlike: kept.isAlike },
    clock: clock ? presentClock(clock, view) : null,
    reporter: kept.reporter ? presentReporter(kept.reporter, matter, view.person) : null,
    suggestion: suggestion ? { leadUnit: suggestion.leadUnit, coUnits: [...suggestion.coUnits], rule: suggestion.rule } : null,
    coUnits: [...matter.coUnits],
    handledBy: orNull(matter.handledBy),
    handledUnit: orNull(matter.handledUnit),
    reporterId: orNull(matter.reporter),
    endedAt: orNull(matter.endedAt),
    mergedInto: orNull(matter.mergedInto),
    asked: asked ? presentAsked(asked, matter, view) : null,
    ...presentCourse(matter),
    openChildren: kept.openChildren,
    linked: [...kept.linked],
    evidence: [...matter.evidence],
    requiredEvidence: [...(view.district.categories.get(matter.category)?.evidence ?? [])],
    kind: matter.kind,
    pledge: orNull(matter.pledge),
    isInquiry: worldOf(view.district, view.now).isInquiry(matter.category),
    history: kept.history.map((event) => presentEntry(event, view.names)).map((entry) => (isOpen ? entry : maskEntry(entry))),
  }
}

/** How it stands with the several who handle it, with what parks it, and with what was said and done last. */
function presentCourse({ partsDone = [], parties = [], hungUp, pausedUntil, rating, lastMove }: Matter) {
  return {
    partsDone: [...partsDone],
    parties: [...parties],
    hungUp: hungUp ? { until: hungUp.until, after: orNull(hungUp.after) } : null,
    pausedUntil: orNull(pausedUntil),
    rating: rating ? { ...rating, isByCallBack: rating.isByCallBack === true } : null,
    lastMove: lastMove ? { move: lastMove.move, by: lastMove.by, at: lastMove.at } : null,
  }
}

/** What waits for an approval, with the due time that a granted extension would give. */
export function presentAsked(asked: Asked, { clock }: Pick<Matter, 'clock'>, { names, district }: View): Approval['asked'] {
  const { reason, reasonCode, extension, until, after } = asked.carried
  const extended = clock && extension ? extendClock(district.calendar, clock, extension) : undefined
  return {
    move: asked.move,
    by: asked.by,
    byName: nameIn(names, asked.by),
    reason: orNull(reason),
    reasonCode: orNull(reasonCode),
    extension: orNull(extension),
    until: orNull(until),
    after: orNull(after),
    dueAt: extended?.ok ? extended.value.dueAt : null,
  }
}

/** What people wrote may name a number or an address: covered like the rest. */
function maskEntry(entry: HistoryEntry): HistoryEntry {
  return { ...entry, text: entry.text && maskText(entry.text), reason: entry.reason && maskText(entry.reason) }
}

function presentReporter({ name, phone }: Reporter, matter: Matter, person: KeptPerson): MatterDetail['reporter'] {
  if (isReporterOpen(person, matter)) return { name: orNull(name), phone: orNull(phone), isMasked: false }
  return { name: name === undefined ? null : maskName(name), phone: phone === undefined ? null : maskPhone(phone), isMasked: true }
}
