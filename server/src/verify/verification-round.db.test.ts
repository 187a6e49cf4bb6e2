import type { VerificationRound } from '@yiwang/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await makeTestServer()
})

afterAll(() => server.close())

const path = '/api/verification-round?lon=120.0011&lat=30.005'

async function ask(url: string, cookie?: string) {
  return server.app.inject({ url, ...(cookie !== undefined && { headers: { cookie } }) })
}

async function roundOf(url: string, cookie: string): Promise<VerificationRound> {
  const answer = await ask(url, cookie)
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

let sent = 0

/** A matter at a longitude, handled by a unit and waiting to be verified. */
async function bringToVerifier(lon: number, unit = 'cityscape'): Promise<string> {
  const cookies = {
    receiver: await server.signIn('receiver'),
    dispatcher: await server.signIn('dispatcher'),
    handler: await server.signIn('handler', { unit }),
  }
  sent += 1
  const file = await server.app.inject({
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': 'application/pdf', cookie: cookies.handler },
    payload: `%PDF-1.7 ${sent}\n%%EOF\n`,
  })
  const made = await server.app.inject({
    method: 'POST',
    url: '/api/matters',
    headers: { cookie: cookies.receiver },
    payload: { category: 'E0102', description: '垃圾堆积', position: { lon, lat: 30.005 } },
  })
  const { id } = made.json()
  const evidence = ['before_photo', 'after_photo', 'document'].map((kind) => ({ kind, file: file.json().file }))
  async function move(by: keyof typeof cookies, name: string, carried: object = {}): Promise<void> {
    const { row } = (await ask(`/api/matters/${id}`, cookies[by])).json()
    const answer = await server.app.inject({
      method: 'POST',
      url: `/api/matters/${id}/moves`,
      headers: { cookie: cookies[by] },
      payload: { move: name, version: row.version, carried },
    })
    expect([name, answer.statusCode]).toEqual([name, 200])
  }
  await move('receiver', 'accept')
  await move('dispatcher', 'dispatch', { leadUnit: unit, coUnits: [] })
  await move('handler', 'sign')
  await move('handler', 'handle', { evidence, reason: '已清运' })
  return id
}

test('nobody but a verifier walks a round, and only from a place on the globe', async () => {
  expect((await ask(path)).statusCode).toBe(401)
  for (const role of ['receiver', 'handler', 'leader'] as const) expect((await ask(path, await server.signIn(role))).statusCode).toBe(403)
  const verifier = await server.signIn('verifier')
  for (const query of ['', '?lon=999&lat=30', '?lon=120&lat=30&limit=0', '?lon=120&lat=30&limit=5000']) {
    expect((await ask(`/api/verification-round${query}`, verifier)).statusCode).toBe(400)
  }
})

test('a round goes by what waits within the scope, the nearest first, and says how far it is', async () => {
  const [far, near, middle, own] = [
    await bringToVerifier(120.018),
    await bringToVerifier(120.002),
    await bringToVerifier(120.009),
    await bringToVerifier(120.004, 'water'),
  ]
  const round = await roundOf(path, await server.signIn('verifier'))
  expect(round.stops.map(({ row }) => row.id)).toEqual([near, own, middle, far])
  expect(round.metres).toBe(round.stops.reduce((sum, { metres }) => sum + metres, 0))
  expect(Math.abs(round.metres - 1630)).toBeLessThan(20)
  expect(round.stops[0]).toMatchObject({
    said: '已清运',
    handledUnit: 'cityscape',
    evidence: [{ kind: 'before_photo' }, { kind: 'after_photo' }, {}],
  })

  const short = await roundOf(`${path}&limit=2`, await server.signIn('verifier'))
  expect([short.stops.map(({ row }) => row.id), short.isMore]).toEqual([[near, own], true])

  const ofOtherStreet = await roundOf(path, await server.signIn('verifier', { area: '990102002000' }))
  expect(ofOtherStreet.stops).toEqual([])

  const ofTheUnit = await roundOf(path, await server.signIn('verifier', { unit: 'water' }))
  expect(ofTheUnit.stops.map(({ row }) => row.id)).toEqual([near, middle, far])
})
