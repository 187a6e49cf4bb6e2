import { z } from 'zod'

/** A service of GeoReport v2: what can be asked for. */
export const Service = z.object({
  service_code: z.string(),
  service_name: z.string(),
  description: z.string(),
  metadata: z.boolean(),
  type: z.literal('realtime'),
  keywords: z.string(),
  group: z.string(),
})
export type Service = z.infer<typeof Service>

/** A question that a client may put to whoever reports. */
export const Attribute = z.object({
  variable: z.boolean(),
  code: z.string(),
  datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
  required: z.boolean(),
  datatype_description: z.string(),
  order: z.number().int(),
  description: z.string(),
  values: z.array(z.object({ key: z.string(), name: z.string() })),
})
export type Attribute = z.infer<typeof Attribute>

export const ServiceDefinition = z.object({ service_code: z.string(), attributes: z.array(Attribute) })
export type ServiceDefinition = z.infer<typeof ServiceDefinition>

/** What a client is told of a new request. */
export const PostedRequest = z.object({ service_request_id: z.string(), service_notice: z.string(), account_id: z.string().nullable() })
export type PostedRequest = z.infer<typeof PostedRequest>

/** A request as everybody may read it. */
export const ServiceRequest = z.object({
  service_request_id: z.string(),
  status: z.enum(['open', 'closed']),
  status_notes: z.string(),
  service_name: z.string(),
  service_code: z.string(),
  description: z.string(),
  agency_responsible: z.string().nullable(),
  service_notice: z.string().nullable(),
  requested_datetime: z.string(),
  updated_datetime: z.string(),
  expected_datetime: z.string().nullable(),
  address: z.string(),
  address_id: z.string().nullable(),
  zipcode: z.string().nullable(),
  lat: z.number(),
  long: z.number(),
  media_url: z.string().nullable(),
  /** With `extensions=true`: the status in the platform's own, finer terms, and how the request came in. */
  extended_attributes: z.object({ detailed_status: z.string(), channel: z.string() }).optional(),
})
export type ServiceRequest = z.infer<typeof ServiceRequest>

export const TokenAnswer = z.object({ service_request_id: z.string(), token: z.string() })
export type TokenAnswer = z.infer<typeof TokenAnswer>

/** The standard's way of refusing: one or more errors, each with the status it stands for. */
export const Open311Error = z.object({ code: z.number().int(), description: z.string() })
export type Open311Error = z.infer<typeof Open311Error>

export const Discovery = z.object({
  changeset: z.string(),
  contact: z.string(),
  key_service: z.string(),
  endpoints: z.array(
    z.object({
      specification: z.string(),
      url: z.string(),
      changeset: z.string(),
      type: z.enum(['production', 'test']),
      formats: z.array(z.string()),
    }),
  ),
})
export type Discovery = z.infer<typeof Discovery>
