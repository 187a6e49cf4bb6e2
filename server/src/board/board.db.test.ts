import type { BoardTile, BoardView, ProblemCode } from '@yiwang/contract'
import { readyTiles } from '@yiwang/contract'
import readSheets from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { keepMany } from '../matter/keep-many-store.ts'
import { chanceFrom, makeLives } from '../indicator/random-lives.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let leader: string
let other: string

beforeAll(async () => {
  server = await makeTestServer()
  const lives = makeLives(server.district, chanceFrom(7), { count: 120, until: server.clock.now, days: 40 })
  await keepMany(server.services.database.db, lives)
  ;[leader, other] = await Promise.all([server.signIn('leader'), server.signIn('leader')])
})

afterAll(() => server.close())

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

const url = '/api/boards'
const [first] = readyTiles as [BoardTile]
const nowhere = '00000000-0000-4000-8000-000000000000'

function call(...[cookie, method, path, payload]: [cookie: string | undefined, method: Method, path: string, payload?: object]) {
  return server.app.inject({ method, url: path, headers: cookie === undefined ? {} : { cookie }, ...(payload && { payload }) })
}

async function make(more: object = {}, cookie = leader): Promise<BoardView> {
  const made = await call(cookie, 'POST', url, { name: '领导看板', tiles: readyTiles, ...more })
  expect([made.statusCode, made.json().code]).toEqual([201, undefined])
  return made.json()
}

function put(cookie: string, { id }: BoardView, body: object) {
  return call(cookie, 'PUT', `${url}/${id}`, body)
}

test('boards are for those who are signed in and read them, and are made by those who lead', async () => {
  const [worker, receiver] = await Promise.all([server.signIn('grid_worker'), server.signIn('receiver')])
  const body = { name: '看板', tiles: [] }
  for (const [method, path] of [
    ['GET', url],
    ['POST', url],
    ['GET', `${url}/${nowhere}`],
    ['PUT', `${url}/${nowhere}`],
    ['DELETE', `${url}/${nowhere}`],
    ['POST', `${url}/${nowhere}/restore`],
    ['GET', `${url}/${nowhere}/book.xlsx`],
  ] as const) {
    expect((await call(undefined, method, path)).statusCode).toBe(401)
    expect((await call(worker, method, path)).statusCode).toBe(403)
  }
  expect((await call(receiver, 'GET', url)).statusCode).toBe(200)
  expect((await call(receiver, 'POST', url, body)).statusCode).toBe(403)
  expect((await call(receiver, 'DELETE', `${url}/${nowhere}`)).statusCode).toBe(403)
})

test.each<[string, object, number, ProblemCode]>([
  ['without a name', { name: '\u200B ' }, 400, 'request.malformed'],
  ['with a tile of SQL', { tiles: [{ ...first, ask: { sql: 'select 1' } }] }, 400, 'request.malformed'],
  ['with a period of a century', { tiles: [{ ...first, period: 'this_century' }] }, 400, 'request.malformed'],
  ['with an indicator there is not', { tiles: [{ ...first, ask: 'happiness' }] }, 404, 'indicator.unknown'],
  ['that compares people in no post', { tiles: [{ ...first, drawn: 'bars', by: 'person' }] }, 422, 'indicator.needs_post'],
  ['with a line over streets', { tiles: [{ ...first, drawn: 'line', by: 'street' }] }, 422, 'board.cannot_be_drawn'],
  ['with two tiles in one place', { tiles: [first, { ...first, id: 'b' }] }, 422, 'board.overlap'],
  ['with a tile outside', { tiles: [{ ...first, place: { x: 11, y: 0, w: 3, h: 2 } }] }, 422, 'board.outside'],
  [
    'with a question outside the grammar',
    { tiles: [{ ...first, ask: { source: 'matters', measure: { kind: 'sum', field: 'status', of: [] }, on: 'reported', side: 'lead' } }] },
    422,
    'indicator.wrong_measure',
  ],
])('a board %s is refused', async (...[, more, status, code]) => {
  const answer = await call(leader, 'POST', url, { name: '看板', tiles: [], ...more })
  expect([answer.statusCode, answer.json().code]).toEqual([status, code])
})

