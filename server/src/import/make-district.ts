import { standardCategories } from '@yiwang/contract'

import type { DistrictData } from '../district/district.ts'
import type { NewDistrict } from '../district/keep-district-store.ts'
import { laySquares } from './lay-squares.ts'
import { makeCategories } from './make-categories.ts'
import { makeDivisions } from './make-divisions.ts'
import { makeLimits, makeRules, makeUnits } from './make-rules.ts'
import type { Mapping, NewDistrictPlan } from './mapping.ts'
import { nameSquares } from './name-squares.ts'
import type { Survey } from './survey.ts'

/** A whole district out of what a file says: its ground, divisions, categories, units, rules and limits. */
export function makeDistrict(mapping: Mapping, plan: NewDistrictPlan, survey: Survey): NewDistrict {
  const squares = laySquares(survey.points, plan.gridMetres)
  const { category, source } = mapping
  const isMaking = 'makeCategories' in category
  const categories = isMaking ? makeCategories(survey.categories.keys(), source, category.majorBefore) : standardCategories()
  const codes = isMaking ? new Map(categories.map(({ name, code }) => [name.zh, code])) : new Map(Object.entries(category.table))
  const units = makeUnits(plan, survey.agencies)
  return {
    code: plan.code,
    name: plan.name,
    nameEn: plan.nameEn,
    jurisdiction: plan.jurisdiction,
    timeZone: plan.timeZone,
    isDemo: false,
    ...viewOf(survey),
    settings: { reopenWindowDays: 15, baseMap: { kind: 'none' } },
    ...makeDivisions(plan, nameSquares(squares)),
    categories,
    units,
    rules: makeRules(survey, codes, units),
    limits: makeLimits(survey, codes, source),
    baseMap: {},
    note: `${source} 导入时建立 · made while importing ${source}`,
  }
}

/** A new district as it would be read back, for trying a mapping without keeping anything. */
export function asDistrictData(district: NewDistrict): DistrictData {
  const { rules, limits } = district
  const validFrom = '1970-01-01'
  return { ...district, revision: 0, dispatch: { version: '1', rules }, limits: { version: '1', validFrom, rows: limits }, overrides: [] }
}

/** Looks at the middle of the points, from far enough to see most of them. */
function viewOf({ points }: Survey): Pick<NewDistrict, 'center' | 'zoom'> {
  const [lon, lat] = [medianOf(points.map((point) => point.lon)), medianOf(points.map((point) => point.lat))]
  return { center: [lon, lat], zoom: 11.5 }
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
