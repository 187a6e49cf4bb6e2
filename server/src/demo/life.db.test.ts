import { findBrokenLink } from '@yiwang/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { asEvent } from '../matter/matter-store.ts'
import { sha256 } from '../matter/sha256.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { countOpen } from './life-store.ts'
import { beginLife, liveOnce, type Life } from './life.ts'
import { seedDemo } from './seed-demo.ts'

let server: TestServer
let life: Life

beforeAll(async () => {
  server = await makeTestServer({ district: null })
  server.clock.now = Date.parse('2026-11-24T10:00:00+08:00')
  await seedDemo(server.services, { seed: 20_260_101, size: { days: 6, rate: 20 } })
  life = (await beginLife(server.services))!
}, 120_000)

afterAll(() => server.close())

function countEvents(matter?: string) {
  const query = server.services.database.db.selectFrom('matter_event').select(({ fn }) => fn.countAll<number>().as('all'))
  return (matter === undefined ? query : query.where('matter', '=', matter)).executeTakeFirstOrThrow()
}

async function liveFor(beats: number): Promise<void> {
  for (let beat = 0; beat < beats; beat += 1) {
    server.clock.now += 4000
    await liveOnce(life)
  }
}

describe('the simulated life', () => {
  test('goes on by the district’s own rules: events come, chains hold, the number of open matters stays', async () => {
    const { db } = server.services.database
    const before = await countEvents()
    await liveFor(60)
    const after = await countEvents()
    expect(after.all - before.all).toBeGreaterThan(50)
    const open = await countOpen(db, '990101')
    expect(Math.abs(open - life.open)).toBeLessThan(Math.max(8, life.open * 0.2))
    const events = (await db.selectFrom('matter_event').selectAll().orderBy('matter').orderBy('seq').execute()).map((row) => asEvent(row))
    expect([...Map.groupBy(events, ({ matter }) => matter).values()].filter((history) => findBrokenLink(history, sha256))).toEqual([])
  })

  test('shows photos that say when they were taken, as those of the past do', async () => {
    const { db } = server.services.database
    const began = server.clock.now
    await liveFor(240)
    const events = (await db.selectFrom('matter_event').selectAll().where('at', '>', new Date(began)).execute()).map((row) => asEvent(row))
    const photos = events.flatMap(({ at, body }) =>
      body.kind === 'moved'
        ? (body.carried.evidence ?? []).filter(({ kind }) => kind === 'after_photo').map((photo) => ({ at, photo }))
        : [],
    )
    expect(photos.length).toBeGreaterThan(0)
    for (const { at, photo } of photos) expect(Date.parse(photo.takenAt ?? '')).toBeLessThan(at)
  })

  test('leaves alone what a visitor has reported, and what a real person has had in hand', async () => {
    const { db } = server.services.database
    const place = await db.selectFrom('matter').select(['lon', 'lat']).limit(1).executeTakeFirstOrThrow()
    const payload = { category: 'E0102', description: '访客自己报的', position: { lon: place.lon, lat: place.lat } }
    const sent = await server.app.inject({ method: 'POST', url: '/api/requests', payload })
    expect(sent.statusCode).toBe(201)
    const own = await db.selectFrom('matter').select('id').where('number', '=', sent.json().number).executeTakeFirstOrThrow()
    const cookie = await server.signIn('dispatcher')
    const open = (
      await db
        .selectFrom('matter')
        .select('id')
        .where('ended_at', 'is', null)
        .where('id', '<>', own.id)
        .orderBy('due_at')
        .limit(3)
        .execute()
    ).map(({ id }) => id)
    for (const id of open) {
      const noted = await server.app.inject({
        method: 'POST',
        url: `/api/matters/${id}/notes`,
        headers: { cookie },
        payload: { text: '我来看看' },
      })
      expect(noted.statusCode).toBe(200)
    }
    const held = [own.id, ...open]
    const before = await Promise.all(held.map((id) => countEvents(id)))
    await liveFor(80)
    expect(await Promise.all(held.map((id) => countEvents(id)))).toEqual(before)
  })
})
