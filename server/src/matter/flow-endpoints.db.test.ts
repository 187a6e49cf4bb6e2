import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { wakeMatters } from './wake-matters.ts'

let server: TestServer
let desks: Record<'receiver' | 'dispatcher' | 'handler' | 'water' | 'verifier' | 'ruling_officer' | 'leader' | 'auditor', string>
let id: string
let caller = 0

const day = 86_400_000

beforeAll(async () => {
  server = await makeTestServer()
  const [receiver, dispatcher, handler, water, verifier, rulingOfficer, leader, auditor] = await Promise.all([
    server.signIn('receiver'),
    server.signIn('dispatcher'),
    server.signIn('handler'),
    server.signIn('handler', { unit: 'water' }),
    server.signIn('verifier'),
    server.signIn('ruling_officer'),
    server.signIn('leader'),
    server.signIn('auditor'),
  ])
  desks = { receiver, dispatcher, handler, water, verifier, ruling_officer: rulingOfficer, leader, auditor }
})

afterAll(() => server.close())

beforeEach(async () => {
  id = await report('路边积存渣土')
})

async function report(description: string, category = 'E0103'): Promise<string> {
  caller += 1
  const payload = { category, description, position: { lon: 120.025, lat: 30.005 } }
  const receipt = await server.app.inject({ method: 'POST', url: '/api/requests', payload, remoteAddress: `10.9.0.${caller}` })
  const page = await server.app.inject({ url: `/api/matters?q=${receipt.json().number}`, headers: { cookie: desks.receiver } })
  return page.json().rows[0].id
}

type Method = 'GET' | 'POST' | 'DELETE'

/** Asks as somebody; `what` is the method and the address, parted by a space. */
async function ask(cookie: string, what: `${Method} ${string}`, payload?: object) {
  const [method, url] = what.split(' ') as [Method, string]
  const answer = await server.app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}

async function versionOf(matter: string): Promise<number> {
  return (await ask(desks.receiver, `GET /api/matters/${matter}`)).body.row.version
}

/** Moves the matter at hand, or with `on` another one. */
async function move(cookie: string, name: string, carried: Readonly<Record<string, unknown>> & { readonly on?: string } = {}) {
  const { on: matter = id, ...rest } = carried
  return ask(cookie, `POST /api/matters/${matter}/moves`, { move: name, version: await versionOf(matter), carried: rest })
}

async function answer(cookie: string, given: object, matter = id) {
  return ask(cookie, `POST /api/matters/${matter}/answer`, { ...given, version: await versionOf(matter) })
}

async function bringToHandling(units: Readonly<Record<string, unknown>> = { leadUnit: 'cityscape' }, matter = id): Promise<void> {
  await move(desks.receiver, 'accept', { on: matter })
  await move(desks.dispatcher, 'dispatch', { ...units, on: matter })
  await move(desks.handler, 'sign', { on: matter })
}

const proof = { evidence: [{ kind: 'site_check', text: '已清理' }] }

/** Evidence that the category asks for, uploaded. */
async function photo() {
  const payload = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  const kept = await server.app.inject({ method: 'POST', url: '/api/files', headers: { 'content-type': 'image/png' }, payload })
  return { evidence: [...proof.evidence, { kind: 'after_photo', file: kept.json().file }] }
}

