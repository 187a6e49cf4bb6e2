import { isAllowed, personRoles, type MoveId, type Role } from '@yiwang/kernel'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { examplePhoto } from '../file/example-photo.ts'
import type { AskedPermission } from '../person/request-person.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { scopeCases, type OutsideRow, type OutsideWorld, type ScopeCase } from './scope-cases.ts'

let server: TestServer
let world: OutsideWorld
/** Whoever works in the east street, by role; everything of the world lies in the west. */
let outsiders: ReadonlyMap<Role, string>
let insiders: ReadonlyMap<Role, string>

const east = { lon: 120.005, lat: 30.005 }
const west = { lon: 120.025, lat: 30.005 }
const eastStreet = '990102001000'
const westStreet = '990102002000'

function send(url: string, payload: object, cookie: string) {
  return server.app.inject({ method: 'POST', url, headers: { cookie }, payload })
}

async function seat(place: { readonly area: string; readonly unit: string }): Promise<ReadonlyMap<Role, string>> {
  const entries = personRoles.map(
    async (role) => [role, await server.signIn(role, role === 'handler' ? place : { area: place.area })] as const,
  )
  return new Map(await Promise.all(entries))
}

async function report(position: { readonly lon: number; readonly lat: number }, more: object = {}): Promise<string> {
  const payload = {
    category: 'E0102',
    description: '路口垃圾堆积，气味很大',
    position,
    reporterName: '陈晓明',
    reporterPhone: '13911112222',
    ...more,
  }
  const answer = await send('/api/matters', payload, await server.signIn('receiver'))
  expect(answer.statusCode).toBe(201)
  return answer.json().id
}

async function move(id: string, role: Role, step: { readonly move: MoveId; readonly carried?: object }): Promise<OutsideRow> {
  const cookie = await server.signIn(role, role === 'handler' ? { unit: 'water' } : {})
  const { row } = (await server.app.inject({ url: `/api/matters/${id}`, headers: { cookie } })).json()
  const answer = await send(`/api/matters/${id}/moves`, { ...step, version: row.version }, cookie)
  expect([step.move, answer.statusCode, answer.json().code]).toEqual([step.move, 200, undefined])
  return answer.json().row
}

async function dispatch(id: string): Promise<OutsideRow> {
  await move(id, 'receiver', { move: 'accept', carried: { category: 'E0102' } })
  return move(id, 'dispatcher', { move: 'dispatch', carried: { leadUnit: 'water' } })
}

async function makeWorld(): Promise<OutsideWorld> {
  const headers = { 'content-type': 'image/jpeg' }
  const stored = await server.app.inject({ method: 'POST', url: '/api/files', headers, payload: await examplePhoto(7) })
  const { file } = stored.json()
  const evidence = [{ kind: 'before_photo', file }]
  const [first, second, third] = [await report(west, { evidence }), await report(west), await report(west)]
  const dispatched = await dispatch(first)
  await dispatch(second)
  await move(second, 'handler', { move: 'sign' })
  const after = { kind: 'after_photo', file, takenAt: '2026-03-04T10:00:00+08:00', ...west }
  const handled = await move(second, 'handler', { move: 'handle', carried: { evidence: [after] } })
  await dispatch(third)
  await move(third, 'handler', { move: 'sign' })
  const asked = await move(third, 'handler', { move: 'hang_up', carried: { reason: '等材料', until: '2026-03-20' } })
  return { dispatched, handled, asked, photo: file }
}

beforeAll(async () => {
  server = await makeTestServer()
  world = await makeWorld()
  outsiders = await seat({ area: eastStreet, unit: 'east-office' })
  insiders = await seat({ area: westStreet, unit: 'water' })
}, 120_000)

afterAll(async () => {
  server.services.live.close()
  await server.close()
})

function nameOf({ method, url }: Pick<AskedPermission, 'method' | 'url'>): string {
  return `${method} ${url}`
}

function listAsking(): readonly AskedPermission[] {
  return server.app.askedPermissions.filter(({ permission, method }) => permission !== undefined && method !== 'HEAD')
}

