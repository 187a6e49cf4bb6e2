import type { StatisticImport, StatisticReading, StatisticView } from '@yiwang/contract'
import { openWorkbook } from '@yiwang/report'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'

import { makeTestServer, type TestServer } from '../../testing/test-server.ts'

let server: TestServer
let handler: string
let supervisor: string

beforeAll(async () => {
  server = await makeTestServer()
  handler = await server.signIn('handler')
  supervisor = await server.signIn('supervisor')
  await makeSeries('parking', { name: '新增公共停车位', unit: '个', source: '城管局月报', owner: 'cityscape' })
  await makeSeries('rate', { name: '按期办结率', unit: '%', source: '月报', owner: 'cityscape' })
  await makeSeries('pumps', { name: '新建泵站', unit: '座', source: '水务局月报', owner: 'water' })
})

afterAll(() => server.close())

async function makeSeries(code: string, payload: object): Promise<void> {
  const made = await server.app.inject({ method: 'PUT', url: `/api/statistics/${code}`, headers: { cookie: supervisor }, payload })
  expect(made.statusCode).toBe(200)
}

async function send(table: string | Uint8Array, { apply = false, cookie = handler } = {}) {
  return server.app.inject({
    method: 'POST',
    url: `/api/statistics/import?apply=${apply}`,
    headers: { cookie, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(table),
  })
}

async function readings(code: string): Promise<readonly (readonly [string, number, string])[]> {
  const answer = await server.app.inject({ url: `/api/statistics/${code}/readings`, headers: { cookie: handler } })
  return answer.json<StatisticReading[]>().map(({ on, value, source }) => [on, value, source] as const)
}

/** A bulletin as an office keeps it: a merged title, an order of its own, dates and numbers as cells of their kind. */
async function bulletin(value: number): Promise<Uint8Array> {
  const rows = [
    [{ value: '某区统计月报', columnSpan: 4 }, null, null, null],
    ['数值', '统计指标', '日期', '单位'].map((words) => ({ value: words })),
    [{ value }, { value: '新增公共停车位' }, { value: new Date('2026-02-28T00:00:00Z'), format: 'yyyy-mm-dd' }, { value: '个' }],
    [{ value: 0.932, format: '0.0%' }, { value: '按期办结率' }, { value: '2026年1月' }, { value: '％' }],
  ]
  return new Uint8Array(await writeExcelFile(rows as never, {}).toBuffer())
}

describe('a table of readings', () => {
  test('says first what it would add, and keeps nothing', async () => {
    const answer = await send(await bulletin(400))
    expect(answer.statusCode).toBe(200)
    expect(answer.json<StatisticImport>()).toMatchObject({
      applied: false,
      rows: [
        {
          row: 3,
          outcome: 'new',
          series: { code: 'parking' },
          on: '2026-02-28',
          before: null,
          after: { value: 400, source: '城管局月报' },
        },
        { row: 4, outcome: 'new', series: { code: 'rate' }, on: '2026-01-31', after: { value: 93.2 } },
      ],
    })
    expect(await readings('parking')).toEqual([])
  })

  test('is applied, sent again it is the same, and changed it corrects', async () => {
    expect((await send(await bulletin(400), { apply: true })).json().applied).toBe(true)
    expect(await readings('parking')).toEqual([['2026-02-28', 400, '城管局月报']])
    expect(await readings('rate')).toEqual([['2026-01-31', 93.2, '月报']])
    const again: StatisticImport = (await send(await bulletin(400), { apply: true })).json()
    expect([again.applied, ...again.rows.map(({ outcome }) => outcome)]).toEqual([false, 'same', 'same'])
    const corrected: StatisticImport = (await send(await bulletin(420), { apply: true })).json()
    expect(corrected.rows[0]).toMatchObject({ outcome: 'corrects', before: { value: 400 }, after: { value: 420 } })
    expect(await readings('parking')).toEqual([['2026-02-28', 420, '城管局月报']])
    const all = await server.app.inject({ url: '/api/statistics', headers: { cookie: handler } })
    expect(all.json<StatisticView[]>().find(({ code }) => code === 'parking')).toMatchObject({ readings: 2, latest: { value: 420 } })
  })

  test('may be a text of commas', async () => {
    const table = '指标,时间,数值,来源\n新增公共停车位,2026年3月4日,"1,500",三月快报\n新增公共停车位,2026年1月,,\n'
    const answer: StatisticImport = (await send(table, { apply: true })).json()
    expect(answer.rows.map(({ outcome }) => outcome)).toEqual(['new', 'empty'])
    expect((await readings('parking')).at(-1)).toEqual(['2026-03-04', 1500, '三月快报'])
  })

  test('of which one row is refused adds nothing at all', async () => {
    const before = await readings('parking')
    const rows = [
      '指标,日期,数值,单位',
      'parking,2026-03-01,9,个',
      'parking,2026-03-05,9,个',
      '人口,2026-03-01,9,',
      'rate,2026-03-01,九成,%',
    ]
    const answer: StatisticImport = (await send(rows.join('\n'), { apply: true })).json()
    expect(answer.applied).toBe(false)
    expect(answer.rows.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['new', undefined],
      ['refused', 'pledge.day_ahead'],
      ['refused', 'statistic.unknown'],
      ['refused', 'statistic.no_number'],
    ])
    expect(await readings('parking')).toEqual(before)
  })

  test('a table is refused where it has a number of another unit’s series', async () => {
    const table = 'Series,Day,Value\npumps,2026-02-28,3'
    const answer: StatisticImport = (await send(table, { apply: true })).json()
    expect(answer).toMatchObject({ applied: false, rows: [{ outcome: 'refused', problem: { code: 'statistic.not_yours' } }] })
    expect((await send(table, { apply: true, cookie: supervisor })).json().applied).toBe(true)
    expect(await readings('pumps')).toEqual([['2026-02-28', 3, '水务局月报']])
  })
})