describe('several units', () => {
  test('the lead unit does not report the work done before each co-handler has finished its part or is excused', async () => {
    await bringToHandling({ leadUnit: 'cityscape', coUnits: ['water', 'east-office'] })
    expect(await move(desks.handler, 'handle', await photo())).toMatchObject({ status: 409, body: { code: 'matter.parts_missing' } })
    expect((await move(desks.water, 'finish_part', { reason: '管道已封' })).body).toMatchObject({ partsDone: ['water'] })
    expect(await move(desks.water, 'finish_part', { reason: '再来一次' })).toMatchObject({ body: { code: 'matter.no_open_part' } })
    expect((await move(desks.dispatcher, 'excuse_part', { partUnit: 'east-office', reason: '无需配合' })).body).toMatchObject({
      coUnits: ['water'],
    })
    expect((await move(desks.handler, 'handle', await photo())).body.row.status).toBe('handled')
  })

  test('a co-handler has it among what waits for it while its part is open, and not after it was finished or excused', async () => {
    const office = await server.signIn('handler', { unit: 'east-office' })
    async function waitsFor(cookie: string): Promise<boolean> {
      const { body } = await ask(cookie, 'GET /api/matters?turn=mine&limit=200')
      return body.rows.some((row: { id: string }) => row.id === id)
    }
    expect(await Promise.all([desks.water, office].map(waitsFor))).toEqual([false, false])
    await bringToHandling({ leadUnit: 'cityscape', coUnits: ['water', 'east-office'] })
    expect(await Promise.all([desks.handler, desks.water, office].map(waitsFor))).toEqual([true, true, true])
    await move(desks.water, 'finish_part', { reason: '管道已封' })
    expect(await Promise.all([desks.handler, desks.water, office].map(waitsFor))).toEqual([true, false, true])
    await move(desks.dispatcher, 'excuse_part', { partUnit: 'east-office', reason: '无需配合' })
    expect(await Promise.all([desks.handler, desks.water, office].map(waitsFor))).toEqual([true, false, false])
  })

  test('children split off go their own way, hold the parent back, and can be joined back', async () => {
    await bringToHandling()
    const split = await ask(desks.dispatcher, `POST /api/matters/${id}/split`, {
      version: await versionOf(id),
      reason: '分头办理',
      children: [
        { leadUnit: 'water', description: '疏通下水口' },
        { leadUnit: 'east-office', description: '清扫路面' },
      ],
    })
    expect(split).toMatchObject({ status: 200, body: { openChildren: 2, row: { status: 'handling' } } })
    const [first, second] = split.body.linked.map((child: { id: string }) => child.id)
    expect((await ask(desks.water, `GET /api/matters/${first}`)).body).toMatchObject({
      row: { status: 'dispatched', leadUnit: 'water' },
      history: [{ kind: 'reported' }, { move: 'accept' }, { move: 'dispatch' }],
    })
    expect(await move(desks.handler, 'handle', await photo())).toMatchObject({ status: 409, body: { code: 'matter.children_running' } })
    expect((await move(desks.dispatcher, 'join', { reason: '一并办理', on: first })).body).toMatchObject({
      row: { status: 'merged' },
      mergedInto: id,
    })
    expect((await move(desks.dispatcher, 'join', { reason: '一并办理', on: second })).body.row.status).toBe('merged')
    const parent = (await ask(desks.handler, `GET /api/matters/${id}`)).body
    expect(parent).toMatchObject({ openChildren: 0, row: { reports: 1 } })
    expect(parent.history.slice(-2)).toMatchObject([
      { kind: 'joined', other: first },
      { kind: 'joined', other: second },
    ])
    expect((await move(desks.dispatcher, 'unmerge', { reason: '仍需分开', on: second })).body.row.status).toBe('dispatched')
    expect((await ask(desks.handler, `GET /api/matters/${id}`)).body.openChildren).toBe(1)
    await move(desks.dispatcher, 'join', { reason: '还是并回', on: second })
    expect((await move(desks.handler, 'handle', await photo())).body.row.status).toBe('handled')
  })

  test('a child may go in its own category and with co-handlers, and waits for these too', async () => {
    await bringToHandling()
    const children = [{ leadUnit: 'cityscape', coUnits: ['water'], category: 'E0102', description: '清运垃圾' }]
    const { body } = await ask(desks.dispatcher, `POST /api/matters/${id}/split`, {
      version: await versionOf(id),
      reason: '分头办理',
      children,
    })
    const child = (await ask(desks.water, `GET /api/matters/${body.linked[0].id}`)).body
    expect(child).toMatchObject({ row: { category: 'E0102', leadUnit: 'cityscape' }, coUnits: ['water'] })
    const waiting = (await ask(desks.water, 'GET /api/matters?turn=mine&limit=200')).body.rows
    expect(waiting.map((row: { id: string }) => row.id)).toContain(child.row.id)
    expect(
      await ask(desks.dispatcher, `POST /api/matters/${id}/split`, {
        version: await versionOf(id),
        reason: '分头办理',
        children: [{ leadUnit: 'water', category: 'H9999', description: '无此类别' }],
      }),
    ).toMatchObject({ body: { code: 'category.unknown' } })
  })

  test('a split asks for a session, a whole body and a dispatcher', async () => {
    await bringToHandling()
    const url = `/api/matters/${id}/split`
    const whole = { version: await versionOf(id), reason: '分头办理', children: [{ leadUnit: 'water', description: '疏通' }] }
    expect((await server.app.inject({ method: 'POST', url, payload: whole })).statusCode).toBe(401)
    expect(await ask(desks.dispatcher, `POST ${url}`, { ...whole, children: [] })).toMatchObject({ status: 400 })
    expect(await ask(desks.handler, `POST ${url}`, whole)).toMatchObject({ status: 403, body: { code: 'matter.wrong_role' } })
    expect(await ask(desks.dispatcher, `POST ${url}`, { ...whole, children: [{ leadUnit: 'nobody', description: '疏通' }] })).toMatchObject(
      {
        body: { code: 'unit.unknown' },
      },
    )
    expect(await ask(desks.dispatcher, `POST ${url}`, { ...whole, version: 1 })).toMatchObject({ status: 409 })
  })
})

