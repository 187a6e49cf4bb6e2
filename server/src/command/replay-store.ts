import type { MatterStatus, Scope } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { PlayedSpan } from './play-day.ts'
import { within } from './within-store.ts'

/** A matter that was open at some time of a day, where it lies. */
export interface PlayedMatter {
  readonly id: string
  readonly number: string
  readonly lon: number
  readonly lat: number
}

/** What an event of a history says about how its matter stands; times are epoch milliseconds. */
export interface PlayedEvent {
  readonly matter: string
  readonly at: number
  readonly kind: 'reported' | 'moved' | 'asked' | 'refused' | 'reclocked'
  readonly status: MatterStatus | null
  readonly hasClock: boolean
  readonly due: number | null
  readonly amber: number | null
  readonly red: number | null
  readonly isPaused: boolean
  readonly asked: string | null
}

/** The matters that may have been open in a span, the newest first, at most so many. */
export async function listPlayed(
  db: Kysely<Schema>,
  scope: Scope,
  { from, to, limit }: PlayedSpan & { readonly limit: number },
): Promise<readonly PlayedMatter[]> {
  const found = within(
    scope,
    sql`matter.id, matter.number, matter.lon, matter.lat, matter.reported_at`,
    sql`matter.reported_at < ${new Date(to)} and (matter.ended_at is null or matter.ended_at >= ${new Date(from)})`,
  )
  const { rows } = await sql<PlayedMatter>`
    select id, number, lon, lat from (${found}) as found order by reported_at desc, id limit ${limit}`.execute(db)
  return rows
}

/** What the histories of these matters say up to a moment, each in its order. */
export async function listPlayedEvents(
  db: Kysely<Schema>,
  { district, ids, to }: { readonly district: string; readonly ids: readonly string[]; readonly to: number },
): Promise<readonly PlayedEvent[]> {
  const { rows } = await sql<PlayedEvent>`
    select matter, (extract(epoch from at) * 1000)::float8 as at, kind,
      coalesce(body #>> '{restored,status}', body ->> 'to', case kind when 'reported' then kind end) as status,
      clock is not null as "hasClock",
      (clock ->> 'dueAt')::float8 as due, (clock ->> 'amberAt')::float8 as amber, (clock ->> 'redAt')::float8 as red,
      coalesce(clock ? 'pausedAt', false) as "isPaused",
      case kind when 'asked' then body ->> 'move' else body #>> '{restored,asked,move}' end as asked
    from (select matter, at, seq, body, body ->> 'kind' as kind,
        case when body ? 'restored' then body #> '{restored,clock}' else body #> '{clocks,clock}' end as clock
      from matter_event where district = ${district} and matter = any(${[...ids]}::uuid[]) and at < ${new Date(to)}) as events
    where kind in ('reported', 'moved', 'asked', 'refused', 'reclocked')
    order by matter, seq`.execute(db)
  return rows
}
