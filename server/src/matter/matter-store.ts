import type { Matter, MatterEvent, Role, Scope } from '@yiwang/kernel'
import type { Kysely, Selectable } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { prepareStatement } from '../database/statement.ts'
import type { Reporter } from './keep-matter-store.ts'
import { isWhole } from './scope-store.ts'

/** A matter with the hash of its last event, on which the next one is chained. */
export interface FoundMatter {
  readonly matter: Matter
  readonly head: string
  /** Its last event, where that was only just kept. */
  readonly event?: MatterEvent
}

type Db = Kysely<Schema>

function selectMatter(db: Db, district: string) {
  return db
    .selectFrom('matter')
    .innerJoin('matter_event', (join) =>
      join
        .onRef('matter_event.district', '=', 'matter.district')
        .onRef('matter_event.matter', '=', 'matter.id')
        .onRef('matter_event.seq', '=', 'matter.version'),
    )
    .select(['matter.state', 'matter_event.hash'])
    .where('matter.district', '=', district)
}

function found(row: { state: unknown; hash: string } | undefined): FoundMatter | undefined {
  return row && { matter: row.state as Matter, head: row.hash }
}

const selectInScope = prepareStatement(`
  select matter.state, matter_event.hash from matter
  join matter_event on matter_event.district = matter.district and matter_event.matter = matter.id and matter_event.seq = matter.version
  where matter.district = @district and matter.id = @id::uuid and (@isWhole::boolean or matter.units && @units::text[]
    or exists (select from unnest(@areas::text[]) as prefix where starts_with(matter.area, prefix)))`)

/** A matter within a scope. Every step of a matter's life begins with this, so the database keeps its plan. */
export async function findMatter(db: Db, scope: Scope, id: string): Promise<FoundMatter | undefined> {
  const { district, areas, units } = scope
  const { rows } = await db.executeQuery(selectInScope({ district, id, isWhole: isWhole(scope), areas: [...areas], units: [...units] }))
  return found(rows[0] as { state: unknown; hash: string } | undefined)
}

/** A matter by its id alone, for the platform itself. */
export async function findMatterById(db: Db, district: string, id: string): Promise<FoundMatter | undefined> {
  return found(await selectMatter(db, district).where('matter.id', '=', id).executeTakeFirst())
}

/** A matter by its follow-up code: whoever has the code may follow it. */
export async function findMatterByCode(db: Db, district: string, code: string): Promise<FoundMatter | undefined> {
  return found(await selectMatter(db, district).where('matter.follow_code', '=', code).executeTakeFirst())
}

/** The matter that came in under an idempotency key, with the digest of what was sent then. */
export async function findByIntakeKey(db: Db, district: string, key: string) {
  const row = await db
    .selectFrom('matter')
    .select(['state', 'intake_digest', 'follow_code'])
    .where('district', '=', district)
    .where('intake_key', '=', key)
    .executeTakeFirst()
  return row && { matter: row.state as Matter, digest: row.intake_digest, followCode: row.follow_code }
}

/** The event that a request with this key made of a matter, if it came before. */
export async function findByRequestKey(db: Db, matter: Pick<Matter, 'district' | 'id'>, key: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('matter_event')
    .select('seq')
    .where('district', '=', matter.district)
    .where('matter', '=', matter.id)
    .where('request_key', '=', key)
    .executeTakeFirst()
  return row?.seq
}

/** A matter's whole history, first event first. */
export async function listHistory(db: Db, district: string, id: string): Promise<readonly MatterEvent[]> {
  const rows = await db
    .selectFrom('matter_event')
    .selectAll()
    .where('district', '=', district)
    .where('matter', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map((row) => asEvent(row))
}

/** A stored event as the kernel knows it. */
export function asEvent(row: Selectable<Schema['matter_event']>): MatterEvent {
  return {
    district: row.district,
    matter: row.matter,
    seq: row.seq,
    at: row.at.getTime(),
    by: row.by_whom,
    role: row.role as Role,
    ...(row.unit !== null && { unit: row.unit }),
    body: row.body as MatterEvent['body'],
    previous: row.previous,
    hash: row.hash,
  }
}

/** Who reported a matter, as far as they said. */
export async function findReporter(db: Db, district: string, id: string): Promise<Reporter | undefined> {
  const row = await db
    .selectFrom('reporter')
    .select(['name', 'phone', 'email'])
    .where('district', '=', district)
    .where('matter', '=', id)
    .executeTakeFirst()
  return row && asReporter(row)
}

/** What is known of whoever reported. */
export function asReporter({ name, phone, email }: Pick<Selectable<Schema['reporter']>, 'name' | 'phone' | 'email'>): Reporter {
  return { ...(name !== null && { name }), ...(phone !== null && { phone }), ...(email !== null && { email }) }
}
