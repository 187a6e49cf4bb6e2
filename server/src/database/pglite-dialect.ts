import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely'

import type { PgliteClient } from './pglite-client.ts'

/** One engine, one connection: whoever has it is alone until it is let go. */
class OneConnection implements Driver {
  readonly #client: PgliteClient
  readonly #connection: DatabaseConnection
  #last: Promise<void> = Promise.resolve()
  #release: () => void = () => undefined

  constructor(client: PgliteClient) {
    this.#client = client
    this.#connection = {
      async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
        const { rows, affected } = await client.ask({ kind: 'query', sql: query.sql, parameters: query.parameters })
        return { rows: rows as R[], numAffectedRows: BigInt(affected) }
      },
      // eslint-disable-next-line require-yield
      async *streamQuery() {
        throw new Error('the embedded engine does not stream; page through the rows instead')
      },
    }
  }

  init(): Promise<void> {
    return Promise.resolve()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#last = promise
    await before
    this.#release = resolve
    return this.#connection
  }

  releaseConnection(): Promise<void> {
    this.#release()
    return Promise.resolve()
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  destroy(): Promise<void> {
    return this.#client.close()
  }
}

/** Two servers never share the embedded engine, so migrations need no lock. */
class LonelyAdapter extends PostgresAdapter {
  override acquireMigrationLock(): Promise<void> {
    return Promise.resolve()
  }
}

/** Kysely's port to the embedded engine. */
export function pgliteDialect(client: PgliteClient): Dialect {
  return {
    createDriver: () => new OneConnection(client),
    createAdapter: () => new LonelyAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db: Kysely<never>) => new PostgresIntrospector(db),
  }
}