describe('a dispute', () => {
  test('the second return awaits a ruling on which each party speaks, and a ruling back gives no new limit', async () => {
    await bringToHandling()
    const due = (await ask(desks.receiver, `GET /api/matters/${id}`)).body.row.dueAt
    const back = { reasonCode: 'not_our_duty', reason: '管网不归我局', suggestedUnit: 'water' }
    const returned = await move(desks.handler, 'return', back)
    expect(returned.body).toMatchObject({ row: { status: 'returned', returns: 1, dueAt: due }, parties: ['cityscape', 'water'] })
    await move(desks.dispatcher, 'dispatch', { leadUnit: 'cityscape' })
    const again = await move(desks.handler, 'appeal', back)
    expect(again.body).toMatchObject({ row: { status: 'in_ruling', returns: 2 }, clock: { stage: 'rule' } })
    expect((await move(desks.water, 'state', { reason: '该处为路面积土，不属管网' })).body.history.at(-1)).toMatchObject({
      move: 'state',
      unit: 'water',
    })
    const ruled = await move(desks.ruling_officer, 'rule', { leadUnit: 'cityscape', reason: '属市容保洁' })
    expect(ruled.body).toMatchObject({ row: { status: 'dispatched', leadUnit: 'cityscape', dueAt: due } })
  })

  test('a ruling made a precedent decides the next matter of its kind, and says so', async () => {
    const url = '/api/dispatch-table/precedents'
    const asked = { matter: id, reach: 'street', note: '渣土归水务，按本次裁定' }
    expect((await server.app.inject({ method: 'POST', url, payload: asked })).statusCode).toBe(401)
    expect(await ask(desks.ruling_officer, `POST ${url}`, { ...asked, reach: 'everywhere' })).toMatchObject({ status: 400 })
    expect(await ask(desks.handler, `POST ${url}`, asked)).toMatchObject({ status: 403 })
    expect(await ask(desks.ruling_officer, `POST ${url}`, asked)).toMatchObject({ status: 422, body: { code: 'rule.no_ruling' } })
    await bringToHandling()
    const back = { reasonCode: 'not_our_duty', suggestedUnit: 'water' }
    await move(desks.handler, 'return', back)
    await move(desks.dispatcher, 'refer', { reason: '两家均称不归己' })
    const { body } = await move(desks.ruling_officer, 'rule', { leadUnit: 'water', reason: '属排水设施' })
    const { body: table } = await ask(desks.ruling_officer, `POST ${url}`, asked)
    expect(table.rules[0]).toMatchObject({ precedent: body.row.number, leadUnit: 'water', area: '990102002000' })
    const next = await report('又一处渣土')
    expect((await ask(desks.dispatcher, `GET /api/matters/${next}`)).body.suggestion).toMatchObject({
      leadUnit: 'water',
      rule: { precedent: body.row.number },
    })
  })
})

