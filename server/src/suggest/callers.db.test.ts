import { afterAll, beforeAll, expect, test } from 'vitest'

import { listEntries } from '../audit/access-log-store.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let receiver: string

beforeAll(async () => {
  server = await makeTestServer()
  receiver = await server.signIn('receiver')
})

afterAll(() => server.close())

const url = '/api/callers'

function lookUp(cookie: string, phone: string) {
  return server.app.inject({ method: 'POST', url, headers: { cookie }, payload: { phone } })
}

async function report(reporterPhone: string, more: object = {}) {
  const payload = {
    category: 'E0102',
    description: '垃圾成堆',
    position: { lon: 120.005, lat: 30.005 },
    address: '东街 12 号 3 栋 502 室',
    reporterName: '陈晓明',
    reporterPhone,
    ...more,
  }
  return (await server.app.inject({ method: 'POST', url: '/api/matters', headers: { cookie: receiver }, payload })).json()
}

async function move(id: string, body: object) {
  const answer = await server.app.inject({ method: 'POST', url: `/api/matters/${id}/moves`, headers: { cookie: receiver }, payload: body })
  expect(answer.statusCode).toBe(200)
}

test('only receivers look up a number, and only a whole one', async () => {
  expect((await server.app.inject({ method: 'POST', url, payload: { phone: '13900001111' } })).statusCode).toBe(401)
  expect((await lookUp(receiver, '1390')).statusCode).toBe(400)
  expect((await lookUp(receiver, '139%')).statusCode).toBe(400)
  for (const role of ['grid_worker', 'dispatcher', 'handler', 'leader', 'auditor', 'administrator'] as const) {
    expect((await lookUp(await server.signIn(role), '13900001111')).statusCode).toBe(403)
  }
})

test('a number that never called is nobody', async () => {
  expect((await lookUp(receiver, '13712345678')).json()).toEqual({ name: null, isMasked: false, total: 0, matters: [] })
})

test('the matters of a caller appear newest first, however the number was written, and never by a part of it', async () => {
  const first = await report('139 0000 1111')
  server.clock.now += 60_000
  const second = await report('+86 139-0000-1111')
  const found = (await lookUp(receiver, '13900001111')).json()
  expect(found).toMatchObject({ name: '陈晓明', isMasked: false, total: 2 })
  expect(found.matters.map(({ number }: { number: string }) => number)).toEqual([second.number, first.number])
  expect((await lookUp(receiver, '8613900001111')).json().total).toBe(2)
  expect((await lookUp(receiver, '0000111')).json().total).toBe(0)
})

test('after the end of a matter its reporter is covered, and the address names no home', async () => {
  const { id } = await report('13600002222')
  expect((await lookUp(receiver, '13600002222')).json().matters[0].address).toContain('502')
  await move(id, { move: 'decline', version: 1, carried: { reasonCode: 'no_request', reason: '无具体诉求' } })
  const found = (await lookUp(receiver, '13600002222')).json()
  expect(found).toMatchObject({ name: '陈**', isMasked: true })
  expect(found.matters[0].address).toBe('东街 12 号')
})

test('matters outside the scope of the receiver are not there', async () => {
  await report('13500003333')
  const west = await server.signIn('receiver', { area: '990102002000' })
  expect((await lookUp(west, '13500003333')).json()).toMatchObject({ name: null, total: 0, matters: [] })
})

test('whose matters were open to read stands in the access log', async () => {
  const { id } = await report('13400004444')
  await lookUp(receiver, '13400004444')
  const { db } = server.services.database
  const entries = await listEntries(db, server.district.code, { after: 0, size: 500 })
  expect(entries.filter(({ kind, matter }) => kind === 'reporter_read' && matter === id)).toHaveLength(1)
})
