import {
  scoreSheets,
  standardIndicators,
  type Asked,
  type IndicatorAnswer,
  type IndicatorAsk,
  type IndicatorRowsPage,
} from '@yiwang/contract'
import readSheets from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { keepMany } from '../matter/keep-many-store.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { chanceFrom, makeLives } from './random-lives.ts'

let server: TestServer
let leader: string

const period = { from: '2026-01-01', to: '2026-03-05' }
const comparedWith = { from: '2025-11-01', to: '2026-01-01' }

beforeAll(async () => {
  server = await makeTestServer()
  const lives = makeLives(server.district, chanceFrom(7), { count: 300, until: server.clock.now, days: 60 })
  await keepMany(server.services.database.db, lives)
  leader = await server.signIn('leader')
})

afterAll(() => server.close())

async function post(url: string, payload: object, cookie: string | undefined = leader) {
  return server.app.inject({ method: 'POST', url, payload, headers: cookie === undefined ? {} : { cookie } })
}

async function ask(more: Partial<IndicatorAsk> = {}, cookie = leader): Promise<IndicatorAnswer> {
  const answer = await post('/api/indicators/ask', { ask: ['handled', 'handled_in_time'], by: 'unit', period, ...more }, cookie)
  expect([answer.statusCode, answer.json().code]).toEqual([200, undefined])
  return answer.json()
}

describe('asking indicators', () => {
  test('is for those who are signed in and read scores', async () => {
    const admin = await server.signIn('administrator')
    const body = { ask: ['handled'], period }
    const anonymous = await server.app.inject({ method: 'POST', url: '/api/indicators/ask', payload: body })
    const ways = [await post('/api/indicators/ask', body, admin), await post('/api/indicators/rows', { ...body, ask: 'handled' }, admin)]
    expect(anonymous.statusCode).toBe(401)
    expect(ways.map(({ statusCode }) => statusCode)).toEqual([403, 403])
    for (const url of ['/api/indicators', '/api/scores.xlsx?sheet=street&from=2026-01-01&to=2026-02-01']) {
      expect((await server.app.inject({ url })).statusCode).toBe(401)
      expect((await server.app.inject({ url, headers: { cookie: admin } })).statusCode).toBe(403)
    }
  })

  test.each([
    [
      'a period that ends before it begins',
      { ask: ['handled'], period: { from: '2026-02-01', to: '2026-01-01' } },
      400,
      'request.malformed',
    ],
    ['a question outside the grammar', { ask: [{ sql: 'select 1' }], period }, 400, 'request.malformed'],
    ['nothing', { ask: [], period }, 400, 'request.malformed'],
    ['an indicator that does not exist', { ask: ['happiness'], period }, 404, 'indicator.unknown'],
    ['people in no post', { ask: ['handled'], by: 'person', period }, 422, 'indicator.needs_post'],
    ['a century', { ask: ['handled'], period: { from: '1926-01-01', to: '2026-01-01' } }, 422, 'indicator.period_too_long'],
    [
      'a filter on what is no code',
      { ask: ['handled'], period, filters: [{ field: 'status', operator: 'within', values: ['x'] }] },
      422,
      'indicator.wrong_operator',
    ],
  ] as const)('refuses %s', async (...[, body, status, code]) => {
    const answer = await post('/api/indicators/ask', body)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })

  test('tells the definitions in both languages', async () => {
    const answer = await server.app.inject({ url: '/api/indicators', headers: { cookie: leader } })
    expect(answer.json()).toEqual(standardIndicators)
  })

  test('answers with names, the total of all matters, and what it was before', async () => {
    const { rows, total } = await ask({ comparedWith })
    expect(rows.map(({ name }) => name?.zh)).toEqual(['城市管理局', '东街道办事处', '水务局'])
    expect(total.cells[0]?.value).toBe(rows.reduce((sum, { cells }) => sum + (cells[0]?.value ?? 0), 0))
    expect(total.before?.[0]).toEqual({ value: 0, counted: 0, of: 0 })
    expect(total.before?.[1]).toEqual({ value: null, counted: 0, of: 0 })
  })

  test('takes a question of one’s own', async () => {
    const own = { source: 'matters', measure: { kind: 'sum', field: 'returns', of: [] }, on: 'reported', side: 'lead' } satisfies Asked
    const { total } = await ask({ ask: [own], by: 'channel' })
    expect(total.cells[0]?.value).toBeGreaterThan(0)
  })
})

