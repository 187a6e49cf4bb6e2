import type { FastifyRequest } from 'fastify'

/** A query string as it came: a name can be given more than once. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** The query of a request. */
export function queryOf(request: FastifyRequest): Query {
  return request.query as Query
}

/** One value of a name: the last, when it was given more than once. */
export function findOne(query: Query, name: string): string | undefined {
  const value = query[name]
  return typeof value === 'string' || value === undefined ? value : value.at(-1)
}

/** Every value of a name, «declared multiple times, comma delimited». Undefined when the name is not there. */
export function findList(query: Query, name: string): readonly string[] | undefined {
  const value = query[name]
  if (value === undefined) return undefined
  const parts = [value].flat().flatMap((each) => each.split(','))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
