import {
  answererOf,
  answerOf,
  dateOf,
  factsOf,
  isInScope,
  meetsAll,
  replay,
  scopeUnitsOf,
  type Facts,
  type IndicatorAnswer,
  type Matter,
  type MatterEvent,
  type Question,
} from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import type { Apart, Range } from './grouping.ts'

/** For tests: a matter in the row in which it counts, with what is known of it there. */
interface Placed {
  readonly key: string | null
  readonly id: string
  readonly facts: Facts
}

/** For tests: every row's answer and the matters behind it. */
export interface OracleAnswer {
  readonly rows: ReadonlyMap<string | null, IndicatorAnswer>
  readonly total: IndicatorAnswer
  readonly placed: readonly Placed[]
}

/** For tests: the answer as it follows from the histories alone, matter by matter, slowly; SQL must find the same. */
export function askOracle(
  histories: readonly (readonly MatterEvent[])[],
  asked: { readonly question: Question; readonly apart: Apart; readonly range: Range; readonly district: District },
): OracleAnswer {
  const { question, range } = asked
  const matters = histories.map((events) => replay(events)).filter((matter) => matter !== undefined)
  const within = matters.filter((matter) => isWithin(matter, question, range))
  const placed = within.flatMap((matter) => placeIn(matter, asked))
  const groups = Map.groupBy(placed, ({ key }) => key)
  const whole = asked.apart.only ? placed : within.flatMap((matter) => placeIn(matter, { ...asked, apart: { side: question.side } }))
  return {
    rows: new Map([...groups].map(([key, group]) => [key, answerOf(question.measure, factsIn(group))])),
    total: answerOf(question.measure, factsIn(whole)),
    placed,
  }
}

function factsIn(placed: readonly Placed[]): readonly Facts[] {
  return placed.map(({ facts }) => facts)
}

function isWithin(matter: Matter, question: Question, { scope, from, to }: Range): boolean {
  const at = dateOf(matter, question.on)
  const row = { district: matter.district, area: matter.place.area, units: scopeUnitsOf(matter) }
  return at !== undefined && at >= from.getTime() && at < to.getTime() && isInScope(scope, row)
}

function placeIn(matter: Matter, { apart, range, district, question }: Parameters<typeof askOracle>[1]): readonly Placed[] {
  const moment = { now: range.now.getTime(), calendar: district.calendar }
  const facts = factsOf(matter, moment)
  const isLaidOut = apart.by === 'unit' && apart.side === 'sent'
  const placed = isLaidOut
    ? (matter.tally?.sentTo ?? []).map((key) => ({
        key,
        id: matter.id,
        facts: { ...facts, isReturned: (matter.tally?.returnedBy ?? []).includes(key) },
      }))
    : [{ key: keyOf(matter, { apart, range, question }), id: matter.id, facts }]
  return placed.filter((each) => meetsAll(each.facts, range.filters) && (!apart.only || apart.only.includes(each.key ?? '')))
}

function keyOf(
  matter: Matter,
  { apart, range, question }: { readonly apart: Apart; readonly range: Range; readonly question: Question },
): string | null {
  const day = Temporal.Instant.fromEpochMilliseconds(dateOf(matter, question.on) ?? 0)
    .toZonedDateTimeISO(range.timeZone)
    .toPlainDate()
    .toString()
  const keys = {
    street: `${matter.place.area.slice(0, 9)}000`,
    community: matter.place.area.slice(0, 12),
    grid: matter.place.grid,
    unit: apart.side === 'handled' ? matter.handledUnit : matter.leadUnit,
    person: answererOf(matter, apart.post ?? 'handle'),
    category: matter.category,
    channel: matter.channel,
    day,
    month: day.slice(0, 7),
  }
  return (apart.by && keys[apart.by]) ?? null
}
