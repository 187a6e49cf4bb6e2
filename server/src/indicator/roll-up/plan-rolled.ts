import { codePrefix, type Criterion, type Dimension, type Measure, type PeriodDate } from '@yiwang/kernel'

import { isWhole } from '../../matter/scope-store.ts'
import type { Apart, Range } from '../grouping.ts'
import { lenses, seen, type Lens, type LensName } from './lens.ts'
import { findCounter, partsOf } from './rolled-parts.ts'

/** Days from the first up to and without the last, as ISO dates, in cells of a day or of a whole month. */
export interface Stretch {
  readonly grain: 'day' | 'month'
  readonly from: string
  readonly to: string
}

/** Which cells answer a question, and how they are told apart. */
export interface CellPlan {
  readonly lens: LensName
  readonly on: PeriodDate
  /** The values of `seen_by` that count. */
  readonly seenBy: readonly string[]
  /** Lists of area prefixes: of each list the cell's area begins with one. */
  readonly areas: readonly (readonly string[])[]
  /** Criteria that the key meets. */
  readonly keys: readonly Criterion[]
  readonly stretches: readonly Stretch[]
}

const lensOfField: Partial<Record<Criterion['field'], LensName>> = {
  category: 'category',
  channel: 'channel',
  leadUnit: 'lead',
  handledUnit: 'handled',
}

const lensOfDimension: Partial<Record<Dimension, LensName>> = { category: 'category', channel: 'channel' }

/** The cells in which matters of a range are told apart in this way; nothing where no lens shows them so. */
export function planCells(range: Range, apart: Apart): CellPlan | undefined {
  const lens = findLens(range, apart)
  const stretches = stretchesOf(range, apart.by)
  const scope = lens && seenThrough(lens, range, apart)
  if (!lens || !stretches || !scope) return undefined
  const areas = [...scope.areas, ...range.filters.filter(({ field }) => field === 'area').map((filter) => prefixesOf(filter))]
  const digits = lens.area === 'street' ? 9 : 12
  if (areas.flat().some((prefix) => prefix.length > digits) || (apart.by === 'community' && digits < 12)) return undefined
  const keys = range.filters.filter(({ field }) => field !== 'area')
  return { lens: lens.name, on: range.on, areas, keys, stretches, seenBy: scope.seenBy }
}

/** Where the parts of a measure stand in a cell; nothing when not all of them are kept. */
export function countersOf(on: PeriodDate, measure: Measure): readonly number[] | undefined {
  const found = partsOf(measure)?.map((part) => findCounter(on, part))
  return found?.every((place) => place !== undefined) ? found : undefined
}

function findLens({ scope, on, filters }: Range, apart: Apart): Lens | undefined {
  const byKeys = filters.filter(({ field }) => field !== 'area').map(({ field }) => lensOfField[field])
  const names = new Set([...byKeys, ...dimensionLens(apart)])
  const [name = 'area'] = names
  if (names.size > 1 || names.has(undefined) || apart.by === 'grid') return undefined
  const fitting = lenses.filter((lens) => lens.name === name && lens.on.includes(on))
  return fitting.find(({ seenBy }) => (scope.areas.length === 0) === (seenBy === 'units')) ?? fitting.find(({ seenBy }) => seenBy === 'own')
}

/** The lens that telling apart by this needs; none for areas, days and months, which every lens has. */
function dimensionLens({ by, side, post = 'handle' }: Apart): readonly LensName[] {
  if (by === 'unit') return [side]
  if (by === 'person') return [post]
  const name = by && lensOfDimension[by]
  if (by === 'community') return ['area']
  return name ? [name] : []
}

interface SeenThrough {
  readonly seenBy: readonly string[]
  readonly areas: readonly (readonly string[])[]
}

/** A scope as cells have it: areas, or one unit's; of both at once no cell tells. */
function seenThrough(lens: Lens, { scope }: Range, apart: Apart): SeenThrough | undefined {
  const { areas, units } = scope
  const all = lens.seenBy === 'own' ? [seen.byOwn, seen.byOwnNoLonger] : [seen.byAll]
  if (isWhole(scope)) return { seenBy: all, areas: [] }
  if (areas.length > 0) return units.length === 0 ? { seenBy: all, areas: [areas] } : undefined
  const [unit] = units
  return unit === undefined || units.length > 1 ? undefined : seenByUnit(lens, unit, apart)
}

function seenByUnit({ seenBy }: Lens, unit: string, { by, only = [] }: Apart): SeenThrough | undefined {
  if (seenBy === 'units') return { seenBy: [unit], areas: [] }
  const isOwnRow = by === 'unit' && only.length === 1 && only[0] === unit
  return isOwnRow ? { seenBy: [seen.byOwn], areas: [] } : undefined
}

function prefixesOf(criterion: Criterion): readonly string[] {
  return 'values' in criterion ? criterion.values.map((code) => codePrefix('area', code)) : []
}

/** Whole months within the range, and the days before and after them; nothing when it does not begin and end with a day. */
function stretchesOf({ from, to, timeZone }: Range, by: Dimension | undefined): readonly Stretch[] | undefined {
  const [first, last] = [from, to].map((at) => startOfDay(at, timeZone))
  if (!first || !last) return undefined
  const firstMonth = first.day === 1 ? first : first.with({ day: 1 }).add({ months: 1 })
  const lastMonth = last.with({ day: 1 })
  if (by === 'day' || Temporal.PlainDate.compare(firstMonth, lastMonth) >= 0) return [stretch('day', first, last)]
  return [stretch('day', first, firstMonth), stretch('month', firstMonth, lastMonth), stretch('day', lastMonth, last)].filter(
    (each) => each.from < each.to,
  )
}

function stretch(grain: Stretch['grain'], from: Temporal.PlainDate, to: Temporal.PlainDate): Stretch {
  return { grain, from: from.toString(), to: to.toString() }
}

function startOfDay(at: Date, timeZone: string): Temporal.PlainDate | undefined {
  const moment = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return moment.equals(moment.startOfDay()) ? moment.toPlainDate() : undefined
}
