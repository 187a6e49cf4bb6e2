import type { DispatchRule } from '@yiwang/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let administrator: string
let dispatcher: string

beforeAll(async () => {
  server = await makeTestServer()
  administrator = await server.signIn('administrator')
  dispatcher = await server.signIn('dispatcher')
})

afterAll(() => server.close())

const url = '/api/dispatch-table'
const all: DispatchRule = {
  id: 'all',
  order: 99,
  category: '*',
  area: '*',
  condition: '',
  leadUnit: 'cityscape',
  coUnits: [],
  validFrom: '2020-01-01',
  note: '',
}

async function read() {
  return (await server.app.inject({ url, headers: { cookie: dispatcher } })).json()
}

async function publish(rules: readonly object[], basedOn?: string, cookie = administrator) {
  const based = basedOn ?? (await read()).version
  return server.app.inject({ method: 'POST', url, headers: { cookie }, payload: { basedOn: based, note: '试改', rules } })
}

async function tryOut(payload: object, cookie = dispatcher) {
  return server.app.inject({ method: 'POST', url: `${url}/try`, headers: { cookie }, payload })
}

const question = { category: 'E0102', position: { lon: 120.005, lat: 30.005 } }

describe('the dispatch rules', () => {
  test('are not for people who are not signed in or patrol the grids', async () => {
    const { app } = server
    const gridWorker = await server.signIn('grid_worker')
    for (const [method, path] of [
      ['GET', url],
      ['POST', url],
      ['POST', `${url}/try`],
    ] as const) {
      expect((await app.inject({ method, url: path })).statusCode).toBe(401)
      expect(
        (await app.inject({ method, url: path, headers: { cookie: gridWorker }, ...(method === 'POST' && { payload: {} }) })).json().code,
      ).toBe('permission.denied')
    }
    expect((await publish([all], '1', dispatcher)).statusCode).toBe(403)
    expect((await app.inject({ method: 'POST', url, headers: { cookie: administrator }, payload: { rules: [all] } })).statusCode).toBe(400)
    for (const note of ['\0', '\uD800']) expect((await publish([{ ...all, note }])).statusCode).toBe(400)
    expect((await tryOut({ category: 'E0102' })).statusCode).toBe(400)
  })

  test('are read with their version, and decide anew from the moment they are published', async () => {
    expect(await read()).toMatchObject({ version: '1', madeBy: 'system', rules: [{ id: 'east-rubbish' }, { id: 'all' }] })
    const published = await publish(
      [{ ...all, id: 'rubbish', order: 5, category: 'E01', condition: 'urgent or contains(description, "水")', leadUnit: 'water' }, all],
      '1',
    )
    expect(published.statusCode).toBe(201)
    expect(published.json()).toMatchObject({
      version: '2',
      note: '试改',
      madeBy: '测试administrator',
      madeAt: server.clock.now,
      rules: [{ id: 'rubbish' }, { id: 'all' }],
    })
    expect(await read()).toEqual(published.json())
    expect(server.district.dispatch.version).toBe('2')
    expect((await tryOut({ ...question, description: '积水' })).json()).toMatchObject({ ruleId: 'rubbish', leadUnit: 'water' })
  })

  test('are published by one of two writers at once, and the other learns of the newest version', async () => {
    const { version } = await read()
    const answers = await Promise.all([
      publish([all], version),
      publish([{ ...all, note: '二' }], version),
      publish([{ ...all, note: '三' }], version),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([201, 409, 409])
    const next = String(Number(version) + 1)
    const refused = answers.filter(({ statusCode }) => statusCode === 409).map((each) => each.json())
    expect(refused).toEqual(refused.map(() => expect.objectContaining({ code: 'rule.changed_meanwhile', detail: { version: next } })))
    expect((await read()).version).toBe(next)
    expect((await publish([all], 'never')).json().code).toBe('rule.changed_meanwhile')
  })
})

describe('rows that cannot stand', () => {
  const last = { ...all, id: 'x', order: 1 }
  test.each([
    [
      'a condition that does not parse',
      { ...last, condition: 'urgent and (' },
      'rule.bad_condition',
      { row: 'x', line: 1, reason: 'syntax', from: expect.any(Number), to: expect.any(Number) },
    ],
    [
      'a condition with an unknown name',
      { ...last, condition: 'wind > 3' },
      'rule.bad_condition',
      { row: 'x', line: 1, reason: 'unknown_name', at: 'wind' },
    ],
    ['an unknown lead unit', { ...last, leadUnit: 'nobody' }, 'unit.unknown', { row: 'x', unit: 'nobody' }],
    ['an unknown co-handler', { ...last, coUnits: ['water', 'nobody'] }, 'unit.unknown', { row: 'x', unit: 'nobody' }],
    ['an unknown category', { ...last, category: 'E9999' }, 'category.unknown', { row: 'x', category: 'E9999' }],
    ['an area outside the district', { ...last, area: '110101001000' }, 'division.unknown', { row: 'x', area: '110101001000' }],
    ['an id used twice', { ...last, id: 'all' }, 'rule.duplicate_row', { row: 'all', line: 2 }],
  ])('%s is refused by name', async (...[, row, code, detail]) => {
    const { version } = await read()
    const answer = await publish([row, all])
    expect([answer.statusCode, answer.json().code]).toEqual([422, code])
    expect(answer.json().detail).toMatchObject(detail)
    expect((await read()).version).toBe(version)
  })

  test.each([
    ['none for every category', { category: 'E01' }, '2026-03-04'],
    ['none for everywhere', { area: '990102001000' }, '2026-03-04'],
    ['only one with a condition', { condition: 'urgent' }, '2026-03-04'],
    ['only one that begins tomorrow', { validFrom: '2026-03-05' }, '2026-03-04'],
    ['only one that ends', { validTo: '2026-12-31' }, '2027-01-01'],
  ])('a table must keep a row for whatever is left: %s is refused', async (_, change, day) => {
    const answer = await publish([{ ...all, ...change }])
    expect([answer.statusCode, answer.json().code, answer.json().detail]).toEqual([422, 'rule.no_catch_all', { day }])
  })
})

describe('trying the rules', () => {
  test('says which row fires and why the others do not, for rules in force and rules not yet saved', async () => {
    await publish([{ ...all, id: 'east', order: 1, area: '990102001000', leadUnit: 'east-office', coUnits: ['water'] }, all])
    expect((await tryOut(question)).json()).toEqual({
      ruleId: 'east',
      leadUnit: 'east-office',
      coUnits: ['water'],
      grid: '990102001001001',
      areaClass: 'B',
      trace: [
        { ruleId: 'east', fired: true, why: 'fired' },
        { ruleId: 'all', fired: false, why: 'not_reached' },
      ],
    })
    const draft = {
      ...question,
      rules: [
        { ...all, id: 'bad', order: 1, condition: 'wind > 3' },
        { ...all, id: 'west', order: 2, area: '990102002000' },
      ],
    }
    expect((await tryOut(draft)).json()).toMatchObject({
      ruleId: null,
      leadUnit: null,
      trace: [
        { ruleId: 'bad', why: 'condition_error' },
        { ruleId: 'west', why: 'area' },
      ],
    })
  })

  test('works outside every grid, and refuses a category that is not there', async () => {
    expect((await tryOut({ ...question, position: { lon: 100, lat: 20 } })).json()).toMatchObject({
      ruleId: 'all',
      grid: null,
      areaClass: null,
    })
    expect((await tryOut({ ...question, category: 'E9999' })).json().code).toBe('category.unknown')
  })
})