describe('a clock', () => {
  test('is extended by another person only, and shows it', async () => {
    await bringToHandling()
    const before = (await ask(desks.handler, `GET /api/matters/${id}`)).body
    const unit = before.clock.limit.unit.startsWith('urgent') ? 'urgent_work_hour' : 'work_hour'
    const asked = await move(desks.handler, 'extend', { extension: { amount: 2, unit }, reason: '作业面交叉' })
    expect(asked.body).toMatchObject({ asked: { move: 'extend', extension: { amount: 2 } } })
    const queue = await ask(desks.leader, 'GET /api/approvals')
    expect(queue.body.approvals.find((each: { row: { id: string } }) => each.row.id === id)).toMatchObject({
      asked: { move: 'extend', dueAt: asked.body.asked.dueAt },
    })
    expect((await ask(desks.verifier, 'GET /api/approvals')).body.approvals).toEqual([])
    const granted = await answer(desks.leader, { granted: true })
    expect(granted.body.row).toMatchObject({ status: 'handling', dueAt: asked.body.asked.dueAt })
    expect(granted.body.row.dueAt).toBeGreaterThan(before.row.dueAt)
    expect(granted.body.history.at(-1)).toMatchObject({ move: 'extend', askedBy: expect.any(String), role: expect.any(String) })
  })

  test('is not asked for an extension that it does not count in', async () => {
    await bringToHandling()
    const { clock } = (await ask(desks.handler, `GET /api/matters/${id}`)).body
    const unit = clock.limit.unit.startsWith('urgent') ? 'work_day' : 'urgent_work_day'
    expect(await move(desks.handler, 'extend', { extension: { amount: 2, unit }, reason: '不够' })).toMatchObject({
      body: { code: 'time.other_unit' },
    })
  })

  test('rests when a pause is granted, and runs again by itself on the day', async () => {
    await bringToHandling()
    const { now } = server.clock
    expect(await move(desks.handler, 'pause_clock', { reasonCode: 'weather', until: '2026-03-01' })).toMatchObject({
      body: { code: 'matter.until_passed' },
    })
    await move(desks.handler, 'pause_clock', { reasonCode: 'weather', until: '2026-03-09' })
    expect((await answer(desks.dispatcher, { granted: true })).body).toMatchObject({ row: { status: 'handling', isPaused: true } })
    expect(await wakeMatters(server.services)).toBe(0)
    server.clock.now = now + 6 * day
    expect(await wakeMatters(server.services)).toBeGreaterThan(0)
    expect((await ask(desks.handler, `GET /api/matters/${id}`)).body).toMatchObject({ row: { isPaused: false }, pausedUntil: null })
    server.clock.now = now
  })

  test('a hung-up matter comes back once the matter that it waits for has ended', async () => {
    await bringToHandling()
    const other = await report('先办这件')
    await bringToHandling({ leadUnit: 'cityscape' }, other)
    await move(desks.handler, 'hang_up', { reason: '等前一工程', until: '2026-06-01', after: other })
    expect((await answer(desks.leader, { granted: true })).body).toMatchObject({ row: { status: 'hung_up' }, hungUp: { after: other } })
    await wakeMatters(server.services)
    expect((await ask(desks.handler, `GET /api/matters/${id}`)).body.row.status).toBe('hung_up')
    await move(desks.handler, 'give_up', { reason: '不具备条件', on: other })
    await answer(desks.leader, { granted: true }, other)
    await wakeMatters(server.services)
    expect((await ask(desks.handler, `GET /api/matters/${id}`)).body).toMatchObject({
      row: { status: 'handling', isPaused: false },
      history: expect.arrayContaining([expect.objectContaining({ move: 'resume', role: 'system' })]),
    })
  })
})

