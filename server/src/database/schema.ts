import type { ColumnType, Generated } from 'kysely'

/** A jsonb column: read as a value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>

type When = ColumnType<Date, Date | string, Date | string>
type WhenOrNot = ColumnType<Date | null, Date | string | null, Date | string | null>

/** A column that the database makes of others. */
type Made<T> = ColumnType<T, never, never>

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
    limit_unit: string | null
    ended_at: WhenOrNot
    returns: number
    reopenings: number
    follow_code: string | null
    intake_key: string | null
    intake_digest: string | null
    words: string[]
    state: Json<unknown>
    changed_at: When
    reports: Generated<number>
    merged_into: string | null
    parent: string | null
    wake_at: WhenOrNot
    units: Generated<string[]>
    accepted_at: WhenOrNot
    accepted_by: string | null
    accepted_late: boolean | null
    dispatched_at: WhenOrNot
    dispatched_by: string | null
    dispatched_late: boolean | null
    handled_at: WhenOrNot
    handled_by: string | null
    handled_late: boolean | null
    handled_unit: string | null
    verified_at: WhenOrNot
    verified_by: string | null
    verified_late: boolean | null
    extensions: Generated<number>
    hang_ups: Generated<number>
    rating: number | null
    is_solved: boolean | null
    alike: string | null
    weight: Generated<number>
    street: Made<string>
    community: Made<string>
    first_unit: Made<string | null>
    second_unit: Made<string | null>
    third_unit: Made<string | null>
    cell: Made<number>
    rejects: Made<number>
    rulings: Made<number>
    closed_reopenings: Made<number>
    first_dispatched_at: Made<Date | null>
    first_dispatched_by: Made<string | null>
    first_dispatched_late: Made<boolean | null>
    first_closed_at: Made<Date | null>
    answered_at_once: Made<boolean>
    sent_to: Made<string[] | null>
    returned_by: Made<string[] | null>
  }
  duplicate_look: { district: string; matter: string }
  duplicate_candidate: {
    district: string
    matter: string
    other: string
    score: number
    metres: number
    hours: number
    category: string
    words: number
    dismissed_by: string | null
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
  file: {
    district: string
    sha256: string
    type: string
    bytes: number
    name: string | null
    made_by: string
    made_at: Generated<Date>
    width: number | null
    height: number | null
    clean: string | null
    taken_at: WhenOrNot
    lon: number | null
    lat: number | null
    device: string | null
    band_a: number | null
    band_b: number | null
    band_c: number | null
    band_d: number | null
  }
  matter_file: { district: string; file: string; matter: string; kind: string }
  saved_view: { district: string; id: string; person: string; name: string; query: string; made_at: Generated<Date> }
  bulk_step: {
    district: string
    bulk: string
    matter: string
    seq: number
    action: string
    person: string
    at: When
    is_undone: Generated<boolean>
  }
  work_report: { district: string; id: string; year: number; place: string | null; revision: number }
  report_text: {
    district: string
    report: string
    revision: number
    name: string
    title: string | null
    file: string | null
    text: string
    made_by: string
    made_at: When
  }
  report_dismissal: { district: string; report: string; start: number; end: number; dismissed_by: string; dismissed_at: When }
  pledge: {
    district: string
    id: string
    report: string
    year: number
    number: string
    version: number
    lead_unit: string | null
    co_units: string[]
    is_withdrawn: boolean
    state: Json<unknown>
  }
  pledge_event: {
    district: string
    pledge: string
    seq: number
    at: When
    by_whom: string
    role: string
    unit: string | null
    body: Json<unknown>
    previous: string
    hash: string
  }
  statistic: { district: string; code: string; name: string; unit: string; source: string; owner: string }
  statistic_reading: {
    district: string
    statistic: string
    seq: Made<string>
    on_day: string
    value: number
    source: string
    file: string | null
    made_by: string
    made_at: When
  }
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
