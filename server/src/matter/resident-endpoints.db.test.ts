import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await makeTestServer()
})

afterAll(() => server.close())

const whole = { category: 'E0102', description: '垃圾堆积', position: { lon: 120.005, lat: 30.005 } }

let caller = 0
async function report(payload: unknown, headers: Record<string, string> = {}) {
  caller += 1
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/requests',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    remoteAddress: `10.9.${Math.floor(caller / 250)}.${caller % 250}`,
  })
  return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.json() }
}

describe('a report', () => {
  test.each([
    ['without a place', { ...whole, position: undefined }, [400, 'request.malformed']],
    ['without words', { ...whole, description: '  \u200B ' }, [400, 'request.malformed']],
    ['that is no JSON', '{"category":', [400, 'request.malformed']],
    ['outside the district', { ...whole, position: { lon: 121, lat: 31 } }, [422, 'place.outside_district']],
    ['with longitude and latitude swapped', { ...whole, position: { lon: 30.005, lat: 89 } }, [422, 'place.outside_district']],
    ['of no known category', { ...whole, category: 'X9999' }, [422, 'category.unknown']],
    ['of a category that is switched off', { ...whole, category: 'E2100' }, [422, 'category.disabled']],
    ['with a photo that was never sent', { ...whole, photos: [{ file: 'a'.repeat(64) }] }, [404, 'file.not_found']],
  ])('%s is refused with a code and a phrase in both languages', async (_, payload, [status, code]) => {
    const answer = await report(payload)
    expect(answer).toMatchObject({ status, body: { code, status, phrases: { 'zh-CN': expect.any(String), en: expect.any(String) } } })
    expect(answer.type).toContain('application/problem+json')
  })

  test('in GCJ-02 lands where it was meant to, not half a kilometre off', async () => {
    const { body } = await report({ ...whole, position: { lon: 120.0093, lat: 30.0027 }, crs: 'gcj02' })
    const follow = await server.app.inject({ url: `/api/requests/${body.followCode}`, remoteAddress: '10.8.0.1' })
    const { position } = follow.json()
    expect(Math.hypot((position.lon - 120.0093) * 96_000, (position.lat - 30.0027) * 111_000)).toBeGreaterThan(300)
  })

  test('repeated under its key is the same report; another one under that key is refused', async () => {
    const headers = { 'idempotency-key': 'report-of-today' }
    const [first, second] = [await report(whole, headers), await report(whole, headers)]
    expect(second).toEqual(first)
    expect(await report({ ...whole, description: '别的事' }, headers)).toMatchObject({ status: 422, body: { code: 'request.key_reused' } })
  })

  test('keeps rare characters of names and places as they were written', async () => {
    const { body } = await report({ ...whole, description: '𠮷𨋢路口，𬒈字牌坏了 🚧' })
    const follow = await server.app.inject({ url: `/api/requests/${body.followCode}`, remoteAddress: '10.8.0.2' })
    expect(follow.json().description).toBe('𠮷𨋢路口，𬒈字牌坏了 🚧')
  })

  test('made of garbage is refused or kept whole, never answered with a failure of the server', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 5000 }),
      fc.constant('\u200B\u0000\uFEFF'),
      fc.constant('垃'.repeat(30_000)),
    )
    const number = fc.oneof(fc.double(), fc.integer(), fc.constant(null), fc.constant('120'))
    const garbage = fc.record(
      {
        category: fc.oneof(text, fc.constant('E0102')),
        description: text,
        position: fc.oneof(fc.record({ lon: number, lat: number }), fc.constant({ lon: 120.005, lat: 30.005 }), fc.jsonValue()),
        crs: fc.oneof(fc.constantFrom('wgs84', 'gcj02', 'bd09', 'cgcs2000'), text),
        address: text,
        name: text,
        phone: text,
        photos: fc.oneof(fc.jsonValue(), fc.array(fc.record({ file: text, takenAt: text }))),
      },
      { requiredKeys: ['description', 'position'] },
    )
    const before = await countMatters()
    let kept = 0
    await fc.assert(
      fc.asyncProperty(fc.oneof(garbage, fc.jsonValue()), async (payload) => {
        const { status, body } = await report(payload)
        expect(status).toBeLessThan(500)
        expect(status === 201 ? body.number : body.phrases.en).toBeTypeOf('string')
        if (status === 201) kept += 1
      }),
      { numRuns: 150 },
    )
    expect(await countMatters()).toBe(before + kept)
  })
})

async function countMatters(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from matter`.execute(server.services.database.db)
  return rows[0]?.n ?? -1
}

describe('following', () => {
  test('reads the code however it was typed, and tells nothing to a wrong one', async () => {
    const { body } = await report(whole)
    const typed = `${body.followCode.slice(0, 5)}-${body.followCode.slice(5)}`.toLowerCase()
    expect((await server.app.inject({ url: `/api/requests/${typed}`, remoteAddress: '10.8.0.3' })).statusCode).toBe(200)
    const wrong = await server.app.inject({ url: '/api/requests/0000000000', remoteAddress: '10.8.0.4' })
    expect([wrong.statusCode, wrong.json().code]).toEqual([404, 'matter.not_found'])
    expect((await server.app.inject({ url: '/api/requests/short', remoteAddress: '10.8.0.5' })).statusCode).toBe(400)
  })

  test('a report that has not ended cannot be reopened', async () => {
    const { body } = await report(whole)
    const answer = await server.app.inject({
      method: 'POST',
      url: `/api/requests/${body.followCode}/reopen`,
      payload: { reason: '又有了' },
      remoteAddress: '10.8.0.6',
    })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'matter.wrong_status'])
  })
})

describe('a file', () => {
  async function put(payload: Buffer, type: string, cookie?: string) {
    const headers = { 'content-type': type, ...(cookie !== undefined && { cookie }) }
    return server.app.inject({ method: 'POST', url: '/api/files', headers, payload, remoteAddress: '10.7.0.1' })
  }
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
  const jpeg = Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
    'base64',
  )

  test.each([
    ['a GIF named JPEG', gif, 'image/jpeg'],
    ['a GIF', gif, 'image/gif'],
    ['a page named PNG', Buffer.from('<html><script>alert(1)</script>'), 'image/png'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
    ['a JPEG named PNG', jpeg, 'image/png'],
    ['nothing', Buffer.alloc(0), 'image/jpeg'],
  ])('%s is not taken', async (_, payload, type) => {
    const answer = await put(payload, type)
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
  })

  test('that is too large is not taken', async () => {
    const answer = await put(Buffer.concat([jpeg, Buffer.alloc(11 * 1024 * 1024)]), 'image/jpeg')
    expect(answer.statusCode).toBe(413)
  })

  test('of a report is seen with its code and by nobody without', async () => {
    const stored = await put(jpeg, 'image/jpeg')
    const { file } = stored.json()
    const { body } = await report({ ...whole, photos: [{ file }] })
    async function at(query: string, cookie?: string) {
      return server.app.inject({ url: `/api/files/${file}${query}`, ...(cookie !== undefined && { headers: { cookie } }) })
    }
    expect((await at('')).statusCode).toBe(401)
    expect((await at('?follow=0000000000')).statusCode).toBe(404)
    expect((await at(`?follow=${body.followCode}`)).headers['content-type']).toBe('image/jpeg')
    expect((await at('', await server.signIn('receiver'))).statusCode).toBe(200)
    expect((await at('', await server.signIn('handler', { unit: 'water' }))).statusCode).toBe(404)
  })
})