describe('taking back', () => {
  test('a dispatch is undone by whoever made it, within ten minutes, to exactly the state before', async () => {
    await move(desks.receiver, 'accept')
    const before = (await ask(desks.dispatcher, `GET /api/matters/${id}`)).body
    await move(desks.dispatcher, 'dispatch', { leadUnit: 'water' })
    const other = await server.signIn('dispatcher')
    expect(await move(other, 'undo')).toMatchObject({ status: 409, body: { code: 'matter.nothing_to_undo' } })
    const undone = (await move(desks.dispatcher, 'undo')).body
    expect(undone).toMatchObject({ row: { ...before.row, version: before.row.version + 2 }, clock: before.clock })
    expect(await move(desks.dispatcher, 'undo')).toMatchObject({ body: { code: 'matter.nothing_to_undo' } })
  })

  test('after ten minutes it stands', async () => {
    await move(desks.receiver, 'accept')
    server.clock.now += 601_000
    expect(await move(desks.receiver, 'undo')).toMatchObject({ body: { code: 'matter.window_passed' } })
  })

  test('a reply can be withdrawn by its writer for as long', async () => {
    const url = `/api/matters/${id}/replies`
    expect((await server.app.inject({ method: 'POST', url, payload: { text: '已派人' } })).statusCode).toBe(401)
    expect(await ask(desks.receiver, `POST ${url}`, {})).toMatchObject({ status: 400 })
    expect(await ask(desks.auditor, `POST ${url}`, { text: '已派人' })).toMatchObject({ status: 403 })
    const { body } = await ask(desks.receiver, `POST ${url}`, { text: '已派人前往，预计两小时内恢复。' })
    const { seq } = body.history.at(-1)
    expect(await ask(desks.dispatcher, `DELETE ${url}/${seq}`)).toMatchObject({ body: { code: 'matter.nothing_to_undo' } })
    expect((await ask(desks.receiver, `DELETE ${url}/${seq}`)).body.history.at(-1)).toMatchObject({ kind: 'withdrawn', withdraws: seq })
    expect(await ask(desks.receiver, `DELETE ${url}/${seq}`)).toMatchObject({ body: { code: 'matter.nothing_to_undo' } })
  })
})

describe('a change of rules', () => {
  test('leaves running matters on theirs until a dry run has listed them and somebody moves them', async () => {
    const url = '/api/rule-changes/dry-run'
    expect((await server.app.inject({ url })).statusCode).toBe(401)
    expect(await ask(desks.handler, `GET ${url}`)).toMatchObject({ status: 403 })
    expect(await ask(desks.ruling_officer, `GET ${url}?after=x`)).toMatchObject({ status: 400 })
    await move(desks.receiver, 'accept')
    const table = (await ask(desks.ruling_officer, 'GET /api/limit-table')).body
    const rows = table.rows.map((row: { limit: { amount: number } }) => ({ ...row, limit: { ...row.limit, amount: row.limit.amount * 2 } }))
    await ask(desks.ruling_officer, 'POST /api/limit-table', { basedOn: table.version, note: '放宽一倍', rows })
    const before = (await ask(desks.receiver, `GET /api/matters/${id}`)).body.row
    const page = (await ask(desks.ruling_officer, `GET ${url}`)).body
    const mine = page.changes.find((change: { id: string }) => change.id === id)
    expect(mine).toMatchObject({ dueAt: before.dueAt, newDueAt: expect.any(Number), problem: null })
    expect(mine.newDueAt).toBeGreaterThan(before.dueAt)
    expect((await ask(desks.receiver, `GET /api/matters/${id}`)).body.row.dueAt).toBe(before.dueAt)
    const applied = await ask(desks.ruling_officer, 'POST /api/rule-changes', {
      matters: [
        { id, version: mine.version },
        { id, version: mine.version + 7 },
      ],
      reason: '按新时限办理',
    })
    expect(applied.body).toEqual({ moved: [id], refused: [{ id, problem: 'matter.changed_meanwhile' }] })
    expect((await ask(desks.receiver, `GET /api/matters/${id}`)).body).toMatchObject({
      row: { dueAt: mine.newDueAt },
      history: expect.arrayContaining([expect.objectContaining({ kind: 'reclocked', reason: '按新时限办理' })]),
    })
  })
})
