import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let url: string

beforeAll(async () => {
  server = await makeTestServer()
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

/** Listens for a while and gives what was heard as text. */
async function hear(cookie: string, until: (text: string) => boolean): Promise<string> {
  const stop = new AbortController()
  const answer = await fetch(`${url}/api/live`, { headers: { cookie }, signal: AbortSignal.any([stop.signal, AbortSignal.timeout(4000)]) })
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  let text = ''
  const decoder = new TextDecoder()
  try {
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk as Uint8Array)
      if (until(text)) break
    }
  } catch {
    // The time was up: what was heard until then is the answer.
  }
  stop.abort()
  return text
}

async function report(lon: number): Promise<string> {
  const payload = { category: 'E0102', description: '垃圾堆积', position: { lon, lat: 30.005 } }
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/requests',
    payload,
    remoteAddress: `10.6.0.${Math.floor(Math.random() * 250)}`,
  })
  return answer.json().number
}

test('the stream is for whoever may read matters', async () => {
  expect((await fetch(`${url}/api/live`)).status).toBe(401)
})

test('a page hears of a report within its scope, and of none outside it', async () => {
  const east = await server.signIn('receiver', { area: '990102001000' })
  const heard = hear(east, (text) => text.includes('event: matter'))
  await expect.poll(() => server.services.live.size).toBe(1)
  const west = await report(120.025)
  const number = await report(120.005)
  const text = await heard
  expect(text).toContain('event: hello')
  expect(text).toContain(number)
  expect(text).not.toContain(west)
  await expect.poll(() => server.services.live.size).toBe(0)
})
