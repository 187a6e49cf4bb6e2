import { makeApp, makeServices, openDatabase, type Database } from '@yiwang/server'
import { CompiledQuery } from 'kysely'
import { randomUUID } from 'node:crypto'

import type { GreatDistrict } from './great-district.ts'
import { HttpClient } from './http-client.ts'
import { liveOnce } from './live-once.ts'
import { makeLives } from './staff.ts'

/** A statement as it goes to the database. */
type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>

const atOnce = 10
const measuredMs = 15_000

/** How many lives a second the database bears when nothing but their statements is sent to it, in order, over ten connections. */
export async function benchBareLives(district: GreatDistrict): Promise<{ readonly perSecond: number; readonly statements: number }> {
  const statements = await recordLife(district)
  const database = await openDatabase(district.settings.address)
  let lives = 0
  const began = performance.now()
  async function liveOn(): Promise<void> {
    while (performance.now() - began < measuredMs) {
      for (const { sql, parameters } of changeIdentity(statements)) await database.db.executeQuery(CompiledQuery.raw(sql, [...parameters]))
      lives += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, () => liveOn()))
  const perSecond = Math.round((lives / (performance.now() - began)) * 10_000) / 10
  await database.close()
  return { perSecond, statements: statements.length }
}

/** Lives one life in this process and writes down every statement that it sends to the database. */
async function recordLife(district: GreatDistrict): Promise<readonly Statement[]> {
  const database = await openDatabase(district.settings.address)
  const services = await makeServices({ database, dataFolder: district.settings.dataFolder, now: Date.now })
  const app = await makeApp(services)
  const client = new HttpClient(await app.listen({ port: 0, host: '127.0.0.1' }))
  const planOf = await makeLives(client, district)
  await liveOnce(client, planOf(1_000_000))
  const statements: Statement[] = []
  listenIn(database, (statement) => statements.push(statement))
  await liveOnce(client, planOf(1_000_001))
  client.close()
  await app.close()
  await database.close()
  return statements
}

function listenIn({ db }: Database, hear: (statement: Statement) => void): void {
  const executor = db.getExecutor() as { executeQuery: (query: CompiledQuery) => Promise<unknown> }
  const execute = executor.executeQuery.bind(executor)
  executor.executeQuery = (query) => {
    hear(query)
    return execute(query)
  }
}

/** The same statements for another matter: a new id, number, follow-up code and intake key wherever they stand. */
function changeIdentity(statements: readonly Statement[]): readonly Statement[] {
  const id = randomUUID()
  const written = statements.find(({ sql }) => sql.includes('insert into matter ('))
  const own = (written?.parameters ?? []).filter((value) => typeof value === 'string')
  const changes = [
    [/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]+$/u, id],
    [/^\d{8}-\d{6,}$/u, `20300101-${id}`],
    [/^[0-9A-HJKMNP-TV-Z]{10}$/u, id.slice(-10).toUpperCase()],
  ] as const
  const renames = changes.flatMap(([pattern, name]) => own.filter((value) => pattern.test(value)).map((old) => [old, name] as const))
  function renamed(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => renamed(item))
    if (typeof value !== 'string') return value
    return renames.reduce((text, [old, name]) => text.replaceAll(old, name), value)
  }
  return statements.map(({ sql, parameters }) => ({ sql, parameters: parameters.map((value) => renamed(value)) }))
}
