import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openDatabase } from './database/database.ts'
import { makeTestDatabaseUrl } from './database/test-database.ts'
import { keepDistrict } from './district/keep-district-store.ts'
import { makeApp, type App } from './http/app.ts'
import { makeServices } from './make-services.ts'
import { makeDatabaseProxy, type DatabaseProxy } from './testing/database-proxy.ts'
import { seatPeople } from './testing/seat-people.ts'
import { smallDistrict } from './testing/small-district.ts'

const password = 'a-password-for-tests'

describe('a database that goes away', () => {
  let proxy: DatabaseProxy
  let app: App
  let url: string
  let cookie: string
  let close: () => Promise<void>

  beforeAll(async () => {
    const made = await makeTestDatabaseUrl()
    proxy = await makeDatabaseProxy(made.url)
    const database = await openDatabase({ url: proxy.url })
    const dataFolder = await mkdtemp(join(tmpdir(), 'yiwang-bad-day-'))
    const services = await makeServices({ database, dataFolder, now: Date.now })
    await keepDistrict(database.db, smallDistrict)
    await services.districts.refresh()
    const [dispatcher] = await seatPeople(services, { roles: ['dispatcher'], password, handlerUnit: 'cityscape' })
    database.limitWaits({ waiting: 30, waitMs: 400, queryMs: 600 })
    app = await makeApp(services)
    await app.listen({ port: 0, host: '127.0.0.1' })
    url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
    cookie = await signIn(dispatcher?.username ?? '')
    close = async () => {
      services.live.close()
      await app.close()
      await database.close()
      await proxy.close()
      await made.drop()
      await rm(dataFolder, { recursive: true, force: true })
    }
  })

  afterAll(() => close())

  async function signIn(username: string): Promise<string> {
    const answer = await fetch(`${url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    })
    return answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
  }

  function report(): Promise<Response> {
    return fetch(`${url}/api/requests`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        'x-forwarded-for': `10.7.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
      },
      body: JSON.stringify({ category: 'E0102', description: '路口垃圾没有清', position: { lon: 120.005, lat: 30.005 } }),
    })
  }

  async function expectAway(answer: Response): Promise<void> {
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/u)
    const body = (await answer.json()) as { code: string; phrases: Record<string, string> }
    expect(body.code).toBe('database.away')
    expect(body.phrases['zh-CN']).toMatch(/数据库/u)
    expect(body.phrases['en']).toMatch(/database/u)
  }

  test('is said to be away by every endpoint, and when it is back everything goes on, signed in as before', async () => {
    expect((await report()).status).toBe(201)
    expect((await fetch(`${url}/api/me`, { headers: { cookie } })).status).toBe(200)
    proxy.stop()
    await expectAway(await report())
    await expectAway(await fetch(`${url}/api/me`, { headers: { cookie } }))
    await expectAway(await fetch(`${url}/api/matters`, { headers: { cookie } }))
    await expectAway(
      await fetch(`${url}/api/auth/sign-in/username`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'test_dispatcher', password }),
      }),
    )
    const health = await fetch(`${url}/health`)
    expect(health.status).toBe(503)
    expect(await health.json()).toMatchObject({ status: 'failing', database: 'away' })
    proxy.pass()
    expect((await report()).status).toBe(201)
    expect((await fetch(`${url}/api/me`, { headers: { cookie } })).status).toBe(200)
    expect((await fetch(`${url}/health`)).status).toBe(200)
  })

  test('leaves open pages open, and they hear what is kept once it is back', async () => {
    const stop = new AbortController()
    const live = await fetch(`${url}/api/live`, { headers: { cookie }, signal: stop.signal })
    proxy.stop()
    await expectAway(await report())
    proxy.pass()
    expect((await report()).status).toBe(201)
    let heard = ''
    for await (const chunk of live.body ?? []) {
      heard += Buffer.from(chunk as Uint8Array).toString()
      if (heard.includes('event: matter')) break
    }
    expect(heard).toContain('event: matter')
    stop.abort()
  })

  test('gets slow: nobody waits without end, nothing piles up, and afterwards everything goes on', { timeout: 60_000 }, async () => {
    proxy.stall()
    const began = performance.now()
    const answers = await Promise.all(Array.from({ length: 200 }, () => report()))
    expect(performance.now() - began).toBeLessThan(15_000)
    for (const answer of answers) await expectAway(answer)
    const health = await fetch(`${url}/health`)
    expect(health.status).toBe(503)
    proxy.pass()
    await expect.poll(async () => (await report()).status, { timeout: 5000 }).toBe(201)
    const after = await Promise.all(Array.from({ length: 20 }, () => report()))
    expect(after.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201))
  })
})
