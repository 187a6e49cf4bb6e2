import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'

import { copyIn, isCopy } from './copy-in.ts'
import { findStatementName } from './statement.ts'
import type { WaitingLine } from './waiting-line.ts'

/** As many connections as the pool opens at most. */
export const postgresConnections = 10

const connectsWithinMs = 5000

/**
 * Most questions are small and many: pages lie in memory, one question takes one core and compiles nothing. A bitmap of a
 * common word must stay exact: with the usual 4 MB it falls back to whole pages and reads every row on them.
 */
const sessionSettings = '-c random_page_cost=1.1 -c work_mem=32MB -c max_parallel_workers_per_gather=0 -c jit=off'

/**
 * A pool whose connections keep the plans of prepared statements, and that reads days as text and bigints as numbers.
 * Whoever wants a connection stands in the line; a connection that does not answer in time is broken off and replaced.
 */
export function makePostgresPool(url: string, line: WaitingLine): PostgresPool {
  const { DATE, INT8 } = pg.types.builtins
  const types = new pg.TypeOverrides()
  types.setTypeParser(DATE, (value) => value)
  types.setTypeParser(INT8, Number)
  const pool = new pg.Pool({
    connectionString: url,
    options: sessionSettings,
    types,
    max: postgresConnections,
    connectionTimeoutMillis: connectsWithinMs,
    keepAlive: true,
  })
  // A connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    const query = client.query.bind(client) as (text: unknown, values?: unknown) => unknown
    Object.assign(client, {
      query: (text: unknown, values?: unknown) =>
        isCopy(text) ? copyIn(query, text, values) : inTime(client, query(...prepared(text, values)), line.patience.queryMs),
    })
  })
  return { connect: () => takeTurn(pool, line), end: () => pool.end() } as PostgresPool
}

async function takeTurn(pool: pg.Pool, line: WaitingLine): Promise<PostgresPoolClient> {
  await line.enter()
  try {
    const client = await pool.connect()
    const release = client.release.bind(client)
    client.release = (error) => {
      release(error)
      line.leave()
    }
    return client as unknown as PostgresPoolClient
  } catch (error) {
    line.leave()
    throw error
  }
}

/** Breaks the connection off when its answer takes too long: a server that hangs cannot be told to stop. */
function inTime(client: pg.PoolClient, answer: unknown, ms: number): unknown {
  if (ms === 0 || !(answer instanceof Promise)) return answer
  const timer = setTimeout(() => streamOf(client).destroy(), ms)
  return answer.finally(() => clearTimeout(timer))
}

function streamOf(client: pg.PoolClient): { readonly destroy: () => void } {
  return (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream
}

function prepared(text: unknown, values: unknown): [unknown, unknown?] {
  const name = typeof text === 'string' ? findStatementName(text) : undefined
  return name === undefined ? [text, values] : [{ name, text, values }]
}
