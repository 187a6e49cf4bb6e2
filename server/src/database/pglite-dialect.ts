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
  type TransactionSettings,
} from 'kysely'

import { DatabaseAway } from './database-away.ts'
import type { PgliteClient } from './pglite-client.ts'
import { sizeOfWriting, type Room } from './room.ts'
import type { WaitingLine } from './waiting-line.ts'

/** What the port needs of the embedded engine. */
export type EmbeddedEngine = Pick<PgliteClient, 'ask' | 'life' | 'close'>

/** One engine, one connection: whoever has it is alone until it is let go. */
class OneConnection implements Driver {
  readonly #client: EmbeddedEngine
  readonly #line: WaitingLine
  readonly #room: Room | undefined
  readonly #connection: DatabaseConnection
  /** The engine's life in which the transaction began that is under way. */
  #transaction: number | undefined

  constructor(client: EmbeddedEngine, { line, room }: Surroundings) {
    this.#client = client
    this.#line = line
    this.#room = room
    this.#connection = {
      executeQuery: <R>(query: CompiledQuery) => this.#execute<R>(query),
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
    await this.#line.enter()
    return this.#connection
  }

  releaseConnection(): Promise<void> {
    this.#transaction = undefined
    this.#line.leave()
    return Promise.resolve()
  }

  async beginTransaction(connection: DatabaseConnection, { isolationLevel, accessMode }: TransactionSettings): Promise<void> {
    const settings = [isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ')
    await connection.executeQuery(CompiledQuery.raw(`start transaction ${settings}`))
    this.#transaction = this.#client.life
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

  async #execute<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    // The rest of a transaction whose beginning went with a broken engine must not be kept on its own.
    if (this.#transaction !== undefined && this.#transaction !== this.#client.life)
      throw new DatabaseAway('the embedded database has stopped')
    const size = this.#room === undefined ? 'none' : sizeOfWriting(query.sql)
    if (size !== 'none') this.#room?.require(size)
    const { rows, affected } = await this.#client.ask({ kind: 'query', sql: query.sql, parameters: query.parameters })
    return { rows: rows as R[], numAffectedRows: BigInt(affected) }
  }
}

/** Two servers never share the embedded engine, so migrations need no lock. */
class LonelyAdapter extends PostgresAdapter {
  override acquireMigrationLock(): Promise<void> {
    return Promise.resolve()
  }
}

/** The line before the engine, and the room on its disk when it is on one. */
interface Surroundings {
  readonly line: WaitingLine
  readonly room?: Room
}

/** Kysely's port to the embedded engine. */
export function pgliteDialect(client: EmbeddedEngine, surroundings: Surroundings): Dialect {
  return {
    createDriver: () => new OneConnection(client, surroundings),
    createAdapter: () => new LonelyAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db: Kysely<never>) => new PostgresIntrospector(db),
  }
}