describe('whoever sends a table', () => {
  test('has to be signed in, and to be one who enters numbers', async () => {
    for (const method of ['POST', 'GET'] as const) {
      const url = method === 'GET' ? '/api/statistics/template.xlsx' : '/api/statistics/import'
      expect((await server.app.inject({ method, url })).statusCode).toBe(401)
      for (const role of ['leader', 'dispatcher', 'administrator'] as const) {
        const answer = await server.app.inject({ method, url, headers: { cookie: await server.signIn(role) } })
        expect([role, answer.statusCode, answer.json().code]).toEqual([role, 403, 'permission.denied'])
      }
    }
  })

  test('has to send a table with a head, and one that is not too large', async () => {
    const headers = { cookie: handler }
    const wrong = await server.app.inject({ method: 'POST', url: '/api/statistics/import?apply=perhaps', headers, payload: { a: 1 } })
    expect(wrong.statusCode).toBe(400)
    const none = await server.app.inject({ method: 'POST', url: '/api/statistics/import', headers, payload: { a: 1 } })
    expect(none.json().code).toBe('table.not_a_table')
    expect((await send(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1]))).json().code).toBe('table.not_a_table')
    expect((await send('一份文件')).json().code).toBe('statistic.no_head')
    expect((await send('指标,日期,数值\n')).json().code).toBe('statistic.no_rows')
    expect((await send(new Uint8Array(6 * 1024 * 1024))).statusCode).toBe(413)
    const many = await send(`指标,日期,数值\n${'parking,2026-02-28,1\n'.repeat(2001)}`)
    expect([many.statusCode, many.json().code, many.json().phrases.en]).toEqual([
      413,
      'table.too_many_rows',
      expect.stringContaining('2000'),
    ])
  })
})

describe('the template', () => {
  test.each(['zh-CN', 'en'])('has a row for each of one’s own series, and filled in it is read (%s)', async (language) => {
    const url = `/api/statistics/template.xlsx?language=${language}`
    const { rawPayload, statusCode } = await server.app.inject({ url, headers: { cookie: handler } })
    expect(statusCode).toBe(200)
    const sheets = openWorkbook(rawPayload)
    const rows = typeof sheets === 'string' ? [] : (sheets[0]?.rows ?? [])
    expect(rows.slice(3)).toEqual([
      ['按期办结率', '2026-02-28', '', '%', '月报'],
      ['新增公共停车位', '2026-02-28', '', '个', '城管局月报'],
    ])
    const empty: StatisticImport = (await send(rawPayload)).json()
    expect(empty.rows.map(({ outcome }) => outcome)).toEqual(['empty', 'empty'])
  })

  test('has every series for the supervisor', async () => {
    const { rawPayload } = await server.app.inject({ url: '/api/statistics/template.xlsx', headers: { cookie: supervisor } })
    const sheets = openWorkbook(rawPayload)
    expect(typeof sheets === 'string' ? [] : sheets[0]?.rows.slice(3).map(([name]) => name)).toHaveLength(3)
  })
})
