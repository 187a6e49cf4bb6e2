import { CategoriesToday } from '@yiwang/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { requirePlace } from '../district/find-place.ts'
import { reportMatter } from '../matter/report-matter.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'

const hour = 3_600_000
const day = 24 * hour
const midnight = Date.parse('2026-03-04T00:00:00+08:00')
const url = '/api/command/categories'

let server: TestServer

/** One matter, and copies of it: 12 weeks of two a day at nine and one at twenty, and a flood this morning in the east. */
beforeAll(async () => {
  server = await makeTestServer()
  const { services, district, clock } = server
  clock.now = midnight - 84 * day + 9 * hour
  const place = requirePlace(district, { lon: 120.005, lat: 30.005 })
  await reportMatter(services, district, {
    channel: 'desk',
    category: 'E0102',
    description: '路口垃圾堆积',
    place,
    evidence: [],
    at: clock.now,
  })
  const past = Array.from({ length: 83 }, (_, index) => midnight - (index + 1) * day).flatMap((at) => [
    at + 9 * hour,
    at + 9.2 * hour,
    at + 20 * hour,
  ])
  const flood = Array.from({ length: 25 }, (_, index) => midnight + 8 * hour + index * 60_000)
  await copy('E0102', '990102002001001', past)
  await copy('E0104', '990102001001001', flood)
  await copy('E0102', '990102002001001', [midnight + 9 * hour])
  clock.now = midnight + 11 * hour
})

afterAll(() => server.close())

async function copy(category: string, area: string, at: readonly number[]): Promise<void> {
  await sql`insert into matter (district, id, number, kind, status, version, channel, category, description, lon, lat, area, address,
      reported_at, words, state, changed_at)
    select district, gen_random_uuid(), 'copy-' || ${category} || at, kind, status, version, channel, ${category}, description, lon, lat, ${area},
      address, to_timestamp(at / 1000), words, state, changed_at
    from (select * from matter where number not like 'copy-%' limit 1) as first, unnest(${at.map(Math.round)}::float8[]) as at`.execute(
    server.services.database.db,
  )
}

async function ask(cookie: string): Promise<CategoriesToday> {
  const answer = await server.app.inject({ url, headers: { cookie } })
  expect(answer.statusCode).toBe(200)
  return CategoriesToday.parse(answer.json())
}

test('the categories are for whoever may see the command screen', async () => {
  expect((await server.app.inject({ url })).statusCode).toBe(401)
  expect((await server.app.inject({ url, headers: { cookie: await server.signIn('grid_worker') } })).statusCode).toBe(403)
})

test('a flood of one category is unusual, and what every week had up to this hour is not', async () => {
  const { categories, weeks, falseAlarms } = await ask(await server.signIn('leader'))
  expect(weeks).toBe(8)
  expect(categories.map(({ category, count, before, isUnusual }) => [category, count, before, isUnusual])).toEqual([
    ['E0104', 25, [0, 0, 0, 0, 0, 0, 0, 0], true],
    ['E0102', 1, [2, 2, 2, 2, 2, 2, 2, 2], false],
  ])
  expect(falseAlarms).toEqual({ perDay: 0, alarms: 0, days: 84 - 28 })
})

test('the categories are only those of the scope', async () => {
  const west = await ask(await server.signIn('receiver', { area: '990102002000' }))
  expect(west.categories.map(({ category }) => category)).toEqual(['E0102'])
  const east = await ask(await server.signIn('receiver', { area: '990102001000' }))
  expect(east.categories.map(({ category }) => category)).toEqual(['E0104'])
})
