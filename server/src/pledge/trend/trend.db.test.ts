import type { PledgeBoard, PledgeTrend } from '@yiwang/contract'
import { pledgeStandings } from '@yiwang/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { takePledges } from '../../testing/take-pledges.ts'
import { makeTestServer, type TestServer } from '../../testing/test-server.ts'

const words = `2026年某区政府工作报告
二、2026年工作安排
（一）提升城市品质。新增公共停车位2000个，建成启用智慧环卫平台，新建口袋公园12个。
`

let server: TestServer
let cookies: { readonly supervisor: string; readonly handler: string; readonly leader: string }

beforeAll(async () => {
  server = await makeTestServer()
  cookies = {
    supervisor: await server.signIn('supervisor'),
    handler: await server.signIn('handler', { unit: 'cityscape' }),
    leader: await server.signIn('leader'),
  }
})

afterAll(() => server.close())

function send(who: keyof typeof cookies, url: string, payload: object) {
  return server.app.inject({ method: 'POST', url, headers: { cookie: cookies[who] }, payload })
}

async function read<Answer>(path: string): Promise<Answer> {
  return (await server.app.inject({ url: path, headers: { cookie: cookies.leader } })).json()
}

function at(day: string): void {
  server.clock.now = Date.parse(`${day}T10:00:00+08:00`)
}

async function act(subject: string, what: object): Promise<void> {
  const { pledges } = await read<PledgeBoard>('/api/pledges')
  const found = pledges.find((one) => one.subject.includes(subject))
  const answer = await send('supervisor', `/api/pledges/${found?.id}/acts`, { basedOn: found?.version, act: what })
  expect(answer.statusCode).toBe(200)
}

function addReading(on: string, value: number) {
  return send('handler', '/api/statistics/parking/readings', [{ on, value, source: '月报' }])
}

/** A year in which parking falls behind and is done, the parks are withdrawn, and the platform is another unit’s and measured from April on. */
async function liveThrough(): Promise<void> {
  at('2026-03-04')
  await takePledges(server, words, 'cityscape')
  const series = { name: '新增公共停车位（累计）', unit: '个', source: '城管局月报', owner: 'cityscape' }
  await server.app.inject({ method: 'PUT', url: '/api/statistics/parking', headers: { cookie: cookies.handler }, payload: series })
  await act('停车位', { kind: 'changed', terms: { measure: { kind: 'statistic', statistic: 'parking' } } })
  await addReading('2026-02-28', 400)
  at('2026-04-20')
  const nodes = [{ id: 'q4', by: '2026-12-31', words: '启用', value: null }]
  await act('环卫', { kind: 'changed', terms: { measure: { kind: 'nodes' }, nodes, leadUnit: 'water' } })
  at('2026-06-10')
  await act('公园', { kind: 'withdrawn', reason: '经区人大同意调整' })
  at('2026-08-20')
  await addReading('2026-08-15', 2100)
  at('2026-09-15')
}

async function standingsOnBoard(day: string, unit?: string) {
  const { pledges } = await read<PledgeBoard>(`/api/pledges?year=2026&asOf=${day}`)
  const tracked = pledges.filter(({ isWithdrawn, leadUnit }) => !isWithdrawn && leadUnit === (unit ?? leadUnit))
  return Object.fromEntries(pledgeStandings.map((one) => [one, tracked.filter(({ progress }) => progress.standing === one).length]))
}

test('without pledges there is no trend', async () => {
  expect(await read('/api/pledges/trend')).toEqual({ year: 2026, points: [] })
})

test('every point of the trend is what the board of that day says, and months before anything was taken in have none', async () => {
  await liveThrough()
  const { year, points } = await read<PledgeTrend>('/api/pledges/trend')
  expect(year).toBe(2026)
  const monthEnds = ['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31']
  expect(points.map(({ asOf }) => asOf)).toEqual([...monthEnds, '2026-09-15'])
  const boards = await Promise.all(points.map(({ asOf }) => standingsOnBoard(asOf)))
  expect(points.map(({ counts }) => counts)).toEqual(boards)
  expect(points[0]?.counts).toEqual({ done: 0, ahead: 0, on_schedule: 1, behind: 0, not_measured: 2 })
  expect(points.at(-3)?.counts).toEqual({ done: 0, ahead: 0, on_schedule: 1, behind: 1, not_measured: 0 })
  expect(points.at(-1)?.counts).toEqual({ done: 1, ahead: 0, on_schedule: 1, behind: 0, not_measured: 0 })
})

test('the trend as of a past day ends on it', async () => {
  const { points } = await read<PledgeTrend>('/api/pledges/trend?year=2026&asOf=2026-05-15')
  expect(points.map(({ asOf }) => asOf)).toEqual(['2026-03-31', '2026-04-30', '2026-05-15'])
  expect(points.at(-1)?.counts).toEqual(await standingsOnBoard('2026-05-15'))
  expect((await read<PledgeTrend>('/api/pledges/trend?asOf=2026-03-01')).points).toEqual([])
})

test('the trend of a unit counts what it had on each day', async () => {
  const { points } = await read<PledgeTrend>('/api/pledges/trend?unit=cityscape')
  const boards = await Promise.all(points.map(({ asOf }) => standingsOnBoard(asOf, 'cityscape')))
  expect(points.map(({ counts }) => counts)).toEqual(boards)
  const others = await read<PledgeTrend>('/api/pledges/trend?unit=water')
  expect(others.points[0]).toEqual({ asOf: '2026-04-30', counts: { done: 0, ahead: 0, on_schedule: 1, behind: 0, not_measured: 0 } })
})

test('is for whoever may read pledges', async () => {
  expect((await server.app.inject({ url: '/api/pledges/trend' })).statusCode).toBe(401)
  const headers = { cookie: await server.signIn('administrator') }
  expect((await server.app.inject({ url: '/api/pledges/trend', headers })).statusCode).toBe(403)
  expect((await server.app.inject({ url: '/api/pledges/trend?asOf=soon', headers: { cookie: cookies.leader } })).statusCode).toBe(400)
})
