import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { keepApiKey } from './api-key-store.ts'
import { addOpen311 } from './index.ts'
import { makeApp } from '../http/app.ts'

let server: TestServer
const key = 'demo'

beforeAll(async () => {
  server = await makeTestServer()
  if (!server.app.hasRoute({ method: 'GET', url: '/open311/v2/services.json' })) {
    const app = await makeApp(server.services)
    addOpen311(app, server.services)
    server = { ...server, app, district: server.district }
  }
  await keepApiKey(server.services.database.db, server.district.code, { key, name: 'for tests' })
})
afterAll(() => server.close())

function get(url: string, headers: Record<string, string> = {}) {
  return server.app.inject({ method: 'GET', url: `/open311/v2/${url}`, headers })
}

function post(fields: Record<string, string>, more: { ending?: string; headers?: Record<string, string> } = {}) {
  return server.app.inject({
    method: 'POST',
    url: `/open311/v2/requests${more.ending ?? '.json'}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...more.headers },
    payload: new URLSearchParams(fields).toString(),
  })
}

const whole = { api_key: key, service_code: 'E0102', lat: '30.005', long: '120.005', description: '路边有一堆垃圾' }

async function countMatters(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from matter`.execute(server.services.database.db)
  return rows[0]?.n ?? -1
}

function readXml(text: string) {
  expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true)
  return new XMLParser({ parseTagValue: false }).parse(text)
}

describe('discovery and services', () => {
  test('discovery names this endpoint and both formats', async () => {
    for (const path of ['/open311/discovery.json', '/open311/v2/discovery.json']) {
      const { statusCode, json } = await server.app.inject({ method: 'GET', url: path, headers: { host: 'yiwang.example' } })
      expect(statusCode).toBe(200)
      expect(json().endpoints[0]).toMatchObject({ url: 'http://yiwang.example/open311/v2', formats: ['text/xml', 'application/json'] })
    }
    const { discovery } = readXml((await get('discovery.xml')).body)
    expect(discovery.endpoints.endpoint.formats.format).toEqual(['text/xml', 'application/json'])
  })

  test('services come as the standard lists them, in JSON and in XML', async () => {
    const inJson = await get('services.json')
    expect(inJson.headers['content-type']).toBe('application/json; charset=utf-8')
    const found = inJson.json().find((each: { service_code: string }) => each.service_code === 'E0102')
    expect(Object.keys(found)).toEqual(['service_code', 'service_name', 'description', 'metadata', 'type', 'keywords', 'group'])
    const inXml = await get('services.xml')
    expect(inXml.headers['content-type']).toBe('text/xml; charset=utf-8')
    const { services } = readXml(inXml.body)
    expect(services.service).toHaveLength(inJson.json().length)
    expect(services.service[0].type).toBe('realtime')
  })

  test('a client that asks for English is answered in English', async () => {
    const { json } = await get('services.json', { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.1' })
    expect(json()[0].service_name).toMatch(/^[\x20-\x7E]+$/u)
  })

  test('without an ending the Accept header chooses, and XML is the default', async () => {
    expect((await get('services', { accept: 'application/json' })).headers['content-type']).toContain('json')
    expect((await get('services')).headers['content-type']).toContain('xml')
  })

  test('a definition names its attributes with their values', async () => {
    const { json } = await get('services/E0102.json')
    expect(json().service_code).toBe('E0102')
    expect(json().attributes.map(({ order }: { order: number }) => order)).toEqual([1, 2, 3])
    const { service_definition: inXml } = readXml((await get('services/E0102.xml')).body)
    expect(inXml.attributes.attribute[2].values.value).toHaveLength(3)
  })

  test('an unknown service or jurisdiction is not found', async () => {
    const unknown = await get('services/X9999.xml')
    expect(unknown.statusCode).toBe(404)
    expect(readXml(unknown.body).errors.error.code).toBe('404')
    expect((await get('services.json?jurisdiction_id=nowhere')).statusCode).toBe(404)
    expect((await get(`services.json?jurisdiction_id=${server.district.jurisdiction}`)).statusCode).toBe(200)
  })
})

describe('posting a request', () => {
  test('without a key, or with a wrong one, it is forbidden', async () => {
    const { api_key: _, ...keyless } = whole
    const missing = await post(keyless)
    expect(missing.statusCode).toBe(403)
    expect(missing.json()).toEqual([{ code: 403, description: expect.stringContaining('api_key is missing') }])
    expect((await post({ ...whole, api_key: 'other' })).json()[0].code).toBe(403)
  })

  test('every missing or wrong field is named', async () => {
    expect((await post({ api_key: key })).json()).toEqual([{ code: 400, description: expect.stringContaining('service_code') }])
    expect((await post({ ...whole, service_code: 'E9999' })).statusCode).toBe(404)
    const wrong = await post({ ...whole, lat: 'north', email: 'nobody', phone: 'x', media_url: 'javascript:alert(1)' })
    expect(wrong.statusCode).toBe(400)
    expect(wrong.json().map(({ description }: { description: string }) => /field: (\w+)/u.exec(description)?.[1])).toEqual([
      'phone',
      'email',
      'lat',
      'media_url',
    ])
    expect((await post({ ...whole, long: '' })).body).toContain('long')
    expect((await post({ api_key: key, service_code: 'E0102' })).body).toContain('address_string')
  })

  test('swapped coordinates and places elsewhere are refused', async () => {
    const swapped = await post({ ...whole, lat: '120.005', long: '30.005' })
    expect(swapped.statusCode).toBe(400)
    expect((await post({ ...whole, lat: '31', long: '121' })).body).toContain('outside')
  })

  test('an address alone is refused until it has come with a position', async () => {
    const { lat: _, long: __, ...addressed } = { ...whole, address_string: '海棠路 9 号' }
    const unknown = await post(addressed)
    expect(unknown.statusCode).toBe(400)
    expect(unknown.body).toContain('lat, long')
    expect((await post({ ...whole, address_string: '海棠路 9 号' })).statusCode).toBe(201)
    const known = await post(addressed)
    expect(known.statusCode).toBe(201)
    const { json } = await get(`requests/${known.json()[0].service_request_id}.json`)
    expect(json()[0]).toMatchObject({ lat: 30.005, long: 120.005, address: '海棠路 9 号' })
  })

  test('a whole request becomes a matter that everybody may follow and nobody may trace', async () => {
    const sent = {
      ...whole,
      first_name: 'Ann',
      last_name: 'Example',
      email: 'ann@example.org',
      phone: '13800138000',
      media_url: 'https://example.org/a.jpg',
    }
    const attributes = {
      'attribute[exact_spot]': '北侧人行道',
      'attribute[danger]': 'no',
      description: '请致电 13800138000 或 ann@example.org',
    }
    const posted = await post({ ...sent, ...attributes, address_string: '海棠路 128 号 3 栋 502 室' }, { ending: '.xml' })
    expect(posted.statusCode).toBe(201)
    const { request } = readXml(posted.body).service_requests
    expect(request.service_request_id).toMatch(/^\d{8}-\d{6}$/u)
    const { json, body } = await get(`requests/${request.service_request_id}.json`)
    expect(json()[0]).toMatchObject({
      status: 'open',
      service_code: 'E0102',
      requested_datetime: '2026-03-04T10:00:00+08:00',
      address: '海棠路 128 号',
      media_url: 'https://example.org/a.jpg',
      agency_responsible: null,
    })
    expect(json()[0].description).toContain('具体位置：北侧人行道')
    expect(body).not.toMatch(/13800138000|ann@|Example|502/u)
    const code = /[0-9A-HJKMNP-TV-Z]{10}/u.exec(request.service_notice)?.[0]
    const token = readXml((await get(`tokens/${code}.xml`)).body).service_requests.request
    expect(token).toEqual({ service_request_id: request.service_request_id, token: code })
    expect((await get('tokens/0000000000.json')).statusCode).toBe(404)
  })

  test('JSON is read as well as a form', async () => {
    const payload = { ...whole, lat: 30.005, long: 120.005, attribute: { exact_spot: '门口' } }
    const answer = await server.app.inject({ method: 'POST', url: '/open311/v2/requests.json', payload })
    expect(answer.statusCode).toBe(201)
    expect(Object.keys(answer.json()[0])).toEqual(['service_request_id', 'service_notice', 'account_id'])
  })

  test('the same idempotency key brings the same request in once', async () => {
    const headers = { 'idempotency-key': 'client-0001' }
    const [one, other] = await Promise.all([post(whole, { headers }), post(whole, { headers })])
    expect(one.json()[0].service_request_id).toBe(other.json()[0].service_request_id)
    expect((await post({ ...whole, description: '另一件事' }, { headers })).statusCode).toBe(400)
    expect((await post(whole, { headers: { 'idempotency-key': '短' } })).statusCode).toBe(400)
  })
})

describe('reading requests', () => {
  test('filters narrow the list and wrong ones are named', async () => {
    const first = (await post({ ...whole, service_code: 'E0101' })).json()[0].service_request_id
    server.clock.now += 1000
    const second = (await post({ ...whole, service_code: 'C0114' })).json()[0].service_request_id
    async function ids(query: string): Promise<string[]> {
      return (await get(`requests.json?${query}`)).json().map((each: { service_request_id: string }) => each.service_request_id)
    }
    expect(await ids(`service_request_id=${first},${second}&status=closed`)).toEqual([second, first])
    expect(await ids('service_code=E0101,C0114')).toEqual([second, first])
    expect(await ids('service_code=E0101&status=open')).toEqual([first])
    expect(await ids('service_code=E0101&status=closed')).toEqual([])
    expect(await ids('service_code=E0101&start_date=2026-03-05T00:00:00Z')).toEqual([])
    expect(await ids('service_code=E0101&end_date=2026-03-04T23:00:00%2B08:00')).toEqual([first])
    expect(await ids('service_code=E0101&updated_after=2026-03-04T00:00:00Z')).toEqual([first])
    expect(await ids('service_code=E0101&updated_before=2026-03-01T00:00:00Z')).toEqual([])
    expect(await ids('service_code=E0101,C0114&page_size=1&page=2')).toEqual([first])
    for (const wrong of [
      'status=done',
      'start_date=yesterday',
      'page=0',
      'page_size=1001',
      'service_request_id=%00',
      'start_date=2025-01-01T00:00:00Z&end_date=2026-01-01T00:00:00Z',
    ]) {
      const answer = await get(`requests.json?${wrong}`)
      expect([wrong, answer.statusCode]).toEqual([wrong, 400])
    }
  })

  test('by default it lists the last 90 days', async () => {
    const before = server.clock.now
    const id = (await post({ ...whole, service_code: 'E0103' })).json()[0].service_request_id
    server.clock.now += 91 * 86_400_000
    expect((await get('requests.json?service_code=E0103')).json()).toEqual([])
    expect((await get(`requests/${id}.xml`)).statusCode).toBe(200)
    server.clock.now = before
  })

  test('an extended answer tells the finer status', async () => {
    const { json } = await get('requests.json?extensions=true&page_size=1')
    expect(json()[0].extended_attributes).toEqual({ detailed_status: 'reported', channel: 'open311' })
  })

  test('an unknown request, and an address that is none, are not found in the standard form', async () => {
    for (const path of ['requests/20200101-000001.xml', 'nothing.xml']) {
      const { statusCode, body } = await get(path)
      expect(statusCode).toBe(404)
      expect(readXml(body).errors.error.code).toBe('404')
    }
  })
})

describe('garbage', () => {
  const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))
  const odd = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 60 }),
    fc.constantFrom(
      '\u0000',
      '\u200B\u200C\u200D\uFEFF',
      '\uD800',
      '𠀀𪜀𫝀𫠠𬺰𰀀',
      '垃圾\u202E乱',
      'NaN',
      'Infinity',
      '1e400',
      '-0',
      '999',
      "';drop table matter;--",
      '<a>&amp;',
      ']]>',
      '9999-12-31T23:59:59Z',
      '+275760-09-13T00:00:00Z',
    ),
    fc.constant('垃'.repeat(30_000)),
  )
  const names = [
    'api_key',
    'jurisdiction_id',
    'service_code',
    'lat',
    'long',
    'address_string',
    'address_id',
    'email',
    'device_id',
    'account_id',
    'first_name',
    'last_name',
    'phone',
    'description',
    'media_url',
    'attribute[seen_at]',
    'attribute[danger]',
    'attribute[other]',
    'attribute[]',
  ]
  const fields = fc.dictionary(fc.constantFrom(...names), odd)

  /** What is wrong with an answer by the standard: nothing, when it is a success or a refusal in the standard's form. */
  function findFault(answer: Awaited<ReturnType<typeof post>>): string | undefined {
    if (answer.statusCode === 201 || answer.statusCode === 200) return undefined
    if (![400, 403, 404, 413].includes(answer.statusCode)) return `status ${answer.statusCode}`
    const errors: { code: number; description: string }[] = answer.json()
    const isWhole = errors.length > 0 && errors.every(({ code, description }) => code === answer.statusCode && description !== '')
    return isWhole ? undefined : answer.body
  }

  test('in any field is refused in the standard form, or taken whole', async () => {
    await fc.assert(
      fc.asyncProperty(fields, fc.boolean(), async (garbage, isWhole) => {
        const before = await countMatters()
        const sent = isWhole ? { ...whole, ...garbage } : { ...garbage, api_key: key }
        const answer = await post(sent)
        expect(findFault(answer)).toBeUndefined()
        expect(await countMatters()).toBe(before + (answer.statusCode === 201 ? 1 : 0))
        if (answer.statusCode !== 201) return
        const path = `requests/${answer.json()[0].service_request_id}`
        expect((await get(`${path}.json`)).statusCode).toBe(200)
        expect(readXml((await get(`${path}.xml`)).body).service_requests.request.status).toBe('open')
      }),
      { numRuns: 150 },
    )
  })

  test('as JSON of any shape is refused in the standard form, or taken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (value, other) => {
        for (const payload of [JSON.stringify(value), JSON.stringify({ ...whole, description: value, attribute: other })]) {
          const headers = { 'content-type': 'application/json' }
          const answer = await server.app.inject({ method: 'POST', url: '/open311/v2/requests.json', headers, payload })
          expect(findFault(answer)).toBeUndefined()
        }
      }),
      { numRuns: 100 },
    )
  })

  test('in a query never breaks the list', async () => {
    const filters = [
      'service_request_id',
      'service_code',
      'start_date',
      'end_date',
      'status',
      'page',
      'page_size',
      'updated_after',
      'updated_before',
      'jurisdiction_id',
      'extensions',
      'locale',
    ]
    const query = fc.dictionary(
      fc.constantFrom(...filters),
      odd.filter((text) => text.length < 1000),
    )
    await fc.assert(
      fc.asyncProperty(query, async (garbage) => {
        expect(findFault(await get(`requests.json?${new URLSearchParams(garbage)}`))).toBeUndefined()
      }),
      { numRuns: 150 },
    )
  })

  test('as a form that is too large, or of another type, is refused in the standard form', async () => {
    const large = await post({ ...whole, description: 'x'.repeat(1_200_000) }, { ending: '.xml' })
    expect(large.statusCode).toBe(413)
    expect(readXml(large.body).errors.error.code).toBe('413')
    const other = await server.app.inject({
      method: 'POST',
      url: '/open311/v2/requests.json',
      headers: { 'content-type': 'text/csv' },
      payload: 'a,b',
    })
    expect(other.statusCode).toBe(400)
    expect(other.json()[0].code).toBe(400)
  })
})
