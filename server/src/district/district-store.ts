import type { BaseMap, Category } from '@yiwang/contract'
import type { Division, LimitTable, Unit, UnitGrid } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { DistrictData, DistrictSettings } from './district.ts'

type Db = Kysely<Schema>

/** Every district with its revision, oldest first: the first is the one that public pages show. */
export async function listDistricts(db: Db): Promise<readonly { readonly code: string; readonly revision: number }[]> {
  return db.selectFrom('district').select(['code', 'revision']).orderBy('made_at').orderBy('code').execute()
}

/** The reference data of a district. */
export async function getDistrictData(db: Db, code: string): Promise<DistrictData> {
  const row = await db.selectFrom('district').selectAll().where('code', '=', code).executeTakeFirstOrThrow()
  const [divisions, grids, categories, units] = await Promise.all([
    db.selectFrom('division').selectAll().where('district', '=', code).orderBy('code').execute(),
    db.selectFrom('grid').selectAll().where('district', '=', code).orderBy('code').execute(),
    db.selectFrom('category').select('data').where('district', '=', code).orderBy('place_in_list').execute(),
    db.selectFrom('unit').selectAll().where('district', '=', code).orderBy('id').execute(),
  ])
  return {
    code,
    name: row.name,
    nameEn: row.name_en,
    jurisdiction: row.jurisdiction,
    timeZone: row.time_zone,
    isDemo: row.is_demo,
    center: [row.center[0] ?? 0, row.center[1] ?? 0],
    zoom: row.zoom,
    settings: row.settings as DistrictSettings,
    revision: row.revision,
    divisions: divisions.map((each) => asDivision(each)),
    grids: grids.map((each) => ({
      code: each.code,
      name: each.name,
      areaClass: each.area_class as UnitGrid['areaClass'],
      polygon: each.polygon as UnitGrid['polygon'],
      ...span(each),
    })),
    categories: categories.map(({ data }) => data as Category),
    units: units.map((unit) => ({ id: unit.id, name: unit.name, nameEn: unit.name_en, kind: unit.kind as Unit['kind'], area: unit.area })),
    ...(await getRules(db, code)),
  }
}

async function getRules(db: Db, code: string): Promise<Pick<DistrictData, 'dispatch' | 'limits' | 'overrides'>> {
  const [dispatch, limits, days] = await Promise.all([
    db.selectFrom('dispatch_table').selectAll().where('district', '=', code).orderBy('version', 'desc').limit(1).executeTakeFirst(),
    db.selectFrom('limit_table').selectAll().where('district', '=', code).orderBy('version', 'desc').limit(1).executeTakeFirst(),
    db.selectFrom('calendar_day').selectAll().where('district', '=', code).orderBy('day').execute(),
  ])
  return {
    dispatch: { version: String(dispatch?.version ?? 0), rules: (dispatch?.rules ?? []) as DistrictData['dispatch']['rules'] },
    limits: {
      version: String(limits?.version ?? 0),
      validFrom: limits ? limits.valid_from.toISOString().slice(0, 10) : '1970-01-01',
      rows: (limits?.rows ?? []) as LimitTable['rows'],
    },
    overrides: days.map(({ day, is_working: isWorking, note }) => ({ day, isWorking, note })),
  }
}

function asDivision(row: {
  code: string
  name: string
  name_en: string
  level: string
  parent: string | null
  valid_from: string
  valid_to: string | null
}): Division {
  return {
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    level: row.level as Division['level'],
    ...(row.parent !== null && { parent: row.parent }),
    ...span(row),
  }
}

function span(row: { valid_from: string; valid_to: string | null }): { validFrom: string; validTo?: string } {
  return { validFrom: row.valid_from, ...(row.valid_to !== null && { validTo: row.valid_to }) }
}

/** One drawn layer of the base map, as GeoJSON text. */
export async function findBaseMapLayer(db: Db, district: string, layer: string): Promise<string | undefined> {
  const row = await db.selectFrom('base_map').select('body').where('district', '=', district).where('layer', '=', layer).executeTakeFirst()
  return row?.body
}

/** Tells every server that reads this database that the district's reference data has changed. */
export async function raiseRevision(db: Db, district: string): Promise<void> {
  await db
    .updateTable('district')
    .set({ revision: sql`revision + 1` })
    .where('code', '=', district)
    .execute()
}

/** Puts another base map under a district. */
export async function setBaseMap(db: Db, district: string, baseMap: BaseMap): Promise<void> {
  await db
    .updateTable('district')
    .set({ settings: sql`jsonb_set(settings, '{baseMap}', ${JSON.stringify(baseMap)}::jsonb)`, revision: sql`revision + 1` })
    .where('code', '=', district)
    .execute()
}
