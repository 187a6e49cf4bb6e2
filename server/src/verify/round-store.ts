import type { Matter, Scope } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { inScope } from '../matter/scope-store.ts'

/** Whose round it is, where it begins, and how many matters are asked for. */
export interface RoundQuestion {
  readonly scope: Scope
  /** Who verifies: what they or their unit handled is for others. */
  readonly person: { readonly id: string; readonly unit?: string }
  readonly start: { readonly lon: number; readonly lat: number }
  readonly limit: number
}

/** A matter that waits to be verified, and what was written when it was handled. */
export interface WaitingMatter {
  readonly matter: Matter
  readonly said: string | null
}

/** The matters that wait to be verified, the nearest first, by the index on their places. */
export async function listNearestToVerify(
  db: Kysely<Schema>,
  { scope, person, start, limit }: RoundQuestion,
): Promise<readonly WaitingMatter[]> {
  const { rows } = await sql<{ state: Matter; said: string | null }>`
    select state, (select body #>> '{carried,reason}' from matter_event as event where event.district = nearest.district
      and event.matter = nearest.id and event.body ->> 'move' = 'handle' order by event.seq desc limit 1) as said
    from (select matter.district, matter.id, matter.state,
        matter.geom <-> st_setsrid(st_makepoint(${start.lon}, ${start.lat}), 4490) as far from matter
      where matter.district = ${scope.district} and matter.status = 'handled' and ${inScope(scope)}
        and matter.state ->> 'handledBy' is distinct from ${person.id}
        and (${person.unit ?? null}::text is null or matter.state ->> 'handledUnit' is distinct from ${person.unit ?? null}::text)
      order by matter.geom <-> st_setsrid(st_makepoint(${start.lon}, ${start.lat}), 4490) limit ${limit}) as nearest
    order by far`.execute(db)
  return rows.map(({ state, said }) => ({ matter: state, said }))
}
