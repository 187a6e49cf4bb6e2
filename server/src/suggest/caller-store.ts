import type { Matter, Scope } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { inScope } from '../matter/scope-store.ts'

/** A matter with the name that its reporter gave. */
export interface CalledMatter {
  readonly matter: Matter
  readonly name: string | null
}

const most = 20

/** The matters within a scope that were reported from these digits, with or without China's 86 before them; the newest first. */
export async function listOfCaller(db: Kysely<Schema>, scope: Scope, digits: string): Promise<readonly CalledMatter[]> {
  const bare = digits.length === 13 && digits.startsWith('86') ? digits.slice(2) : digits
  const { rows } = await sql<{ state: Matter; name: string | null }>`
    select matter.state, reporter.name from reporter
    join matter on matter.district = reporter.district and matter.id = reporter.matter
    where reporter.district = ${scope.district} and reporter.phone is not null
      and regexp_replace(reporter.phone, '[^0-9]', '', 'g') in (${bare}, ${`86${bare}`}) and ${inScope(scope)}
    order by matter.reported_at desc, matter.id desc limit ${most}`.execute(db)
  return rows.map(({ state, name }) => ({ matter: state, name }))
}
