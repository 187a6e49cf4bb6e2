import type { Matter, MatterEvent } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { readByKeptPlan } from '../database/statement.ts'
import { evidenceOf } from './keep-matter-store.ts'
import { matterRowOf, type LivedWithIntake } from './matter-row.ts'

/** Keeps many matters with their whole histories, reporters and files: the rows that keeping them event by event would have made. */
export async function keepMany(db: Kysely<Schema>, lives: readonly LivedWithIntake[]): Promise<void> {
  await writeLives(lives, sql``).execute(db)
}

/**
 * Keeps new matters together, each with its first event, its reporter and its files, in one statement. The answer names
 * those that were kept; of one whose idempotency key is known already nothing is.
 */
export async function keepNewOnes(db: Kysely<Schema>, lives: readonly LivedWithIntake[]): Promise<ReadonlySet<string>> {
  const rows = await readByKeptPlan(db, writeLives(lives, sql`on conflict (district, intake_key) where intake_key is not null do nothing`))
  return new Set(rows.map(({ id }) => id))
}

/**
 * Keeps what moves made of several matters, each with its event and its files, in one statement: those that are still at the
 * version that was decided on. The answer names them.
 */
export async function keepMovedOnes(
  db: Kysely<Schema>,
  moves: readonly { readonly matter: Matter; readonly event: MatterEvent; readonly key?: string | undefined }[],
): Promise<ReadonlySet<string>> {
  const lives = moves.map(({ matter, event }) => ({ matter, events: [event], intake: {} }))
  const events = moves.map(({ event, key }) => ({ ...event, requestKey: key }))
  const rows = await readByKeptPlan(
    db,
    sql<{ readonly id: string }>`with kept as (${updateMatters(lives)} returning matter.district, matter.id),
      events as (${insertEvents(events)}), files as (${insertFiles(events)})
      select id from kept`,
  )
  return new Set(rows.map(({ id }) => id))
}

function writeLives(lives: readonly LivedWithIntake[], onConflict: RawBuilder<unknown>): RawBuilder<{ readonly id: string }> {
  const events = lives.flatMap((life) => life.events)
  return sql`with kept as (${insertMatters(lives)} ${onConflict} returning district, id, kind, ended_at),
    events as (${insertEvents(events)}), reporters as (${insertReporters(lives)}), files as (${insertFiles(events)}),
    looks as (${insertLooks()})
    select id from kept`
}

/** How a matter's row stands in a list of them; see `matterRowOf`. */
const matterRecord = sql.raw(`as x(district text, id uuid, number text,
      kind text, status text, version int, channel text, category text, description text, lon float8, lat float8, grid text,
      area text, address text, "suggestedUnit" text, "leadUnit" text, "coUnits" jsonb, "claimedBy" text, "askedMove" text,
      "reportedAt" timestamptz, stage text, "dueAt" timestamptz, "amberAt" timestamptz, "redAt" timestamptz, "endedAt" timestamptz,
      returns int, reopenings int, "followCode" text, "intakeKey" text, "intakeDigest" text, words jsonb, state jsonb, "changedAt" timestamptz,
      units jsonb, parent uuid, reports int, "mergedInto" uuid, "wakeAt" timestamptz, "acceptedAt" timestamptz, "acceptedBy" text,
      "acceptedLate" boolean, "dispatchedAt" timestamptz, "dispatchedBy" text, "dispatchedLate" boolean, "handledAt" timestamptz,
      "handledBy" text, "handledLate" boolean, "handledUnit" text, "verifiedAt" timestamptz, "verifiedBy" text,
      "verifiedLate" boolean, extensions int, "hangUps" int, rating int, "isSolved" boolean, "limitUnit" text)`)

/** Rows of a matter come with it: of one that was not kept, none. */
const ofKept = sql`join kept on kept.district = x.district and kept.id = x.matter`

