import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'

import { house } from './migrations/0001-house.ts'
import { matter } from './migrations/0002-matter.ts'
import { signIn } from './migrations/0003-sign-in.ts'
import type { Schema } from './schema.ts'

const migrations: Readonly<Record<string, Migration>> = {
  '0001-house': fromStatements(house),
  '0002-matter': fromStatements(matter),
  '0003-sign-in': fromStatements(signIn),
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

/** Brings the database to the newest schema, forward only. Answers with the names of the migrations that ran. */
export async function migrate(db: Kysely<Schema>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}
