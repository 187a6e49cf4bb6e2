import type { FastifySerializerCompiler } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { compileTrim, wrong } from './trim-answer.ts'

/**
 * Writes what an endpoint answers: what it has not declared stays behind, and an answer of another shape is refused. The
 * shape is compiled once for each endpoint; whatever does not fit it zod judges.
 */
export function serialiseAnswer(route: Parameters<FastifySerializerCompiler<z.ZodType>>[0]): (data: unknown) => string {
  const careful = serializerCompiler(route)
  const { schema } = route
  if (!(schema instanceof z.core.$ZodType)) return careful
  const trim = compileTrim(schema)
  return (data) => {
    const trimmed = trim(data)
    return trimmed === wrong ? careful(data) : JSON.stringify(trimmed)
  }
}