function rolesOf({ permission }: AskedPermission): readonly Role[] {
  return personRoles.filter((role) => permission === 'signed_in' || (permission !== undefined && isAllowed({ roles: [role] }, permission)))
}

async function ask(each: AskedPermission, scoped: ScopeCase, cookie: string) {
  const sent = 'send' in scoped && scoped.send ? scoped.send(world) : {}
  const url = sent.url ?? each.url.replace(':id', world.dispatched.id)
  const answer = await server.app.inject({
    method: each.method as 'GET',
    url,
    headers: { cookie },
    ...(sent.payload && { payload: sent.payload }),
  })
  return answer
}

async function shows(scoped: Extract<ScopeCase, { kind: 'left_out' }>, answer: Awaited<ReturnType<typeof ask>>): Promise<boolean> {
  if (scoped.shows) return scoped.shows(answer as never)
  const rows = [world.dispatched, world.handled, world.asked]
  return rows.some(({ id, number }) => answer.rawPayload.includes(id) || answer.rawPayload.includes(number))
}

test('every endpoint that asks for a person says how it keeps to the scope, and no case is without its endpoint', () => {
  const names = new Set(listAsking().map((each) => nameOf(each)))
  expect([...names].filter((name) => !(name in scopeCases))).toEqual([])
  expect(Object.keys(scopeCases).filter((name) => !names.has(name))).toEqual([])
})

test('a row outside the scope is not there, whoever asks and on every verb', async () => {
  let refused = 0
  for (const each of listAsking()) {
    const scoped = scopeCases[nameOf(each)]
    if (scoped?.kind !== 'hidden') continue
    for (const role of rolesOf(each)) {
      const answer = await ask(each, scoped, outsiders.get(role) ?? '')
      expect([nameOf(each), role, answer.statusCode, answer.json().code]).toEqual([nameOf(each), role, 404, scoped.code])
      refused += 1
    }
  }
  expect(refused).toBeGreaterThan(50)
  const cookie = insiders.get('receiver') ?? ''
  const { row } = (await server.app.inject({ url: `/api/matters/${world.dispatched.id}`, headers: { cookie } })).json()
  expect(row.version).toBe(world.dispatched.version)
})

test('no list, count, tile, score or suggestion shows a row outside the scope, though whoever is inside sees it', async () => {
  let asked = 0
  for (const each of listAsking()) {
    const scoped = scopeCases[nameOf(each)]
    if (scoped?.kind !== 'left_out') continue
    const inside: Role[] = []
    for (const role of rolesOf(each)) {
      const answer = await ask(each, scoped, outsiders.get(role) ?? '')
      expect([nameOf(each), role, answer.statusCode]).toEqual([nameOf(each), role, 200])
      expect([nameOf(each), role, await shows(scoped, answer)]).toEqual([nameOf(each), role, false])
      asked += 1
    }
    for (const role of scoped.inside ? [scoped.inside] : rolesOf(each)) {
      if (await shows(scoped, await ask(each, scoped, insiders.get(role) ?? ''))) inside.push(role)
    }
    expect([nameOf(each), inside.length > 0]).toEqual([nameOf(each), true])
  }
  expect(asked).toBeGreaterThan(40)
})

test('a photo is not there for whoever does not see what it proves', async () => {
  for (const role of personRoles) {
    const { statusCode } = await server.app.inject({ url: `/api/files/${world.photo}`, headers: { cookie: outsiders.get(role) ?? '' } })
    expect([role, statusCode]).toEqual([role, 404])
  }
  const cookie = insiders.get('receiver') ?? ''
  expect((await server.app.inject({ url: `/api/files/${world.photo}`, headers: { cookie } })).statusCode).toBe(200)
})

