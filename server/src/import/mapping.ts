import { CategoryCode, Crs } from '@yiwang/contract'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Column = z.string().min(1)

/** A column of times: `iso`, or a pattern of yyyy MM dd HH hh mm ss a, read in the mapping's time zone. */
const TimeColumn = z.strictObject({ column: Column, format: z.string().min(1).default('iso') })

/** Values of a column become categories of a new district, or stand in a table for categories that there are. */
const CategoryColumn = z.union([
  z.strictObject({ column: Column, makeCategories: z.literal(true), majorBefore: z.string().min(1).optional() }),
  z.strictObject({ column: Column, table: z.record(z.string(), CategoryCode).default({}), otherwise: CategoryCode.optional() }),
])

/** A column whose values name divisions; `{}` in a name stands for the value. */
const DivisionColumn = z.strictObject({ column: Column, name: z.string().default('{}'), nameEn: z.string().default('{}') })

/** A district to be made from the file's own extent, if it is not there yet. */
const NewDistrictPlan = z.strictObject({
  code: z.string().regex(/^[1-9]\d{5}$/),
  name: z.string().min(1),
  nameEn: z.string().min(1),
  jurisdiction: z.string().regex(/^[\w.-]{1,80}$/),
  timeZone: z.string().min(1),
  fromExtent: z.literal(true),
  gridMetres: z.number().min(100).max(5000).default(500),
  street: DivisionColumn.optional(),
  community: DivisionColumn.optional(),
  centre: z.strictObject({ name: z.string().min(1), nameEn: z.string().min(1) }).default({ name: '运行中心', nameEn: 'Operations centre' }),
})

/** How the columns of a file of requests are to be read; documented in docs/how-to/import-your-city.md. */
export const Mapping = z.strictObject({
  $comment: z.string().optional(),
  source: z.string().regex(/^[\w.-]{1,40}$/),
  encoding: z.string().default('utf-8'),
  delimiter: z.string().min(1).max(2).default(','),
  id: Column,
  description: z.union([Column, z.array(Column).min(1)]),
  category: CategoryColumn,
  timeZone: z.string().min(1),
  created: TimeColumn,
  closed: TimeColumn.optional(),
  due: TimeColumn.optional(),
  status: z.strictObject({ column: Column, closed: z.array(z.string()).min(1) }).optional(),
  lat: Column,
  lon: Column,
  crs: Crs,
  /** Where a row is put whose coordinates say nothing: the middle of the community that this column names. */
  unplaced: z.strictObject({ column: Column, name: z.string().default('{}') }).optional(),
  address: Column.optional(),
  agency: Column.optional(),
  district: NewDistrictPlan.optional(),
})
export type Mapping = z.infer<typeof Mapping>
export type NewDistrictPlan = z.infer<typeof NewDistrictPlan>

/** A mapping that cannot be used: where in it, and why. */
export class WrongMapping extends Error {
  constructor(file: string, reasons: readonly string[]) {
    super(`映射文件 ${file} 不能使用 / the mapping ${file} cannot be used:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`)
    this.name = 'WrongMapping'
  }
}

/** Reads a mapping and checks everything of it that can be known without the file of requests. */
export function readMapping(file: string): Mapping {
  const parsed = Mapping.safeParse(parseJson(file))
  if (!parsed.success)
    throw new WrongMapping(
      file,
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || '.'}: ${message}`),
    )
  const mapping = parsed.data
  const zones = [mapping.timeZone, mapping.district?.timeZone].filter((zone) => zone !== undefined)
  const reasons = [
    ...zones.filter((zone) => !isTimeZone(zone)).map((zone) => `timeZone: ${zone}`),
    ...(isEncoding(mapping.encoding) ? [] : [`encoding: ${mapping.encoding}`]),
    ...('makeCategories' in mapping.category && !mapping.district ? ['category.makeCategories: 需要 district / needs a district'] : []),
  ]
  if (reasons.length > 0) throw new WrongMapping(file, reasons)
  return mapping
}

/** The columns that a mapping names, each with the place in the mapping that names it. */
export function columnsIn(mapping: Mapping): ReadonlyMap<string, string> {
  const { id, description, category, created, closed, due, status, lat, lon, unplaced, address, agency, district } = mapping
  const named: readonly (readonly [string, string | undefined])[] = [
    ['id', id],
    ...[description].flat().map((column) => ['description', column] as const),
    ['category', category.column],
    ['created', created.column],
    ['closed', closed?.column],
    ['due', due?.column],
    ['status', status?.column],
    ['lat', lat],
    ['lon', lon],
    ['unplaced', unplaced?.column],
    ['address', address],
    ['agency', agency],
    ['district.street', district?.street?.column],
    ['district.community', district?.community?.column],
  ]
  return new Map(named.flatMap(([place, column]) => (column === undefined ? [] : [[column, place] as const])))
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new WrongMapping(file, [error instanceof Error ? error.message : String(error)])
  }
}

function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}