describe('a number opened', () => {
  test.each(['street', 'unit', 'handle'] as const)('shows as many matters as it says, in every cell of the %s sheet', async (name) => {
    const sheet = scoreSheets[name]
    const apart = { by: sheet.by, ...(sheet.post && { post: sheet.post }) }
    const { rows, total } = await ask({ ask: [...sheet.indicators], ...apart })
    for (const row of [...rows.slice(0, 3), total]) {
      for (const [place, indicator] of sheet.indicators.entries()) {
        const key = row === total ? {} : { key: row.key }
        for (const part of ['counted', 'of'] as const) {
          const page = await post('/api/indicators/rows', { ask: indicator, ...apart, period, part, limit: 200, ...key })
          const { total: counted, rows: matters }: IndicatorRowsPage = page.json()
          expect([indicator, row.key, part, counted]).toEqual([indicator, row.key, part, row.cells[place]?.[part]])
          expect(matters.length).toBe(Math.min(200, counted))
        }
      }
    }
  })

  test('is read page by page, each matter once', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await post('/api/indicators/rows', { ask: 'received', period, limit: 70, ...(cursor !== null && { cursor }) })
      const body: IndicatorRowsPage = page.json()
      seen.push(...body.rows.map(({ id }) => id))
      cursor = body.nextCursor
    } while (cursor !== null)
    expect(seen.length).toBe(300)
    expect(new Set(seen).size).toBe(300)
    expect((await post('/api/indicators/rows', { ask: 'received', period, cursor: 'x' })).json().code).toBe('request.wrong_cursor')
  })
})

describe('who sees which scores', () => {
  test('a handler sees the own unit, and opens no other', async () => {
    const handler = await server.signIn('handler', { unit: 'water' })
    const { rows } = await ask({}, handler)
    expect(rows.map(({ key }) => key)).toEqual(['water'])
    const other = await post('/api/indicators/rows', { ask: 'handled', by: 'unit', key: 'cityscape', period }, handler)
    expect([other.statusCode, other.json().code]).toEqual([403, 'permission.denied'])
  })

  test('people see their own scores, the leader everybody’s', async () => {
    const verifier = await server.signIn('verifier')
    const all = await ask({ by: 'person', post: 'handle' })
    expect(all.rows.map(({ key }) => key)).toEqual(['u-handler-0', 'u-handler-1'])
    expect((await ask({ by: 'person', post: 'handle' }, verifier)).rows).toEqual([])
    const other = await post('/api/indicators/rows', { ask: 'handled', by: 'person', post: 'handle', key: 'u-handler-0', period }, verifier)
    expect(other.statusCode).toBe(403)
  })

  test('a receiver of a street counts that street only', async () => {
    const receiver = await server.signIn('receiver', { area: '990102001000' })
    const { rows } = await ask({ ask: ['received'], by: 'street' }, receiver)
    expect(rows.map(({ key }) => key)).toEqual(['990102001000'])
  })
})

describe('the score book', () => {
  test.each([
    ['zh-CN', ['成绩', '指标定义'], '合计'],
    ['en', ['Scores', 'Definitions'], 'All'],
  ] as const)('in %s holds the numbers of the page as numbers, and the definitions', async (language, names, whole) => {
    const url = `/api/scores.xlsx?sheet=unit&from=${period.from}&to=${period.to}&language=${language}`
    const answer = await server.app.inject({ url, headers: { cookie: leader } })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toContain('.xlsx')
    const sheets = await readSheets(answer.rawPayload)
    expect(sheets.map(({ sheet }) => sheet)).toEqual(names)
    const { total } = await ask({ ask: [...scoreSheets.unit.indicators] })
    const [dispatched, returned] = total.cells
    const last = sheets[0]?.data.at(-1) ?? []
    expect(last.slice(0, 2)).toEqual([whole, dispatched?.value])
    expect(last[2]).toBeCloseTo(returned?.value ?? Number.NaN, 10)
    expect(last[3]).toBe(returned?.of)
    expect(sheets[1]?.data.length).toBe(scoreSheets.unit.indicators.length + 1)
  })

  test('refuses a period that ends before it begins, and a sheet that is none', async () => {
    for (const query of ['sheet=unit&from=2026-02-01&to=2026-01-01', 'sheet=x&from=2026-01-01&to=2026-02-01']) {
      expect((await server.app.inject({ url: `/api/scores.xlsx?${query}`, headers: { cookie: leader } })).statusCode).toBe(400)
    }
  })
})
