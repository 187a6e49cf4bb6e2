import { afterEach, expect, it, vi } from 'vitest'

import { sendReport } from './send-report.ts'

const receipt = { number: '1', followCode: '7K2M9QX4TB', reportedAt: 1, acceptBy: null }
const reused = { type: 'about:blank', title: 'x', status: 422, code: 'request.key_reused', phrases: { 'zh-CN': '用过', en: 'used' } }

/** A server that has one text under the key and refuses any other. */
function serverThatHas(kept: unknown): string[] {
  const bodies: string[] = []
  vi.stubGlobal('fetch', (_path: string, init: RequestInit) => {
    const body = typeof init.body === 'string' ? init.body : ''
    bodies.push(body)
    const isSame = body === JSON.stringify(kept)
    return Promise.resolve(isSame ? Response.json(receipt) : Response.json(reused, { status: 422 }))
  })
  return bodies
}

afterEach(() => {
  vi.unstubAllGlobals()
})

it('a report is sent once and answered with its receipt', async () => {
  const bodies = serverThatHas({ a: 1 })
  expect(await sendReport({ key: 'k', body: { a: 1 }, before: undefined })).toEqual({ receipt, isEarlier: false })
  expect(bodies).toHaveLength(1)
})

it('when an earlier sending had arrived unheard, its receipt is fetched instead of filing a second report', async () => {
  const bodies = serverThatHas({ a: 1 })
  expect(await sendReport({ key: 'k', body: { a: 2 }, before: { a: 1 } })).toEqual({ receipt, isEarlier: true })
  expect(bodies).toEqual(['{"a":2}', '{"a":1}'])
})

it('a key used for something unknown stays a refusal', async () => {
  serverThatHas({ a: 1 })
  await expect(sendReport({ key: 'k', body: { a: 2 }, before: undefined })).rejects.toThrow('request.key_reused')
})
