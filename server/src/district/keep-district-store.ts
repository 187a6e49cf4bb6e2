import type { Category } from '@yiwang/contract'
import type { DispatchRule, Division, LimitRow, Unit, UnitGrid } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { DistrictSettings } from './district.ts'

/** Everything that a new district begins with. */
export interface NewDistrict {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly jurisdiction: string
  readonly timeZone: string
  readonly isDemo: boolean
  readonly center: readonly [number, number]
  readonly zoom: number
  readonly settings: DistrictSettings
  readonly divisions: readonly Division[]
  readonly grids: readonly UnitGrid[]
  readonly categories: readonly Category[]
  readonly units: readonly Unit[]
  readonly rules: readonly DispatchRule[]
  readonly limits: readonly LimitRow[]
  readonly baseMap: Readonly<Record<string, string>>
  readonly note: string
}

/** Keeps a new district whole, or nothing of it. */
export async function keepDistrict(db: Kysely<Schema>, district: NewDistrict): Promise<void> {
  await db.transaction().execute(async (within) => {
    await within
      .insertInto('district')
      .values({
        code: district.code,
        name: district.name,
        name_en: district.nameEn,
        jurisdiction: district.jurisdiction,
        time_zone: district.timeZone,
        is_demo: district.isDemo,
        center: [...district.center],
        zoom: district.zoom,
        settings: JSON.stringify(district.settings),
      })
      .execute()
    await keepLists(within, district)
    await keepTables(within, district)
    await sql`insert into base_map (district, layer, body)
      select ${district.code}, key, value from jsonb_each_text(${JSON.stringify(district.baseMap)}::jsonb)`.execute(within)
  })
}

/** Each list goes in as one statement over one JSON text, whatever its length. */
async function keepLists(db: Kysely<Schema>, { code, divisions, grids, categories, units }: NewDistrict): Promise<void> {
  await sql`insert into division (district, code, name, name_en, level, parent, valid_from, valid_to)
    select ${code}, code, name, "nameEn", level, parent, "validFrom", "validTo"
    from jsonb_to_recordset(${JSON.stringify(divisions)}::jsonb)
      as x(code text, name text, "nameEn" text, level text, parent text, "validFrom" date, "validTo" date)`.execute(db)
  await sql`insert into grid (district, code, name, area_class, polygon, valid_from, valid_to)
    select ${code}, code, name, "areaClass", polygon, "validFrom", "validTo"
    from jsonb_to_recordset(${JSON.stringify(grids)}::jsonb)
      as x(code text, name text, "areaClass" text, polygon jsonb, "validFrom" date, "validTo" date)`.execute(db)
  await sql`insert into category (district, code, place_in_list, data)
    select ${code}, value->>'code', ordinality, value from jsonb_array_elements(${JSON.stringify(categories)}::jsonb) with ordinality`.execute(
    db,
  )
  await sql`insert into unit (district, id, name, name_en, kind, area)
    select ${code}, id, name, "nameEn", kind, area
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as x(id text, name text, "nameEn" text, kind text, area text)`.execute(db)
}

async function keepTables(db: Kysely<Schema>, { code, rules, limits, note }: NewDistrict): Promise<void> {
  const first = { district: code, version: 1, valid_from: new Date(0), note, made_by: 'system' }
  await db
    .insertInto('dispatch_table')
    .values({ ...first, rules: JSON.stringify(rules) })
    .execute()
  await db
    .insertInto('limit_table')
    .values({ ...first, rows: JSON.stringify(limits) })
    .execute()
}
