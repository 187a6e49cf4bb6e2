import type { PledgeRow, PledgeView } from '@yiwang/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { examplePhoto } from '../file/example-photo.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'

const words = `2026年某区政府工作报告
二、2026年工作安排
（一）提升城市品质。新增公共停车位2000个，建成启用智慧环卫平台，市民诉求按期办结率达到90%以上。
`

let server: TestServer
let cookies: { readonly supervisor: string; readonly handler: string; readonly stranger: string; readonly leader: string }
let parking: string
let platform: string

beforeAll(async () => {
  server = await makeTestServer()
  cookies = {
    supervisor: await server.signIn('supervisor'),
    handler: await server.signIn('handler', { unit: 'cityscape' }),
    stranger: await server.signIn('handler', { unit: 'water' }),
    leader: await server.signIn('leader'),
  }
  const review = (
    await server.app.inject({
      method: 'POST',
      url: `/api/work-reports?name=${encodeURIComponent('报告.txt')}`,
      headers: { cookie: cookies.supervisor, 'content-type': 'application/octet-stream' },
      payload: Buffer.from(words),
    })
  ).json()
  const pledges = review.found.map(({ start, end }: PledgeView['passage']) => ({ start, end, leadUnit: 'cityscape' }))
  await send('supervisor', `/api/work-reports/${review.id}/pledges`, { basedOn: 1, pledges })
  const board = await readBoard()
  parking = idOf(board, '停车位')
  platform = idOf(board, '环卫')
})

afterAll(() => server.close())

type Who = keyof typeof cookies

function send(who: Who, url: string, payload: object) {
  return server.app.inject({ method: 'POST', url, headers: { cookie: cookies[who] }, payload })
}

async function readBoard(query = ''): Promise<readonly PledgeRow[]> {
  const answer = await server.app.inject({ url: `/api/pledges${query}`, headers: { cookie: cookies.leader } })
  return answer.json().pledges
}

function idOf(board: readonly PledgeRow[], subject: string): string {
  const found = board.find((one) => one.subject.includes(subject))
  if (!found) throw new Error(`no pledge about ${subject}`)
  return found.id
}

async function show(id: string, query = ''): Promise<PledgeView> {
  return (await server.app.inject({ url: `/api/pledges/${id}${query}`, headers: { cookie: cookies.leader } })).json()
}

async function act(who: Who, id: string, what: object) {
  const { version } = await show(id)
  return send(who, `/api/pledges/${id}/acts`, { basedOn: version, act: what })
}

function reading(on: string, value: number) {
  return { on, value, source: '月报' }
}

describe('a pledge measured by a statistic', () => {
  beforeAll(async () => {
    const series = { name: '新增公共停车位（累计）', unit: '个', source: '城管局月报', owner: 'cityscape' }
    const put = { method: 'PUT', url: '/api/statistics/parking', headers: { cookie: cookies.handler }, payload: series } as const
    await server.app.inject(put)
    await act('supervisor', parking, { kind: 'changed', terms: { measure: { kind: 'statistic', statistic: 'parking' } } })
    await send('handler', '/api/statistics/parking/readings', [reading('2026-01-31', 100), reading('2026-02-28', 400)])
  })

  test('stands where the numbers put it, with each number’s source beside it', async () => {
    const view = await show(parking)
    expect(view.progress).toMatchObject({ standing: 'on_schedule', share: 0.2, latest: { on: '2026-02-28', value: 400 } })
    expect(view.readings).toMatchObject([{ value: 100, source: '月报', by: { name: expect.any(String) } }, { value: 400 }])
  })

  test('a correction holds from the day on which it was made, and no earlier day changes', async () => {
    server.clock.now += 86_400_000
    await send('handler', '/api/statistics/parking/readings', [reading('2026-02-28', 40)])
    expect((await show(parking)).progress).toMatchObject({ standing: 'behind', latest: { value: 40 } })
    expect((await show(parking, '?asOf=2026-03-04')).progress).toMatchObject({ standing: 'on_schedule', latest: { value: 400 } })
    expect((await readBoard('?asOf=2026-03-04')).find(({ id }) => id === parking)?.progress.share).toBe(0.2)
  })

  test('was not there on a day before it was taken in', async () => {
    const before = await server.app.inject({ url: `/api/pledges/${parking}?asOf=2026-03-01`, headers: { cookie: cookies.leader } })
    expect(before.json().code).toBe('pledge.not_found')
  })

  test('numbers are entered by the unit that keeps the series', async () => {
    expect((await send('stranger', '/api/statistics/parking/readings', [reading('2026-03-01', 9)])).json().code).toBe('unit.outside_reach')
    const take = { method: 'PUT', url: '/api/statistics/parking', headers: { cookie: cookies.stranger } } as const
    const payload = { name: '停车位', unit: '个', source: '水务局', owner: 'water' }
    expect((await server.app.inject({ ...take, payload })).json().code).toBe('unit.outside_reach')
    expect((await send('handler', '/api/statistics/parking/readings', [reading('2026-12-01', 9)])).json().code).toBe('pledge.day_ahead')
    expect((await send('handler', '/api/statistics/nothing/readings', [reading('2026-03-01', 9)])).json().code).toBe('statistic.unknown')
  })
})

