import type { District } from '../district/district.ts'
import { keepDistrict } from '../district/keep-district-store.ts'
import { loadDistrict } from '../district/load-district.ts'
import type { Services } from '../services.ts'
import { communityPlaces } from './community-places.ts'
import { readRows } from './csv-rows.ts'
import type { RowPlan } from './decide-row.ts'
import { asDistrictData, makeDistrict } from './make-district.ts'
import type { Mapping } from './mapping.ts'
import { surveyRows, type Survey } from './survey.ts'
import { makeReadTime } from './time-format.ts'

/** What an import is asked to do. */
export interface ImportOrder {
  readonly file: string
  readonly mapping: Mapping
  /** The district to import into, if not the one that the mapping names or the platform's first. */
  readonly districtCode?: string
  readonly isTrial: boolean
}

/** An import that is ready to begin. */
export interface PreparedImport {
  readonly plan: RowPlan
  readonly total: number
  readonly isNewDistrict: boolean
}

/** Reads the file once, and finds the district or makes it. A trial makes it in memory only. */
export async function prepareImport(services: Services, order: ImportOrder): Promise<PreparedImport> {
  const { mapping } = order
  const zone = mapping.timeZone
  const readCreated = makeReadTime(mapping.created.format, zone)
  const readClosed = makeReadTime(mapping.closed?.format ?? 'iso', zone)
  const readDue = makeReadTime(mapping.due?.format ?? 'iso', zone)
  const survey = await surveyRows(readRows(order.file, mapping), mapping, { created: readCreated, due: readDue })
  const found = findDistrict(services, order)
  const district = found ?? (await addDistrict(services, order, survey))
  return {
    plan: {
      mapping,
      district,
      categories: categoriesOf(district, mapping),
      communities: communityPlaces(district),
      now: services.now(),
      readCreated,
      readClosed,
    },
    total: survey.total,
    isNewDistrict: found === undefined,
  }
}

/** The district that is there already; nothing when the mapping is to make it. */
function findDistrict({ districts }: Services, { mapping, districtCode }: ImportOrder): District | undefined {
  const code = districtCode ?? mapping.district?.code
  const found = districts.list().find((district) => district.code === code)
  if (found) return found
  return mapping.district?.code === code && code !== undefined ? undefined : districts.getPublic(code)
}

async function addDistrict(services: Services, { mapping, isTrial }: ImportOrder, survey: Survey): Promise<District> {
  const plan = mapping.district
  if (!plan) return services.districts.getPublic()
  const made = makeDistrict(mapping, plan, survey)
  if (isTrial) return loadDistrict(asDistrictData(made), services.now())
  await keepDistrict(services.database.db, made)
  await services.districts.refresh()
  return services.districts.get(plan.code)
}

/** Which category a value of the file means: by its table, or by the name that it was made under. */
function categoriesOf(district: District, { category, source }: Mapping): ReadonlyMap<string, string> {
  if (!('makeCategories' in category)) return new Map(Object.entries(category.table))
  const own = [...district.categories.values()].filter((each) => each.source === `imported from ${source}`)
  return new Map(
    (own.length > 0 ? own : [...district.categories.values()]).flatMap(({ name, code }) => [
      [name.en, code] as const,
      [name.zh, code] as const,
    ]),
  )
}
