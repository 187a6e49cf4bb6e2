import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'

import { house } from './migrations/0001-house.ts'
import { matter } from './migrations/0002-matter.ts'
import { signIn } from './migrations/0003-sign-in.ts'
import { flow } from './migrations/0004-flow.ts'
import { security } from './migrations/0005-security.ts'
import { duplicate } from './migrations/0006-duplicate.ts'
import { proof } from './migrations/0007-proof.ts'
import { reach } from './migrations/0008-reach.ts'
import { caller } from './migrations/0009-caller.ts'
import { score } from './migrations/0010-score.ts'
import { bulk } from './migrations/0011-bulk.ts'
import { swift } from './migrations/0012-swift.ts'
import { inquiry } from './migrations/0013-inquiry.ts'
import { row } from './migrations/0014-row.ts'
import { rollUp } from './migrations/0015-roll-up.ts'
import { pledge } from './migrations/0016-pledge.ts'
import type { Schema } from './schema.ts'

const migrations: Readonly<Record<string, Migration>> = {
  '0001-house': fromStatements(house),
  '0002-matter': fromStatements(matter),
  '0003-sign-in': fromStatements(signIn),
  '0004-flow': fromStatements(flow),
  '0005-security': fromStatements(security),
  '0006-duplicate': fromStatements(duplicate),
  '0007-proof': fromStatements(proof),
  '0008-reach': fromStatements(reach),
  '0009-caller': fromStatements(caller),
  '0010-score': fromStatements(score),
  '0011-bulk': fromStatements(bulk),
  '0012-swift': fromStatements(swift),
  '0013-inquiry': fromStatements(inquiry),
  '0014-row': fromStatements(row),
  '0015-roll-up': fromStatements(rollUp),
  '0016-pledge': fromStatements(pledge),
}

function fromStatements(statements: readonly string[]): Migration {
  return {
    up: (db) =>
      statements.reduce<Promise<unknown>>(
        (before, statement) => before.then(() => sql.raw(statement).execute(db)),
        Promise.resolve(),
      ) as Promise<void>,
  }
}

/** The names of the migrations of this version, in order. */
export function listKnownMigrations(): readonly string[] {
  return Object.keys(migrations)
}

/** The names of the migrations that have made this database, in order. */
export async function listMigrations(db: Kysely<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/**
 * Brings the database to the newest schema, or to that of an older version, forward only. Answers with the names of the
 * migrations that ran.
 */
export async function migrate(db: Kysely<Schema>, last?: string): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } })
  const { error, results } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last))
  if (error) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}
