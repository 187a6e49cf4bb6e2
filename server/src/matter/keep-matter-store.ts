import type { Evidence, Matter, MatterEvent } from '@yiwang/kernel'
import type { CompiledQuery, Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { prepareStatement, type Values } from '../database/statement.ts'
import { columnsOf, laterColumnsOf, wordsOf } from './matter-columns.ts'

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

const chained = `chained as (
    insert into matter_event (district, matter, seq, at, by_whom, role, unit, body, previous, hash, request_key)
    select district, id, @seq::int, @at::timestamptz, @by::text, @role::text, @unit::text, @body::jsonb, @previous::text, @hash::text,
      @requestKey::text
    from kept)`

/** Notes which matter a file belongs to, so that whoever may see the matter may see the file. */
const proved = `proved as (
    insert into matter_file (district, file, matter, kind)
    select district, x.file, id, x.kind from kept, jsonb_to_recordset(@files::jsonb) as x(file text, kind text)
    on conflict do nothing)`

/** A statement with and without the part for files: most matters bring none. */
function bothWays(text: (files: string) => string): (values: Values & { readonly files: string | undefined }) => CompiledQuery {
  const [bare, proving] = [prepareStatement(text('')), prepareStatement(text(`, ${proved}`))]
  return (values) => (values.files === undefined ? bare(values) : proving(values))
}

const insertMatter = bothWays(
  (files) => `
  with kept as (
    insert into matter (district, id, number, kind, status, version, channel, category, description, lon, lat, grid, area, address,
      suggested_unit, lead_unit, co_units, claimed_by, asked_move, reported_at, stage, due_at, amber_at, red_at, ended_at,
      returns, reopenings, follow_code, intake_key, intake_digest, words, state, changed_at, units, parent, limit_unit)
    values (@district, @id, @number, @kind, @status, @version, @channel, @category, @description, @lon, @lat, @grid, @area, @address,
      @suggestedUnit, @leadUnit, @coUnits, @claimedBy, @askedMove, @at, @stage, @dueAt, @amberAt, @redAt, @endedAt,
      @returns, @reopenings, @followCode, @intakeKey, @digest, @words, @state::jsonb, @at, @units, @parent, @limitUnit)
    on conflict (district, intake_key) where intake_key is not null do nothing
    returning district, id
  ), ${chained}, named as (
    insert into reporter (district, matter, name, phone, email)
    select district, id, @name::text, @phone::text, @email::text from kept where coalesce(@name::text, @phone::text, @email::text) is not null
  ), looked as (
    insert into duplicate_look (district, matter) select district, id from kept where @kind = 'request'
  )${files}
  select id from kept`,
)

const updateMatter = bothWays(
  (files) => `
  with kept as (
    update matter set status = @status, version = @version, category = @category, lon = @lon, lat = @lat, grid = @grid, area = @area,
      address = @address, suggested_unit = @suggestedUnit, lead_unit = @leadUnit, co_units = @coUnits, claimed_by = @claimedBy,
      asked_move = @askedMove, stage = @stage, due_at = @dueAt, amber_at = @amberAt, red_at = @redAt, ended_at = @endedAt,
      returns = @returns, reopenings = @reopenings, units = @units, reports = @reports, merged_into = @mergedInto, wake_at = @wakeAt,
      accepted_at = @acceptedAt, accepted_by = @acceptedBy, accepted_late = @acceptedLate,
      dispatched_at = @dispatchedAt, dispatched_by = @dispatchedBy, dispatched_late = @dispatchedLate,
      handled_at = @handledAt, handled_by = @handledBy, handled_late = @handledLate, handled_unit = @handledUnit,
      verified_at = @verifiedAt, verified_by = @verifiedBy, verified_late = @verifiedLate,
      extensions = @extensions, hang_ups = @hangUps, rating = @rating, is_solved = @isSolved,
      state = @state::jsonb, changed_at = @at, limit_unit = @limitUnit
    where district = @district and id = @id and version = @seq::int - 1
    returning district, id
  ), ${chained}${files}
  select id from kept`,
)

/**
 * Keeps a new matter with its first event, its reporter and its files, in one statement. False when another matter
 * came in with the same idempotency key: nothing is kept then.
 */
export async function keepNewMatter(db: Kysely<Schema>, kept: { matter: Matter; event: MatterEvent }, intake: Intake): Promise<boolean> {
  const { district, id, number, kind, channel, description, parent } = kept.matter
  const { followCode, key: intakeKey, digest, reporter } = intake
  const own = { district, id, number, kind, channel, description, parent, followCode, intakeKey, digest, words: [...wordsOf(kept.matter)] }
  const { rows } = await db.executeQuery(insertMatter({ ...own, ...reporter, ...columnsOf(kept.matter), ...valuesOf(kept.event) }))
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
  const { district, id } = kept.matter
  const { rows } = await db.executeQuery(
    updateMatter({ district, id, requestKey, ...columnsOf(kept.matter), ...laterColumnsOf(kept.matter), ...valuesOf(kept.event) }),
  )
  return rows.length === 1
}

function valuesOf(event: MatterEvent) {
  const { seq, by, role, unit, previous, hash } = event
  const files = evidenceOf(event).filter(({ file }) => file !== undefined)
  return {
    seq,
    by,
    role,
    unit,
    previous,
    hash,
    at: new Date(event.at),
    body: JSON.stringify(event.body),
    files: files.length === 0 ? undefined : JSON.stringify(files),
  }
}

/** The evidence that an event brings. */
export function evidenceOf({ body }: MatterEvent): readonly Evidence[] {
  if (body.kind === 'reported') return body.evidence
  return body.kind === 'moved' || body.kind === 'asked' ? (body.carried.evidence ?? []) : []
}
