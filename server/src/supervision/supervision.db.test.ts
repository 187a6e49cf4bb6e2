import type { MatterDetail, PledgeView } from '@yiwang/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { chaseAllBehind } from './chase-behind.ts'

const words = '2026年某区政府工作报告\n二、2026年工作安排\n（一）提升城市品质。新增公共停车位2000个。\n'

let server: TestServer
let cookies: Readonly<Record<'supervisor' | 'handler' | 'leader' | 'verifier' | 'dispatcher', string>>

beforeAll(async () => {
  server = await makeTestServer()
  cookies = {
    supervisor: await server.signIn('supervisor'),
    handler: await server.signIn('handler', { unit: 'cityscape' }),
    leader: await server.signIn('leader'),
    verifier: await server.signIn('verifier'),
    dispatcher: await server.signIn('dispatcher'),
  }
})

afterAll(() => server.close())

type Who = keyof typeof cookies

function send(who: Who, url: string, payload: object) {
  return server.app.inject({ method: 'POST', url, headers: { cookie: cookies[who] }, payload })
}

async function show(id: string): Promise<MatterDetail> {
  return (await server.app.inject({ url: `/api/matters/${id}`, headers: { cookie: cookies.leader } })).json()
}

async function move(who: Who, id: string, { move: name, ...carried }: { readonly move: string; readonly [part: string]: unknown }) {
  const { row } = await show(id)
  return send(who, `/api/matters/${id}/moves`, { version: row.version, move: name, carried })
}

async function waitsFor(who: Who): Promise<readonly string[]> {
  const page = await server.app.inject({ url: '/api/matters?turn=mine', headers: { cookie: cookies[who] } })
  return page.json().rows.map(({ id }: { id: string }) => id)
}

const answer = { move: 'handle', evidence: [{ kind: 'reply_record', text: '已新增120个，其余9月底前完成' }] }

describe('a pledge that is behind', () => {
  let pledge: PledgeView
  let matter: string

  beforeAll(async () => {
    const url = `/api/work-reports?name=${encodeURIComponent('报告.txt')}`
    const headers = { cookie: cookies.supervisor, 'content-type': 'application/octet-stream' }
    const review = (await server.app.inject({ method: 'POST', url, headers, payload: Buffer.from(words) })).json()
    const [{ start, end }] = review.found
    await send('supervisor', `/api/work-reports/${review.id}/pledges`, { basedOn: 1, pledges: [{ start, end }] })
    const board = (await server.app.inject({ url: '/api/pledges', headers: { cookie: cookies.leader } })).json()
    pledge = board.pledges[0]
  })

  test('cannot be pressed for before a unit leads it', async () => {
    const early = await send('supervisor', `/api/pledges/${pledge.id}/chase`, { basedOn: 1, text: '请抓紧' })
    expect(early.json().code).toBe('pledge.no_lead')
    const led = { basedOn: 1, act: { kind: 'changed', terms: { leadUnit: 'cityscape', coUnits: [] } } }
    expect((await send('supervisor', `/api/pledges/${pledge.id}/acts`, led)).statusCode).toBe(200)
  })

  test('raises a matter in the ordinary engine, with a clock and its unit', async () => {
    const chased = await send('supervisor', `/api/pledges/${pledge.id}/chase`, { basedOn: 2, text: '进度滞后，请说明原因和补救措施' })
    expect(chased.json()).toMatchObject({ chased: 1, chasedMatters: [{ number: expect.any(String) }] })
    matter = chased.json().chasedMatters[0].id
    const detail = await show(matter)
    expect(detail).toMatchObject({ kind: 'supervision', pledge: pledge.id, row: { status: 'dispatched', leadUnit: 'cityscape' } })
    expect(detail.clock?.limit).toEqual({ amount: 10, unit: 'work_day' })
    const again = await send('supervisor', `/api/pledges/${pledge.id}/chase`, { basedOn: 2, text: '再催' })
    expect(again.json().code).toBe('pledge.changed_meanwhile')
  })

  test('more time is asked for by the unit and given by a leader', async () => {
    await move('handler', matter, { move: 'sign' })
    const asked = await move('handler', matter, { move: 'extend', extension: { amount: 5, unit: 'work_day' }, reason: '等待用地批复' })
    expect(asked.json().asked).toMatchObject({ move: 'extend' })
    const { row } = await show(matter)
    const granted = await send('leader', `/api/matters/${matter}/answer`, { version: row.version, granted: true })
    expect(granted.json().clock.limit).toEqual({ amount: 10, unit: 'work_day' })
    expect(granted.json().clock.dueAt).toBeGreaterThan((row.dueAt ?? 0) + 86_400_000)
  })

  test('is answered by its unit and judged by the supervisor, by nobody who judges requests', async () => {
    expect((await move('handler', matter, answer)).json().row.status).toBe('handled')
    expect(await waitsFor('supervisor')).toContain(matter)
    expect(await waitsFor('verifier')).not.toContain(matter)
    expect((await move('verifier', matter, { move: 'close' })).json().code).toBe('matter.wrong_role')
    expect((await move('supervisor', matter, { move: 'close' })).json().row.status).toBe('closed')
  })
})