describe('a pledge measured by its nodes', () => {
  beforeAll(async () => {
    const nodes = [
      { id: 'q1', by: '2026-03-02', words: '完成招标', value: null },
      { id: 'q4', by: '2026-12-31', words: '启用', value: null },
    ]
    await act('supervisor', platform, { kind: 'changed', terms: { measure: { kind: 'nodes' }, nodes } })
  })

  test('is behind when a node is due that nobody proved', async () => {
    expect((await show(platform)).progress.standing).toBe('behind')
  })

  test('a unit proves and claims its own pledges and no others', async () => {
    const proof = { kind: 'proven', proof: { node: 'q1', on: '2026-03-01', words: '中标通知书', file: null } }
    expect((await act('stranger', platform, proof)).json().code).toBe('permission.denied')
    expect((await act('handler', platform, proof)).json().progress).toMatchObject({ standing: 'on_schedule', share: 0.5 })
    const claim = { kind: 'claimed', claim: { on: '2026-03-03', share: 0.8, words: '总体完成八成' } }
    expect((await act('stranger', platform, claim)).json().code).toBe('permission.denied')
    const claimed: PledgeView = (await act('handler', platform, claim)).json()
    expect(claimed.claims).toMatchObject([{ unit: 'cityscape', share: 0.8, isGap: true }])
    expect(claimed.progress.share).toBe(0.5)
  })

  test('the file of a proof is shown to whoever may see pledges, and to nobody else', async () => {
    const sent = await server.app.inject({
      method: 'POST',
      url: '/api/files',
      headers: { cookie: cookies.handler, 'content-type': 'image/jpeg' },
      payload: await examplePhoto(1, {}),
    })
    const { file } = sent.json()
    const url = `/api/files/${file}`
    expect((await server.app.inject({ url, headers: { cookie: cookies.leader } })).statusCode).toBe(404)
    await act('handler', platform, { kind: 'proven', proof: { node: 'q1', on: '2026-03-02', words: '中标公告', file } })
    expect((await server.app.inject({ url, headers: { cookie: cookies.leader } })).headers['content-type']).toBe('image/jpeg')
    const gridWorker = await server.signIn('grid_worker')
    expect((await server.app.inject({ url, headers: { cookie: gridWorker } })).statusCode).toBe(404)
    expect((await server.app.inject({ url })).statusCode).toBe(401)
  })

  test('a proof that does not hold is sent back with a reason', async () => {
    const back = { kind: 'disproven', node: 'q1', reason: '通知书不是本项目的' }
    expect((await act('handler', platform, back)).json().code).toBe('permission.denied')
    expect((await act('supervisor', platform, back)).json().progress.standing).toBe('behind')
  })

  test('two who act on the same version: the second is told', async () => {
    const { version } = await show(platform)
    const remark = { basedOn: version, act: { kind: 'remarked', text: '请抓紧' } }
    const url = `/api/pledges/${platform}/acts`
    const answers = await Promise.all([send('leader', url, remark), send('leader', url, remark)])
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]))
  })
})

test('a pledge measured by an indicator counts what closes', async () => {
  const id = idOf(await readBoard(), '按期办结率')
  const question = {
    source: 'matters',
    measure: { kind: 'count', of: [] },
    on: 'reported',
    side: 'lead',
  }
  const bound = await act('supervisor', id, { kind: 'changed', terms: { measure: { kind: 'indicator', question } } })
  const { latest } = bound.json().progress
  expect(latest.value).toBe(0)
  const payload = { category: 'E0102', description: '垃圾堆积', position: { lon: 120.025, lat: 30.005 } }
  expect((await server.app.inject({ method: 'POST', url: '/api/requests', payload })).statusCode).toBe(201)
  expect((await show(id)).progress.latest).toEqual({ ...latest, value: 1 })
})

test.each([
  ['a unit that is not there', { leadUnit: 'nobody' }, 'unit.unknown'],
  ['a day before the first', { due: '2025-01-01' }, 'pledge.wrong_span'],
  ['a series that is not there', { measure: { kind: 'statistic', statistic: 'nothing' } }, 'statistic.unknown'],
  ['a formula that runs on', { measure: { kind: 'formula', expression: 'for i in 1..a return i', terms: term() } }, 'pledge.wrong_formula'],
])('terms with %s are refused', async (...[, terms, code]) => {
  expect((await act('supervisor', parking, { kind: 'changed', terms })).json().code).toBe(code)
})

function term() {
  return [
    { name: 'a', from: 'indicator', question: { source: 'matters', measure: { kind: 'count', of: [] }, on: 'reported', side: 'lead' } },
  ]
}

test('a withdrawn pledge is no longer shown to the public, and can be restored', async () => {
  const title = { kind: 'withdrawn', reason: '经区人大同意调整' }
  await act('supervisor', platform, title)
  expect((await act('leader', platform, { kind: 'remarked', text: '？' })).json().code).toBe('pledge.withdrawn')
  server.clock.now += 120_000
  const answer = await server.app.inject({ url: '/api/public/pledges' })
  const subjects = answer.json().pledges.map(({ subject }: PledgeRow) => subject)
  expect(subjects.some((subject: string) => subject.includes('停车位'))).toBe(true)
  expect(subjects.some((subject: string) => subject.includes('环卫'))).toBe(false)
  expect((await act('supervisor', platform, { kind: 'restored', reason: '恢复' })).json().isWithdrawn).toBe(false)
})
