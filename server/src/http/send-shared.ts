import type { FastifyReply, FastifyRequest } from 'fastify'

import type { SharedAnswer } from './shared-answers.ts'

/** Sends an answer that others may be sent too; whoever has it already is told so. */
export function sendShared(
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: Pick<FastifyReply, 'header' | 'status'>,
  { body, tag, type }: SharedAnswer & { readonly type: string },
): FastifyReply {
  reply.header('cache-control', 'private, no-cache').header('etag', tag)
  if (headers['if-none-match'] === tag) return reply.status(304).send()
  return reply.header('content-type', type).send(body)
}
