import { decidePosition } from './decide-position.ts'
import type { CsvRow } from './csv-rows.ts'
import type { Mapping } from './mapping.ts'
import { cell, type Values } from './refused-row.ts'
import type { ReadTime } from './time-format.ts'

/** One usable position of a file, with what its row calls the divisions there. */
export interface SurveyedPoint {
  readonly lon: number
  readonly lat: number
  readonly street: string
  readonly community: string
}

/** What a whole file says before anything of it is kept: what a district made from it has to hold. */
export interface Survey {
  readonly total: number
  readonly points: readonly SurveyedPoint[]
  /** How often each agency had each category, by the value of the category column. */
  readonly categories: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Hours between report and due time, by the value of the category column. */
  readonly dueHours: ReadonlyMap<string, readonly number[]>
  readonly agencies: readonly string[]
}

const hour = 3_600_000

/** Reads a file once from end to end. */
export async function surveyRows(
  rows: AsyncIterable<CsvRow>,
  mapping: Mapping,
  times: { readonly created: ReadTime; readonly due: ReadTime },
): Promise<Survey> {
  let total = 0
  const points: SurveyedPoint[] = []
  const categories = new Map<string, Map<string, number>>()
  const dueHours = new Map<string, number[]>()
  const agencies = new Set<string>()
  for await (const { values } of rows) {
    total += 1
    if (!values) continue
    const category = cell(values, mapping.category.column)
    const agency = cell(values, mapping.agency)
    agencies.add(agency)
    count(categories, category, agency)
    const hours = dueAfter(values, mapping, times)
    if (hours !== undefined) push(dueHours, category, hours)
    const decided = decidePosition(values, mapping)
    const { street, community } = mapping.district ?? {}
    if (decided.ok) points.push({ ...decided.value, street: cell(values, street?.column), community: cell(values, community?.column) })
  }
  categories.delete('')
  agencies.delete('')
  return { total, points, categories, dueHours, agencies: [...agencies].toSorted() }
}

function count(categories: Map<string, Map<string, number>>, category: string, agency: string): void {
  const counts = categories.get(category) ?? new Map<string, number>()
  counts.set(agency, (counts.get(agency) ?? 0) + 1)
  categories.set(category, counts)
}

function dueAfter(
  values: Values,
  { created, due }: Mapping,
  read: { readonly created: ReadTime; readonly due: ReadTime },
): number | undefined {
  const [from, to] = [read.created(cell(values, created.column)), read.due(cell(values, due?.column))]
  return from !== undefined && to !== undefined && to > from ? (to - from) / hour : undefined
}

/** The value that occurs most; of equals the one that sorts first. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  const [first] = [...counts].toSorted(([one, oneCount], [other, otherCount]) => otherCount - oneCount || (one < other ? -1 : 1))
  return first?.[0]
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