test('two who press at once send one matter, which the history has once', async () => {
  const board = (await server.app.inject({ url: '/api/pledges', headers: { cookie: cookies.leader } })).json()
  const [{ id, version, chased }] = board.pledges
  const press = { basedOn: version, text: '请于本周内答复' }
  const answers = await Promise.all([press, press].map((each) => send('supervisor', `/api/pledges/${id}/chase`, each)))
  expect(answers.some(({ statusCode }) => statusCode === 201)).toBe(true)
  const pledge: PledgeView = (await server.app.inject({ url: `/api/pledges/${id}`, headers: { cookie: cookies.leader } })).json()
  expect(pledge.chased).toBe(chased + 1)
  const raised = pledge.chasedMatters.at(-1)?.id ?? ''
  await move('handler', raised, { move: 'sign' })
  await move('handler', raised, answer)
  expect((await move('supervisor', raised, { move: 'close' })).json().row.status).toBe('closed')
})

test('the platform presses for what stays behind, once, and again a month after it was answered', async () => {
  const board = (await server.app.inject({ url: '/api/pledges', headers: { cookie: cookies.leader } })).json()
  const [{ id, version }] = board.pledges
  const nodes = [{ id: 'q1', by: '2026-03-05', words: '完成选址', value: null }]
  await send('supervisor', `/api/pledges/${id}/acts`, {
    basedOn: version,
    act: { kind: 'changed', terms: { measure: { kind: 'nodes' }, nodes } },
  })
  server.clock.now = Date.parse('2026-03-12T10:00:00+08:00')
  expect(await chaseAllBehind(server.services)).toBe(0)
  server.clock.now = Date.parse('2026-04-20T10:00:00+08:00')
  expect(await chaseAllBehind(server.services)).toBe(1)
  expect(await chaseAllBehind(server.services)).toBe(0)
  const pledge: PledgeView = (await server.app.inject({ url: `/api/pledges/${id}`, headers: { cookie: cookies.leader } })).json()
  const raised = pledge.chasedMatters.at(-1)
  expect(await show(raised?.id ?? '')).toMatchObject({
    kind: 'supervision',
    pledge: id,
    row: { leadUnit: 'cityscape', status: 'dispatched' },
  })
  await move('handler', raised?.id ?? '', { move: 'sign' })
  await move('handler', raised?.id ?? '', answer)
  await move('supervisor', raised?.id ?? '', { move: 'close' })
  expect(await chaseAllBehind(server.services)).toBe(0)
  server.clock.now = Date.parse('2026-05-25T10:00:00+08:00')
  expect(await chaseAllBehind(server.services)).toBe(1)
})

describe('a proposal of a deputy', () => {
  let matter: string
  const proposal = { from: 'deputy', title: '关于增设老城停车位的建议', text: '老城停车难……', proposer: '林代表', leadUnit: 'cityscape' }

  test('is raised by the supervisor alone', async () => {
    expect((await send('dispatcher', '/api/proposals', proposal)).statusCode).toBe(403)
    const raised = await send('supervisor', '/api/proposals', proposal)
    expect(raised.statusCode).toBe(201)
    matter = raised.json().id
    expect(await show(matter)).toMatchObject({ kind: 'proposal', pledge: null, row: { category: 'H9002' } })
  })

  test('is answered, closed, and rated by the proposer through the supervisor', async () => {
    await move('handler', matter, { move: 'sign' })
    await move('handler', matter, answer)
    await move('supervisor', matter, { move: 'close' })
    const rated = { move: 'call_back', rating: { isSolved: true, score: 5 }, evidence: [{ kind: 'reply_record', text: '代表表示满意' }] }
    expect((await move('supervisor', matter, rated)).json().rating).toMatchObject({ score: 5, isByCallBack: true })
  })

  test('for a unit that is not there is refused, and nothing is raised', async () => {
    const lost = await send('supervisor', '/api/proposals', { ...proposal, leadUnit: 'nobody' })
    expect(lost.json().code).toBe('unit.unknown')
  })
})
