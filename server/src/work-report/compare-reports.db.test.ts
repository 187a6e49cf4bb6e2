import type { ReportComparison } from '@yiwang/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

const own = `2026年某区政府工作报告
一、2025年工作回顾
地区生产总值增长4.2%，规模以上工业增加值增长6%。
二、2026年工作安排
主要预期目标：地区生产总值增长5%以上，城镇调查失业率控制在5%以内。
（一）新建口袋公园6个，铺设雨水管网9公里。
`
const other = `2026年邻区政府工作报告
一、2025年工作回顾
全区生产总值增长3.8%。
二、2026年工作安排
主要预期目标：生产总值增长6%左右、力争7%。
（一）新建口袋公园8个。
`

let server: TestServer
let cookie: string
let ids: readonly string[]

beforeAll(async () => {
  server = await makeTestServer()
  cookie = await server.signIn('supervisor')
  ids = [await take(own, ''), await take(other, `&place=${encodeURIComponent('邻区')}`)]
})

afterAll(() => server.close())

async function take(text: string, more: string): Promise<string> {
  const headers = { cookie, 'content-type': 'application/octet-stream' }
  const answer = await server.app.inject({
    method: 'POST',
    url: `/api/work-reports?name=r.txt${more}`,
    headers,
    payload: Buffer.from(text),
  })
  expect(answer.statusCode).toBe(201)
  return answer.json().id
}

async function compare(query: string) {
  return server.app.inject({ url: `/api/report-comparison${query}`, headers: { cookie } })
}

test('indicators of two districts stand side by side under one name, done beside planned', async () => {
  const answer: ReportComparison = (await compare('?years=2026')).json()
  expect(answer.reports.map(({ id, place }) => [id, place])).toEqual([
    [ids[0], null],
    [ids[1], '邻区'],
  ])
  const [first] = answer.indicators
  expect(first).toMatchObject({ measure: 'growth', reports: 2, name: '地区生产总值' })
  expect(first?.cells).toMatchObject([
    { done: [{ low: 4.2 }], planned: [{ op: 'gte', low: 5, raw: '地区生产总值增长5%以上' }] },
    { done: [{ low: 3.8 }], planned: [{ op: 'approx', low: 6, stretch: 7 }] },
  ])
})

test('a headline target of one report alone stands beside nothing', async () => {
  const answer: ReportComparison = (await compare('')).json()
  const found = answer.indicators.find(({ name }) => name.includes('失业率'))
  expect(found).toMatchObject({
    reports: 1,
    cells: [
      { done: [], planned: [{ op: 'lte', high: 5 }] },
      { done: [], planned: [] },
    ],
  })
})

test('a number in passing has a row only where another report has it too', async () => {
  const answer: ReportComparison = (await compare('')).json()
  expect(answer.indicators.find(({ name }) => name.includes('口袋公园'))).toMatchObject({
    reports: 2,
    cells: [{ planned: [{ low: 6 }] }, { planned: [{ low: 8 }] }],
  })
  expect(answer.indicators.some(({ name }) => name.includes('雨水管网'))).toBe(false)
})

test('reports are chosen by their ids, in the order asked, and one that is not there is refused', async () => {
  const answer: ReportComparison = (await compare(`?reports=${ids[1]},${ids[0]}`)).json()
  expect(answer.reports.map(({ place }) => place)).toEqual(['邻区', null])
  expect((await compare('?reports=00000000-0000-4000-8000-000000000000')).json().code).toBe('report.not_found')
  expect((await compare('?reports=nothing')).statusCode).toBe(400)
  expect((await compare('?years=1990')).json()).toEqual({ reports: [], indicators: [] })
})

test('is for whoever may read pledges', async () => {
  expect((await server.app.inject({ url: '/api/report-comparison' })).statusCode).toBe(401)
  const administrator = await server.signIn('administrator')
  expect((await server.app.inject({ url: '/api/report-comparison', headers: { cookie: administrator } })).statusCode).toBe(403)
})
