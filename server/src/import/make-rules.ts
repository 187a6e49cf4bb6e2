import { standardLimits, type LimitRow } from '@yiwang/contract'
import type { DispatchRule, Unit } from '@yiwang/kernel'

import { wholeArea } from '../district/district.ts'
import type { NewDistrictPlan } from './mapping.ts'
import { mostFrequent, type Survey } from './survey.ts'

const validFrom = '1970-01-01'
/** Under how many rows a due time is a chance rather than a rule. */
const fewestDue = 3

/** The centre, and a unit for every agency of the file. */
export function makeUnits(plan: NewDistrictPlan, agencies: readonly string[]): readonly Unit[] {
  const area = wholeArea(plan)
  const taken = new Set(['centre'])
  const units = agencies.map((agency): Unit => ({ id: freeId(agency, taken), name: agency, nameEn: agency, kind: 'department', area }))
  return [{ id: 'centre', ...plan.centre, kind: 'centre', area }, ...units]
}

function freeId(agency: string, taken: Set<string>): string {
  const words =
    agency
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/gu)
      ?.join('-')
      .slice(0, 40) ?? ''
  const base = words === '' ? 'unit' : words
  let id = base
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`
  taken.add(id)
  return id
}

/** A row per category: to the agency that had most of it. What no row names goes to the centre. */
export function makeRules(survey: Survey, codes: ReadonlyMap<string, string>, units: readonly Unit[]): readonly DispatchRule[] {
  const unitOf = new Map(units.map(({ name, id }) => [name, id]))
  const shared = { area: '*', condition: '', coUnits: [], validFrom }
  const rules = [...valuesByCode(codes)].flatMap(([category, values], index): DispatchRule[] => {
    const agency = mostFrequent(sumOf(values.map((value) => survey.categories.get(value) ?? new Map())))
    const leadUnit = unitOf.get(agency ?? '')
    if (leadUnit === undefined) return []
    return [
      {
        id: `source-${category}`,
        order: 10 + index,
        category,
        leadUnit,
        note: `${values.join(', ').slice(0, 150)} → ${agency}`,
        ...shared,
      },
    ]
  })
  return [...rules, { id: 'rest', order: 9999, category: '*', leadUnit: 'centre', note: '其余 · everything else', ...shared }]
}

/** The standard limits, and for each category the time that the source itself allowed, where it did. */
export function makeLimits(survey: Survey, codes: ReadonlyMap<string, string>, source: string): readonly LimitRow[] {
  const own = [...valuesByCode(codes)].flatMap(([category, values]): LimitRow[] => {
    const hours = medianOf(values.flatMap((value) => survey.dueHours.get(value) ?? []))
    if (hours === undefined || hours < 1) return []
    return [
      {
        category,
        stage: 'handle',
        areaClass: '*',
        limit: { amount: Math.round(hours), unit: 'urgent_work_hour' },
        source: `median due time in ${source}`,
      },
    ]
  })
  return [...own, ...standardLimits()]
}

function valuesByCode(codes: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const grouped = Map.groupBy(codes, ([, code]) => code)
  return new Map([...grouped].map(([code, pairs]) => [code, pairs.map(([value]) => value)]))
}

function sumOf(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>()
  for (const [name, count] of counts.flatMap((each) => [...each])) sum.set(name, (sum.get(name) ?? 0) + count)
  return sum
}

function medianOf(values: readonly number[]): number | undefined {
  if (values.length < fewestDue) return undefined
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]
}
