import { FreeText, ShortText } from '@yiwang/contract'
import type { Place } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { requirePlace } from '../district/find-place.ts'
import { Refusal } from '../problem/refusal.ts'
import { decidePosition } from './decide-position.ts'
import { decideTimes, type RowTimes, type TimePlan } from './decide-times.ts'
import { cell, refused, type Decided, type Values } from './refused-row.ts'

/** What a row of a file is read with. `categories` maps the values of the category column. */
export interface RowPlan extends TimePlan {
  readonly district: District
  readonly categories: ReadonlyMap<string, string>
  /** Where rows are put that name only their community. */
  readonly communities: ReadonlyMap<string, Place>
}

/** A row that can be kept. */
export interface ImportRow extends RowTimes {
  readonly id: string
  readonly key: string
  readonly category: string
  readonly description: string
  readonly place: Place
  /** What the source said of it, in the source's words. */
  readonly sourceStatus: string
}

const longestId = 60

/** Decides on one row by the mapping and the district alone: nothing is asked of the database. */
export function decideRow(values: Values | undefined, plan: RowPlan): Decided<ImportRow> {
  if (!values) return refused('import.broken_row')
  const { mapping } = plan
  const id = cell(values, mapping.id)
  if (id === '' || id.length > longestId) return refused('import.no_id', id.slice(0, longestId))
  const category = decideCategory(values, plan)
  if (!category.ok) return category
  const times = decideTimes(values, plan)
  if (!times.ok) return times
  const place = decidePlace(values, plan)
  if (!place.ok) return place
  const description = decideDescription(values, plan)
  if (!description.ok) return description
  const value = {
    id,
    key: `import:${mapping.source}:${id}`,
    category: category.value,
    description: description.value,
    place: place.value,
    ...times.value,
    sourceStatus: cell(values, mapping.status?.column).slice(0, 200),
  }
  return { ok: true, value }
}

function decideCategory(values: Values, { mapping, categories, district }: RowPlan): Decided<string> {
  const value = cell(values, mapping.category.column)
  const code = categories.get(value) ?? ('otherwise' in mapping.category ? mapping.category.otherwise : undefined)
  if (code === undefined) return refused('import.unknown_category', value)
  const category = district.categories.get(code)
  if (!category) return refused('category.unknown', code)
  return category.enabled ? { ok: true, value: code } : refused('category.disabled', code)
}

function decidePlace(values: Values, plan: RowPlan): Decided<Place> {
  const { mapping, district } = plan
  const decided = decidePosition(values, mapping)
  if (!decided.ok) return findByCommunity(values, plan) ?? decided
  const address = ShortText.safeParse(cell(values, mapping.address))
  try {
    return { ok: true, value: requirePlace(district, decided.value, address.data) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(error.code, `${decided.value.lat}, ${decided.value.lon}`)
  }
}

/** A row whose coordinates say nothing is put into its community, and its address says so. */
function findByCommunity(values: Values, { mapping, communities }: RowPlan): Decided<Place> | undefined {
  const { unplaced } = mapping
  const value = cell(values, unplaced?.column)
  const place = value === '' ? undefined : communities.get((unplaced?.name ?? '{}').replaceAll('{}', value))
  if (!place) return undefined
  const address = `（按社区定位 by community）${cell(values, mapping.address) || value}`.slice(0, 200)
  return { ok: true, value: { ...place, address } }
}

function decideDescription(values: Values, { mapping }: RowPlan): Decided<string> {
  const parts = [mapping.description].flat().map((column) => cell(values, column))
  const text = [...new Set(parts)].filter((part) => part !== '').join(' · ')
  const description = FreeText.safeParse(text.slice(0, 4000))
  return description.success ? { ok: true, value: description.data } : refused('import.no_description')
}
