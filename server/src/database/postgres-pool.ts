import type { PostgresPool } from 'kysely'
import pg from 'pg'

import { findStatementName } from './statement.ts'

/** A pool whose connections keep the plans of prepared statements, and that reads days as text and bigints as numbers. */
export function makePostgresPool(url: string): PostgresPool {
  const { DATE, INT8 } = pg.types.builtins
  const types = new pg.TypeOverrides()
  types.setTypeParser(DATE, (value) => value)
  types.setTypeParser(INT8, Number)
  const pool = new pg.Pool({ connectionString: url, types, max: 10 })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (text: unknown, values?: unknown) => unknown
    Object.assign(client, { query: (text: unknown, values?: unknown) => query(...prepared(text, values)) })
  })
  return pool
}

function prepared(text: unknown, values: unknown): [unknown, unknown?] {
  const name = typeof text === 'string' ? findStatementName(text) : undefined
  return name === undefined ? [text, values] : [{ name, text, values }]
}
