import type { Evidence, Matter, MatterEvent } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { columnsOf, wordsOf } from './matter-columns.ts'

/** Who reported, as far as they said; kept apart from the history so that it can be deleted (PIPL art. 47). */
export interface Reporter {
  readonly name?: string
  readonly phone?: string
  readonly email?: string
}

/** What goes in with a new matter besides its state and its first event. */
export interface Intake {
  readonly followCode?: string
  readonly key?: string
  readonly digest?: string
  readonly reporter?: Reporter
}

/**
 * Keeps a new matter with its first event, its reporter and its files, in one statement. False when another matter
 * came in with the same idempotency key: nothing is kept then.
 */
export async function keepNewMatter(db: Kysely<Schema>, kept: { matter: Matter; event: MatterEvent }, intake: Intake): Promise<boolean> {
  const { matter, event } = kept
  const c = columnsOf(matter)
  const at = new Date(event.at)
  const { rows } = await sql`
    with kept as (
      insert into matter (district, id, number, kind, status, version, channel, category, description, lon, lat, grid, area, address,
        suggested_unit, lead_unit, co_units, claimed_by, asked_move, reported_at, stage, due_at, amber_at, red_at, ended_at,
        returns, reopenings, follow_code, intake_key, intake_digest, words, state, changed_at)
      values (${matter.district}, ${matter.id}, ${matter.number}, ${matter.kind}, ${c.status}, ${c.version}, ${matter.channel},
        ${c.category}, ${matter.description}, ${c.lon}, ${c.lat}, ${c.grid}, ${c.area}, ${c.address}, ${c.suggestedUnit}, ${c.leadUnit},
        ${c.coUnits}, ${c.claimedBy}, ${c.askedMove}, ${at}, ${c.stage}, ${c.dueAt}, ${c.amberAt}, ${c.redAt}, ${c.endedAt},
        ${c.returns}, ${c.reopenings}, ${intake.followCode ?? null}, ${intake.key ?? null}, ${intake.digest ?? null},
        ${[...wordsOf(matter)]}, ${c.state}::jsonb, ${at})
      on conflict (district, intake_key) where intake_key is not null do nothing
      returning district, id
    ), ${chained(event, undefined)}${reported(intake.reporter)}${proved(event)}
    select id from kept`.execute(db)
  return rows.length === 1
}

/**
 * Keeps what a move made of a matter, with its event, in one statement, if the matter is still at the version that
 * was decided on. False when somebody else came first: nothing is kept then.
 */
export async function keepMovedMatter(
  db: Kysely<Schema>,
  kept: { matter: Matter; event: MatterEvent },
  requestKey?: string,
): Promise<boolean> {
  const { matter, event } = kept
  const c = columnsOf(matter)
  const { rows } = await sql`
    with kept as (
      update matter set status = ${c.status}, version = ${c.version}, category = ${c.category}, lon = ${c.lon}, lat = ${c.lat},
        grid = ${c.grid}, area = ${c.area}, address = ${c.address}, suggested_unit = ${c.suggestedUnit}, lead_unit = ${c.leadUnit},
        co_units = ${c.coUnits}, claimed_by = ${c.claimedBy}, asked_move = ${c.askedMove}, stage = ${c.stage}, due_at = ${c.dueAt},
        amber_at = ${c.amberAt}, red_at = ${c.redAt}, ended_at = ${c.endedAt}, returns = ${c.returns}, reopenings = ${c.reopenings},
        state = ${c.state}::jsonb, changed_at = ${new Date(event.at)}
      where district = ${matter.district} and id = ${matter.id} and version = ${event.seq - 1}
      returning district, id
    ), ${chained(event, requestKey)}${proved(event)}
    select id from kept`.execute(db)
  return rows.length === 1
}

function chained(event: MatterEvent, requestKey: string | undefined): RawBuilder<unknown> {
  return sql`chained as (
    insert into matter_event (district, matter, seq, at, by_whom, role, unit, body, previous, hash, request_key)
    select district, id, ${event.seq}::int, ${new Date(event.at)}::timestamptz, ${event.by}::text, ${event.role}::text,
      ${event.unit ?? null}::text, ${JSON.stringify(event.body)}::jsonb, ${event.previous}::text, ${event.hash}::text,
      ${requestKey ?? null}::text
    from kept)`
}

function reported(reporter: Reporter | undefined): RawBuilder<unknown> {
  if (!reporter?.name && !reporter?.phone && !reporter?.email) return sql``
  return sql`, named as (
    insert into reporter (district, matter, name, phone, email)
    select district, id, ${reporter.name ?? null}::text, ${reporter.phone ?? null}::text, ${reporter.email ?? null}::text from kept)`
}

/** Notes which matter a file belongs to, so that whoever may see the matter may see the file. */
function proved(event: MatterEvent): RawBuilder<unknown> {
  const files = evidenceOf(event).filter(({ file }) => file !== undefined)
  if (files.length === 0) return sql``
  return sql`, proved as (
    insert into matter_file (district, file, matter, kind)
    select district, x.file, id, x.kind from kept, jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as x(file text, kind text)
    on conflict do nothing)`
}

function evidenceOf({ body }: MatterEvent): readonly Evidence[] {
  if (body.kind === 'reported') return body.evidence
  return body.kind === 'moved' || body.kind === 'asked' ? (body.carried.evidence ?? []) : []
}
