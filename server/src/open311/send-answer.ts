import type { FastifyReply, FastifyRequest } from 'fastify'

import { formatOf, mediaTypes } from './format.ts'
import type { Discovery, Open311Error, PostedRequest, Service, ServiceDefinition, ServiceRequest, TokenAnswer } from './shapes.ts'
import { toXml } from './to-xml.ts'

/** An answer of the standard, by the name of its root. */
export type Answer =
  | { readonly services: readonly Service[] }
  | { readonly service_definition: ServiceDefinition }
  | { readonly service_requests: readonly (PostedRequest | ServiceRequest | TokenAnswer)[] }
  | { readonly discovery: Discovery }
  | { readonly errors: readonly Open311Error[] }

/** Sends an answer in the format that was asked for. JSON leaves the root's name out, as the standard's examples do. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const format = formatOf(request)
  const body = format === 'json' ? JSON.stringify(Object.values(answer)[0]) : toXml(nested(answer))
  // What everybody may read, a page of another site may show; writing still asks for the key and a request's own origin.
  if (request.method === 'GET') reply.header('access-control-allow-origin', '*')
  return reply.header('content-type', `${mediaTypes[format]}; charset=utf-8`).send(body)
}

/** XML names every item of a list, where JSON has brackets. */
function nested(answer: Answer): Readonly<Record<string, unknown>> {
  if ('services' in answer) return { services: { service: answer.services } }
  if ('service_requests' in answer) return { service_requests: { request: answer.service_requests } }
  if ('errors' in answer) return { errors: { error: answer.errors } }
  if ('service_definition' in answer) {
    const { service_code, attributes } = answer.service_definition
    const attribute = attributes.map((each) => ({ ...each, values: { value: each.values } }))
    return { service_definition: { service_code, attributes: { attribute } } }
  }
  const { endpoints, ...rest } = answer.discovery
  const endpoint = endpoints.map((each) => ({ ...each, formats: { format: each.formats } }))
  return { discovery: { ...rest, endpoints: { endpoint } } }
}
