import { CompiledQuery, type Kysely, type RawBuilder } from 'kysely'

import type { Schema } from './schema.ts'

/** The values of a statement's named parameters. */
export type Values = Readonly<Record<string, unknown>>

const marked = /^\/\* (statement_\d+) \*\//u
let count = 0

/**
 * A statement of the hot path, written once: `@name` stands for a parameter. It is compiled here and not at each call,
 * and PostgreSQL keeps its plan under the name that the text begins with (`findStatementName`).
 */
export function prepareStatement(text: string): (values: Values) => CompiledQuery {
  const names: string[] = []
  const sql = text.replaceAll(/@(\w+)/gu, (_, name: string) => {
    if (!names.includes(name)) names.push(name)
    return `$${names.indexOf(name) + 1}`
  })
  count += 1
  const named = `/* statement_${count} */ ${sql}`
  return (values) =>
    CompiledQuery.raw(
      named,
      names.map((name) => values[name] ?? null),
    )
}

/** As many texts as get a name: each costs every connection the memory of a plan. */
const mostKept = 200
const kept = new Map<string, string>()

/** A statement that is put together anew each time but comes out as one of few texts: its plan is kept under a name, too. */
function keepPlan({ sql, parameters }: CompiledQuery): CompiledQuery {
  const known = kept.get(sql)
  if (known !== undefined) return CompiledQuery.raw(known, [...parameters])
  if (kept.size >= mostKept) return CompiledQuery.raw(sql, [...parameters])
  count += 1
  const named = `/* statement_${count} */ ${sql}`
  kept.set(sql, named)
  return CompiledQuery.raw(named, [...parameters])
}

/** The rows of such a statement: one for which the best way does not hang on the values. */
export async function readByKeptPlan<Row>(db: Kysely<Schema>, query: RawBuilder<Row>): Promise<readonly Row[]> {
  const { rows } = await db.executeQuery(keepPlan(query.compile(db)))
  return rows as readonly Row[]
}

/** The name under which a statement's plan is kept, if it was prepared. */
export function findStatementName(text: string): string | undefined {
  return marked.exec(text)?.[1]
}
