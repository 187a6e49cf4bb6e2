import { ProblemBody } from '@yiwang/contract'
import type { z } from 'zod'

import { failedRequest, ProblemError } from './problem-error.ts'

export { presentProblem, ProblemError } from './problem-error.ts'

type Method = 'POST' | 'PUT' | 'DELETE'

/** What is sent: a body as JSON, the shape of the answer, and a key under which a repeat is not counted twice. */
interface Sending<Shape extends z.ZodType> {
  readonly body?: unknown
  readonly shape: Shape
  readonly key?: string
}

/** Reads an address of the API; throws a ProblemError. */
export async function getJson<Shape extends z.ZodType>(path: string, shape: Shape, signal?: AbortSignal): Promise<z.output<Shape>> {
  return readAnswer(await send(path, signal === undefined ? {} : { signal }), shape)
}

/** Writes to an address of the API; throws a ProblemError. */
export async function sendJson<Shape extends z.ZodType>(method: Method, path: string, sending: Sending<Shape>): Promise<z.output<Shape>> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (sending.body !== undefined) headers['content-type'] = 'application/json'
  if (sending.key !== undefined) headers['idempotency-key'] = sending.key
  const body = sending.body === undefined ? {} : { body: JSON.stringify(sending.body) }
  return readAnswer(await send(path, { method, headers, ...body }), sending.shape)
}

/** Sends a file as it is; throws a ProblemError. */
export async function sendBytes<Shape extends z.ZodType>(path: string, bytes: Blob, shape: Shape): Promise<z.output<Shape>> {
  const headers = { accept: 'application/json', 'content-type': 'application/octet-stream' }
  return readAnswer(await send(path, { method: 'POST', headers, body: bytes }), shape)
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (init.signal?.aborted === true) throw error
    throw failedRequest(0, String(error))
  }
}

/** The answer in its shape; a refusal, or an answer of another shape, is thrown. */
export async function readAnswer<Shape extends z.ZodType>(response: Response, shape: Shape): Promise<z.output<Shape>> {
  const body = await readBody(response)
  if (!response.ok) throw refusalOf(response.status, body)
  const parsed = shape.safeParse(body)
  if (!parsed.success) throw failedRequest(response.status, parsed.error.message)
  return parsed.data
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** The problem that a refusal carries; better-auth and proxies answer in other shapes, which become `request.failed`. */
function refusalOf(status: number, body: unknown): ProblemError {
  const parsed = ProblemBody.safeParse(body)
  return parsed.success ? new ProblemError(parsed.data) : failedRequest(status, `HTTP ${status}`)
}
