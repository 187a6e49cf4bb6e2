import type { ColumnType, Generated } from 'kysely'

/** A jsonb column: read as a value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>

type When = ColumnType<Date, Date | string, Date | string>
type WhenOrNot = ColumnType<Date | null, Date | string | null, Date | string | null>

/** The tables as Kysely sees them, compared with the migrations by `schema.db.test.ts`. */
export interface Schema {
  district: {
    code: string
    name: string
    name_en: string
    jurisdiction: string
    time_zone: string
    is_demo: Generated<boolean>
    center: number[]
    zoom: number
    settings: Json<unknown>
    revision: Generated<number>
    made_at: Generated<Date>
  }
  division: {
    district: string
    code: string
    name: string
    name_en: string
    level: string
    parent: string | null
    valid_from: string
    valid_to: string | null
  }
  grid: {
    district: string
    code: string
    name: string
    area_class: string
    polygon: Json<unknown>
    valid_from: string
    valid_to: string | null
  }
  base_map: { district: string; layer: string; body: string }
  category: { district: string; code: string; place_in_list: number; data: Json<unknown> }
  unit: { district: string; id: string; name: string; name_en: string; kind: string; area: string }
  dispatch_table: TableVersion & { rules: Json<unknown> }
  limit_table: TableVersion & { rows: Json<unknown> }
  calendar_day: { district: string; day: string; is_working: boolean; note: string }
  person: {
    district: string
    id: string
    account: string
    name: string
    name_en: string
    roles: string[]
    unit: string | null
    area: string
    is_disabled: Generated<boolean>
    made_at: Generated<Date>
  }
  api_key: { district: string; key_hash: string; name: string; made_at: Generated<Date> }
  matter: {
    district: string
    id: string
    number: string
    kind: string
    status: string
    version: number
    channel: string
    category: string
    description: string
    lon: number
    lat: number
    grid: string | null
    area: string
    address: string
    suggested_unit: string | null
    lead_unit: string | null
    co_units: string[]
    claimed_by: string | null
    asked_move: string | null
    reported_at: When
    stage: string | null
    due_at: WhenOrNot
    amber_at: WhenOrNot
    red_at: WhenOrNot
    ended_at: WhenOrNot
    returns: number
    reopenings: number
    follow_code: string | null
    intake_key: string | null
    intake_digest: string | null
    words: string[]
    state: Json<unknown>
    changed_at: When
  }
  matter_event: {
    district: string
    matter: string
    seq: number
    at: When
    by_whom: string
    role: string
    unit: string | null
    body: Json<unknown>
    previous: string
    hash: string
    request_key: string | null
  }
  reporter: { district: string; matter: string; name: string | null; phone: string | null; email: string | null }
  file: { district: string; sha256: string; type: string; bytes: number; name: string | null; made_by: string; made_at: Generated<Date> }
  matter_file: { district: string; file: string; matter: string; kind: string }
  saved_view: { district: string; id: string; person: string; name: string; query: string; made_at: Generated<Date> }
  auth_user: { id: string; username: string | null }
}

interface TableVersion {
  district: string
  version: number
  valid_from: When
  note: string
  made_by: string
  made_at: Generated<Date>
}
