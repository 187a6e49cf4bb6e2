import type { PledgeBoard, PledgeView, PledgeYear, PledgeYearRow } from '@yiwang/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../../testing/test-server.ts'

const thisYears = `2026年某区政府工作报告
一、2025年工作回顾
全区生产总值达到510亿元、增长4.2%，新增公共停车位1560个。
二、2026年工作安排
地区生产总值增长5%以上。新增公共停车位2000个，新建口袋公园12个，打通断头路6条，建成启用智慧环卫平台，深化对外交流。
`
const nextYears = `2027年某区政府工作报告
一、2026年工作回顾
全区生产总值达到536亿元、增长5.2%，新增公共停车位2100个，智慧环卫平台建成启用。
二、2027年工作安排
地区生产总值增长6%以上，新增公共停车位1800个。
`

let server: TestServer
let cookies: { readonly supervisor: string; readonly handler: string; readonly leader: string }
let next: string

beforeAll(async () => {
  server = await makeTestServer()
  cookies = {
    supervisor: await server.signIn('supervisor'),
    handler: await server.signIn('handler', { unit: 'cityscape' }),
    leader: await server.signIn('leader'),
  }
  await liveThrough()
})

afterAll(() => server.close())

function at(day: string): void {
  server.clock.now = Date.parse(`${day}T10:00:00+08:00`)
}

function send(who: keyof typeof cookies, url: string, payload: object) {
  return server.app.inject({ method: 'POST', url, headers: { cookie: cookies[who] }, payload })
}

async function take(text: string) {
  const headers = { cookie: cookies.supervisor, 'content-type': 'application/octet-stream' }
  const answer = await server.app.inject({ method: 'POST', url: '/api/work-reports?name=r.txt', headers, payload: Buffer.from(text) })
  expect(answer.statusCode).toBe(201)
  return answer.json()
}

async function act(subject: string, what: object): Promise<void> {
  const board = await server.app.inject({ url: '/api/pledges', headers: { cookie: cookies.leader } })
  const found = (board.json() as PledgeBoard).pledges.find((one) => one.subject.includes(subject))
  const answer = await send('supervisor', `/api/pledges/${found?.id}/acts`, { basedOn: found?.version, act: what })
  expect(answer.statusCode).toBe(200)
}

async function measureBy(subject: string, code: string, unit: string): Promise<void> {
  const payload = { name: subject, unit, source: '城管局月报', owner: 'cityscape' }
  await server.app.inject({ method: 'PUT', url: `/api/statistics/${code}`, headers: { cookie: cookies.handler }, payload })
  await act(subject, { kind: 'changed', terms: { measure: { kind: 'statistic', statistic: code } } })
}

function add(code: string, on: string, value: number) {
  return send('handler', `/api/statistics/${code}/readings`, [{ on, value, source: '月报' }])
}

/** Growth is kept, parking is kept by a number that comes in January, parks fall short, roads lack their last numbers, and nobody measures the rest. */
async function liveThrough(): Promise<void> {
  at('2026-03-04')
  const review = await take(thisYears)
  const pledges = review.found.map(({ start, end }: PledgeView['passage']) => ({ start, end, leadUnit: 'cityscape' }))
  await send('supervisor', `/api/work-reports/${review.id}/pledges`, { basedOn: 1, pledges })
  await measureBy('生产总值', 'growth', '%')
  await measureBy('停车位', 'parking', '个')
  await measureBy('口袋公园', 'parks', '个')
  await measureBy('断头路', 'roads', '条')
  at('2026-12-10')
  await add('parking', '2026-11-30', 1900)
  await add('roads', '2026-11-30', 5)
  await add('growth', '2026-11-30', 5.1)
  at('2027-01-05')
  await add('parking', '2026-12-31', 2150)
  await add('parks', '2026-12-31', 9)
  await add('growth', '2026-12-31', 5.23)
  at('2027-01-15')
  next = (await take(nextYears)).id
  at('2027-01-20')
}

async function show(query = '?year=2026'): Promise<PledgeYear> {
  return (await server.app.inject({ url: `/api/pledges/year${query}`, headers: { cookie: cookies.leader } })).json()
}

function about({ pledges }: PledgeYear, subject: string): PledgeYearRow | undefined {
  return pledges.find((one) => one.subject.includes(subject))
}

describe('after the year', () => {
  test('a pledge stands beside what came of it, last year’s result, and what the next report says of it', async () => {
    const year = await show()
    expect(year).toMatchObject({ year: 2026, measuredUntil: '2026-12-31', next: { id: next, year: 2027 } })
    expect(about(year, '生产总值')).toMatchObject({
      outcome: 'kept',
      before: { raw: '增长4.2%', low: 4.2 },
      said: [{ raw: '增长5.2%', differs: false }],
      progress: { latest: { on: '2026-12-31', value: 5.23 } },
    })
    expect(about(year, '停车位')).toMatchObject({
      outcome: 'kept',
      before: { low: 1560, unit: '个' },
      said: [{ raw: '新增公共停车位2100个', differs: true }],
      progress: { latest: { on: '2026-12-31', value: 2150 }, standing: 'done' },
    })
  })

  test('a place in the next report is that of the words that are quoted', async () => {
    const [said] = about(await show(), '停车位')?.said ?? []
    const report = (await server.app.inject({ url: `/api/work-reports/${next}`, headers: { cookie: cookies.leader } })).json()
    expect([...report.text].slice(said?.start, said?.end).join('')).toBe(said?.raw)
  })

  test('what fell short is not kept, what may still be told is waited for, what nothing measures is not judged', async () => {
    const year = await show()
    expect(about(year, '口袋公园')).toMatchObject({ outcome: 'not_kept', before: null, said: [] })
    expect(about(year, '断头路')).toMatchObject({ outcome: 'open', progress: { latest: { value: 5 } } })
    expect(about(year, '环卫')).toMatchObject({ outcome: 'not_measured', said: [{ raw: '智慧环卫平台建成启用', differs: false }] })
    at('2027-03-01')
    expect(about(await show(), '断头路')?.outcome).toBe('not_kept')
    at('2027-01-20')
  })

  test('as of an earlier day neither the later number nor the next report is known', async () => {
    const year = await show('?year=2026&asOf=2027-01-02')
    expect(year.next).toBe(null)
    expect(about(year, '停车位')).toMatchObject({ outcome: 'open', said: [], progress: { latest: { value: 1900 } } })
    const within = await show('?year=2026&asOf=2026-12-15')
    expect(within.measuredUntil).toBe('2026-12-15')
    expect(about(within, '生产总值')).toMatchObject({ outcome: 'open', before: { low: 4.2 } })
  })
})

test('a promise that was withdrawn is still told of', async () => {
  await act('对外交流', { kind: 'withdrawn', reason: '经区人大同意调整' })
  expect(about(await show(''), '对外交流')?.isWithdrawn).toBe(true)
})

test('is for whoever may read pledges', async () => {
  expect((await server.app.inject({ url: '/api/pledges/year' })).statusCode).toBe(401)
  const headers = { cookie: await server.signIn('administrator') }
  expect((await server.app.inject({ url: '/api/pledges/year', headers })).statusCode).toBe(403)
  expect((await server.app.inject({ url: '/api/pledges/year?year=x', headers: { cookie: cookies.leader } })).statusCode).toBe(400)
})