test('an open page hears nothing of a matter outside', async () => {
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}/api/live`
  const stop = new AbortController()
  const heard = new Map<string, string>()
  const seats = [...outsiders, ...insiders].filter(([role]) => isAllowed({ roles: [role] }, 'matter.read'))
  const pages = seats.map(async ([role, cookie], index) => {
    const answer = await fetch(url, { headers: { cookie }, signal: stop.signal })
    const name = `${index < seats.length / 2 ? 'outside' : 'inside'} ${role}`
    heard.set(name, '')
    try {
      for await (const chunk of answer.body ?? []) heard.set(name, (heard.get(name) ?? '') + Buffer.from(chunk as Uint8Array).toString())
    } catch {
      // Stopped below.
    }
  })
  await expect.poll(() => [...heard.values()].filter((text) => text.includes('hello')).length, { timeout: 20_000 }).toBe(seats.length)
  const noted = await send(`/api/matters/${world.dispatched.id}/notes`, { text: '说一声' }, insiders.get('receiver') ?? '')
  expect([noted.statusCode, noted.json().code]).toEqual([200, undefined])
  await expect.poll(() => heard.get('inside receiver'), { timeout: 20_000 }).toContain(world.dispatched.id)
  await new Promise((resolve) => setTimeout(resolve, 200))
  stop.abort()
  await Promise.all(pages)
  const leaks = [...heard].filter(([name, text]) => name.startsWith('outside') && text.includes(world.dispatched.id))
  expect(leaks.map(([name]) => name)).toEqual([])
})

describe('creating in, and moving to, what is not one’s own', () => {
  test('nobody takes a matter down outside the own area', async () => {
    const payload = { category: 'E0102', description: '垃圾', position: west }
    for (const role of ['grid_worker', 'receiver'] as const) {
      const answer = await send('/api/matters', payload, outsiders.get(role) ?? '')
      expect([role, answer.statusCode, answer.json().code]).toEqual([role, 403, 'place.outside_reach'])
      expect((await send('/api/matters', { ...payload, position: east }, outsiders.get(role) ?? '')).statusCode).toBe(201)
    }
  })

  test('nobody moves a matter of the own area to another', async () => {
    const id = await report(east)
    const cookie = outsiders.get('receiver') ?? ''
    const { row } = (await server.app.inject({ url: `/api/matters/${id}`, headers: { cookie } })).json()
    const accept = { move: 'accept', version: row.version, carried: { category: 'E0102', position: west } }
    const answer = await send(`/api/matters/${id}/moves`, accept, cookie)
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'place.outside_reach'])
    expect((await send(`/api/matters/${id}/moves`, { ...accept, carried: { category: 'E0102', position: east } }, cookie)).statusCode).toBe(
      200,
    )
  })

  test('a street gives matters to its own office, one by one and in bulk, and to no unit beyond', async () => {
    const id = await report(east)
    await move(id, 'receiver', { move: 'accept', carried: { category: 'E0102' } })
    const cookie = outsiders.get('dispatcher') ?? ''
    const { row } = (await server.app.inject({ url: `/api/matters/${id}`, headers: { cookie } })).json()
    const url = `/api/matters/${id}/moves`
    for (const carried of [{ leadUnit: 'water' }, { leadUnit: 'east-office', coUnits: ['water'] }]) {
      const answer = await send(url, { move: 'dispatch', version: row.version, carried }, cookie)
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'unit.outside_reach'])
    }
    const bulk = { bulk: '00000000-0000-4000-8000-00000000000c', action: 'dispatch', matters: [{ id, version: row.version }] }
    const many = await send('/api/bulk', { ...bulk, carried: { leadUnit: 'water' } }, cookie)
    expect(many.json()).toMatchObject({ done: [], refused: [{ id, problem: 'unit.outside_reach' }] })
    const split = { version: row.version, reason: '分头办理', children: [{ leadUnit: 'water', description: '清扫' }] }
    expect((await send(`/api/matters/${id}/split`, split, cookie)).json().code).toBe('unit.outside_reach')
    expect((await send(url, { move: 'dispatch', version: row.version, carried: { leadUnit: 'east-office' } }, cookie)).statusCode).toBe(200)
  })

  test('a matter is not merged into one that lies outside', async () => {
    const id = await report(east)
    const cookie = outsiders.get('receiver') ?? ''
    const { row } = (await server.app.inject({ url: `/api/matters/${id}`, headers: { cookie } })).json()
    const merge = { move: 'merge', version: row.version, carried: { target: world.dispatched.id, reason: '同一件事' } }
    expect((await send(`/api/matters/${id}/moves`, merge, cookie)).json().code).toBe('matter.merge_target')
  })
})