test('a board belongs to whoever made it, and is there for the others when it is shared', async () => {
  const board = await make()
  expect(board).toMatchObject({
    name: '领导看板',
    version: 1,
    isOwn: true,
    isShared: false,
    tiles: readyTiles,
    owner: { zh: '测试leader', en: 'leader' },
  })
  expect((await call(other, 'GET', `${url}/${board.id}`)).json().code).toBe('board.not_found')
  expect((await call(other, 'GET', `${url}/${board.id}/book.xlsx`)).json().code).toBe('board.not_found')
  expect((await call(other, 'GET', url)).json()).toEqual([])
  const shared = await put(leader, board, { name: '共享看板', isShared: true, tiles: board.tiles.slice(0, 2), basedOn: 1 })
  expect([shared.statusCode, shared.json().version]).toEqual([200, 2])
  expect((await call(other, 'GET', url)).json()).toMatchObject([{ id: board.id, name: '共享看板', tiles: 2, isOwn: false }])
  expect((await call(other, 'GET', `${url}/${board.id}`)).json()).toMatchObject({ isOwn: false, tiles: readyTiles.slice(0, 2) })
  const foreign = [
    await put(other, board, { name: '我的', isShared: true, tiles: [], basedOn: 2 }),
    await call(other, 'DELETE', `${url}/${board.id}`),
  ]
  expect(foreign.map((answer) => [answer.statusCode, answer.json().code])).toEqual([
    [403, 'board.not_yours'],
    [403, 'board.not_yours'],
  ])
})

test('of two who change a board at once, one is told and has changed nothing', async () => {
  const board = await make()
  const both = await Promise.all(['一', '二'].map((name) => put(leader, board, { name, isShared: false, tiles: [], basedOn: 1 })))
  expect(both.map(({ statusCode }) => statusCode).toSorted((one, two) => one - two)).toEqual([200, 409])
  expect(both.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('board.changed_meanwhile')
  const kept = await call(leader, 'GET', `${url}/${board.id}`)
  expect(kept.json()).toEqual(both.find(({ statusCode }) => statusCode === 200)?.json())
})

test('a board that was dropped can be brought back by its owner, for thirty days', async () => {
  const board = await make({ isShared: true })
  expect((await call(leader, 'DELETE', `${url}/${board.id}`)).statusCode).toBe(204)
  expect((await call(other, 'GET', `${url}/${board.id}`)).json().code).toBe('board.not_found')
  expect((await call(leader, 'DELETE', `${url}/${board.id}`)).json().code).toBe('board.not_found')
  expect((await put(leader, board, { name: '看', isShared: false, tiles: [], basedOn: 1 })).json().code).toBe('board.not_found')
  expect((await call(other, 'POST', `${url}/${board.id}/restore`)).json().code).toBe('board.not_found')
  const back = await call(leader, 'POST', `${url}/${board.id}/restore`)
  expect([back.statusCode, back.json()]).toEqual([200, board])
  expect((await call(leader, 'POST', `${url}/${board.id}/restore`)).json().code).toBe('board.not_found')
})

test('a board as a workbook has a sheet for each tile with its numbers, definition, period, scope and moment', async () => {
  const board = await make({ name: '=1+1' })
  const answer = await call(leader, 'GET', `${url}/${board.id}/book.xlsx?language=en`)
  expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([200, 'attachment; filename="yiwang-board-2026-03-04.xlsx"'])
  const sheets = await readSheets(answer.rawPayload)
  expect(sheets.length).toBe(readyTiles.length)
  const [received] = sheets
  const text = JSON.stringify(received)
  for (const words of [
    'Received',
    'Period: 2026-03-04 to 2026-03-04',
    'Compared with: 2026-03-03 to 2026-03-03',
    'Asia/Shanghai',
    'leader',
    '=1+1',
  ])
    expect(text).toContain(words)
  const asked = await call(leader, 'POST', '/api/indicators/ask', {
    ask: ['received'],
    by: 'street',
    period: { from: '2026-02-03', to: '2026-03-05' },
  })
  const street = JSON.stringify(sheets[6])
  for (const { name, cells } of asked.json().rows) expect(street).toContain(`"${name.en}",${cells[0].value}`)
})
