import { afterEach, describe, expect, it, vi, type Mock } from 'vitest'
import { z } from 'zod'

import { getJson, presentProblem, ProblemError, sendJson } from './client.ts'

const shape = z.object({ name: z.string() })
const refused = {
  type: 'about:blank',
  title: 'matter.changed_meanwhile',
  status: 409,
  code: 'matter.changed_meanwhile',
  phrases: { 'zh-CN': '他人刚刚处理了该事项。', en: 'Somebody else has just acted.' },
}

function answerWith(status: number, body: string): Mock<typeof fetch> {
  const answering = vi.fn<typeof fetch>(() => Promise.resolve(new Response(body, { status })))
  vi.stubGlobal('fetch', answering)
  return answering
}

async function caught(promise: Promise<unknown>): Promise<ProblemError> {
  const error: unknown = await promise.then(
    () => undefined,
    (failure: unknown) => failure,
  )
  if (!(error instanceof ProblemError)) throw new Error('no refusal came')
  return error
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the client of the API', () => {
  it('gives what the shape promises', async () => {
    answerWith(200, '{"name":"明珠","more":1}')
    expect(await getJson('/api/x', shape)).toEqual({ name: '明珠' })
  })

  it('throws the refusal that the server sent, with its phrase in the language of the screen', async () => {
    answerWith(409, JSON.stringify(refused))
    const error = await caught(getJson('/api/x', shape))
    expect(error.status).toBe(409)
    expect(error.problem.code).toBe('matter.changed_meanwhile')
    expect(presentProblem(error, 'en')).toBe('Somebody else has just acted.')
  })

  it.each(['<html>Bad gateway</html>', ''])('a failure in another shape (%s) becomes request.failed with its status', async (body) => {
    answerWith(502, body)
    const error = await caught(getJson('/api/x', shape))
    expect(error.problem.code).toBe('request.failed')
    expect(error.status).toBe(502)
    expect(error.isOffline).toBe(false)
  })

  it('an answer of another shape is not believed', async () => {
    answerWith(200, '{"title":1}')
    expect((await caught(getJson('/api/x', shape))).problem.code).toBe('request.failed')
  })

  it('a network that is away says that nothing is lost', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    const error = await caught(getJson('/api/x', shape))
    expect(error.isOffline).toBe(true)
    expect(presentProblem(error, 'zh-CN')).toContain('没有丢失')
  })

  it('writes JSON under the key that keeps a repeat from counting twice', async () => {
    const answering = answerWith(200, '{"name":"x"}')
    await sendJson('POST', '/api/x', { body: { a: 1 }, shape, key: 'k-1' })
    const [path, init] = answering.mock.calls[0] as [string, RequestInit & { headers: Record<string, string> }]
    expect(path).toBe('/api/x')
    expect(init.body).toBe('{"a":1}')
    expect(init.headers['idempotency-key']).toBe('k-1')
    expect(init.headers['content-type']).toBe('application/json')
  })
})