function insertMatters(lives: readonly LivedWithIntake[]): RawBuilder<unknown> {
  return sql`insert into matter (district, id, number, kind, status, version, channel, category, description, lon, lat, grid, area, address,
      suggested_unit, lead_unit, co_units, claimed_by, asked_move, reported_at, stage, due_at, amber_at, red_at, ended_at,
      returns, reopenings, follow_code, intake_key, intake_digest, words, state, changed_at, units, parent, reports, merged_into, wake_at,
      accepted_at, accepted_by, accepted_late, dispatched_at, dispatched_by, dispatched_late, handled_at, handled_by, handled_late,
      handled_unit, verified_at, verified_by, verified_late, extensions, hang_ups, rating, is_solved, limit_unit)
    select district, id, number, kind, status, version, channel, category, description, lon, lat, grid, area, address,
      "suggestedUnit", "leadUnit", array(select jsonb_array_elements_text("coUnits")), "claimedBy", "askedMove", "reportedAt", stage, "dueAt", "amberAt", "redAt",
      "endedAt", returns, reopenings, "followCode", "intakeKey", "intakeDigest", array(select jsonb_array_elements_text(words)), state, "changedAt",
      array(select jsonb_array_elements_text(units)), parent, reports, "mergedInto", "wakeAt", "acceptedAt", "acceptedBy", "acceptedLate",
      "dispatchedAt", "dispatchedBy", "dispatchedLate", "handledAt", "handledBy", "handledLate", "handledUnit",
      "verifiedAt", "verifiedBy", "verifiedLate", extensions, "hangUps", rating, "isSolved", "limitUnit"
    from jsonb_to_recordset(${JSON.stringify(lives.map((life) => matterRow(life)))}::jsonb) ${matterRecord}`
}

function updateMatters(lives: readonly LivedWithIntake[]): RawBuilder<unknown> {
  return sql`update matter set status = x.status, version = x.version, category = x.category, lon = x.lon, lat = x.lat, grid = x.grid,
      area = x.area, address = x.address, suggested_unit = x."suggestedUnit", lead_unit = x."leadUnit",
      co_units = array(select jsonb_array_elements_text(x."coUnits")), claimed_by = x."claimedBy", asked_move = x."askedMove",
      stage = x.stage, due_at = x."dueAt", amber_at = x."amberAt", red_at = x."redAt", ended_at = x."endedAt", returns = x.returns,
      reopenings = x.reopenings, units = array(select jsonb_array_elements_text(x.units)), reports = x.reports,
      merged_into = x."mergedInto", wake_at = x."wakeAt", accepted_at = x."acceptedAt", accepted_by = x."acceptedBy",
      accepted_late = x."acceptedLate", dispatched_at = x."dispatchedAt", dispatched_by = x."dispatchedBy",
      dispatched_late = x."dispatchedLate", handled_at = x."handledAt", handled_by = x."handledBy", handled_late = x."handledLate",
      handled_unit = x."handledUnit", verified_at = x."verifiedAt", verified_by = x."verifiedBy", verified_late = x."verifiedLate",
      extensions = x.extensions, hang_ups = x."hangUps", rating = x.rating, is_solved = x."isSolved", state = x.state,
      changed_at = x."changedAt", limit_unit = x."limitUnit"
    from jsonb_to_recordset(${JSON.stringify(lives.map((life) => matterRow(life)))}::jsonb) ${matterRecord}
    where matter.district = x.district and matter.id = x.id and matter.version = x.version - 1`
}

function matterRow(life: LivedWithIntake): object {
  return { ...matterRowOf(life), state: life.matter }
}

function insertEvents(events: readonly (MatterEvent & { readonly requestKey?: string | undefined })[]): RawBuilder<unknown> {
  const rows = events.map((event) => ({ ...event, at: new Date(event.at) }))
  return sql`insert into matter_event (district, matter, seq, at, by_whom, role, unit, body, previous, hash, request_key)
    select x.district, matter, seq, at, by, role, unit, body, previous, hash, "requestKey"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(district text, matter uuid, seq int, at timestamptz, by text,
      role text, unit text, body jsonb, previous text, hash text, "requestKey" text)
    ${ofKept}`
}

function insertReporters(lives: readonly LivedWithIntake[]): RawBuilder<unknown> {
  const rows = lives.flatMap(({ matter, intake }) =>
    intake.reporter ? [{ district: matter.district, matter: matter.id, ...intake.reporter }] : [],
  )
  return sql`insert into reporter (district, matter, name, phone, email)
    select x.district, matter, name, phone, email
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(district text, matter uuid, name text, phone text, email text)
    ${ofKept} where coalesce(name, phone, email) is not null`
}

/** What still runs is compared with what came before it; see `duplicate/`. */
function insertLooks(): RawBuilder<unknown> {
  return sql`insert into duplicate_look (district, matter) select district, id from kept where kind = 'request' and ended_at is null`
}

function insertFiles(events: readonly MatterEvent[]): RawBuilder<unknown> {
  const rows = events.flatMap((event) =>
    evidenceOf(event)
      .filter(({ file }) => file !== undefined)
      .map(({ file, kind }) => ({ district: event.district, file, matter: event.matter, kind })),
  )
  return sql`insert into matter_file (district, file, matter, kind)
    select x.district, file, matter, x.kind
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(district text, file text, matter uuid, kind text)
    ${ofKept} on conflict do nothing`
}
