import { openEngine, startEngine, type Database } from './database.ts'
import { emptyDatabase, readSchema } from './empty-database.ts'
import { migrate } from './migrate.ts'
import type { EmbeddedEngine } from './pglite-dialect.ts'

/** An embedded engine in memory, empty but for its schema. */
interface KeptEngine {
  readonly engine: EmbeddedEngine
  readonly schema: string
}

/** The engines of this process that nobody uses now: to open one takes seconds of computing, to empty one a tenth of a second. */
const idle: KeptEngine[] = []

/** An empty database on an engine that others had before; whoever closes it hands the engine on. */
export async function openKeptEngine(): Promise<Database> {
  return openEngine(lend(idle.pop() ?? (await makeEngine())))
}

async function makeEngine(): Promise<KeptEngine> {
  const engine = await startEngine({ memory: true })
  const { db } = await openEngine(engine)
  await migrate(db)
  return { engine, schema: await readSchema((sql) => ask(engine, sql)) }
}

/** The engine for one user: what they still ask once they have closed it is refused. */
function lend(kept: KeptEngine): EmbeddedEngine {
  const { engine } = kept
  let isOver = false
  return {
    get life() {
      return engine.life
    },
    ask: (question) => (isOver ? Promise.reject(new Error('this database is closed')) : engine.ask(question)),
    close: async () => {
      isOver = true
      if (await isEmptied(kept)) idle.push(kept)
      else await engine.close()
    },
  }
}

async function isEmptied({ engine, schema }: KeptEngine): Promise<boolean> {
  try {
    await ask(engine, 'rollback')
    return await emptyDatabase((sql) => ask(engine, sql), schema)
  } catch {
    return false
  }
}

async function ask(engine: EmbeddedEngine, sql: string): Promise<readonly unknown[]> {
  return (await engine.ask({ kind: 'query', sql, parameters: [] })).rows
}
