import { matterHeatOf, type HeatFacts } from '@yiwang/kernel'
import { sql } from 'kysely'
import { PbfReader } from 'pbf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { requirePlace } from '../district/find-place.ts'
import { reportMatter } from '../matter/report-matter.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { pixelOf } from './tile-frame.ts'

interface ReadPoint {
  readonly x: number
  readonly y: number
  readonly properties: Readonly<Record<string, string | number>>
}

type ReadLayers = Readonly<Record<string, readonly ReadPoint[]>>

/** Reads a vector tile as the specification says, without the code that wrote it. */
function readTile(bytes: Uint8Array): ReadLayers {
  const layers: Record<string, ReadPoint[]> = {}
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag !== 3) return
    const layer = {
      name: '',
      keys: [] as string[],
      values: [] as (string | number)[],
      points: [] as { tags: number[]; geometry: number[] }[],
    }
    pbf.readMessage((field, __, inner) => {
      if (field === 1) layer.name = inner.readString()
      if (field === 2) layer.points.push(readPoint(inner))
      if (field === 3) layer.keys.push(inner.readString())
      if (field === 4) layer.values.push(readValue(inner))
    }, undefined)
    layers[layer.name] = layer.points.map(({ tags, geometry: [, x = 0, y = 0] }) => ({
      x: (x >> 1) ^ -(x & 1),
      y: (y >> 1) ^ -(y & 1),
      properties: Object.fromEntries(
        tags.flatMap((tag, index) => (index % 2 === 0 ? [[layer.keys[tag] ?? '', layer.values[tags[index + 1] ?? -1] ?? '']] : [])),
      ),
    }))
  }, undefined)
  return layers
}

function readPoint(pbf: PbfReader): { tags: number[]; geometry: number[] } {
  const point = { tags: [] as number[], geometry: [] as number[] }
  pbf.readMessage((field, _, inner) => {
    if (field === 2) inner.readPackedVarint(point.tags)
    if (field === 4) inner.readPackedVarint(point.geometry)
  }, undefined)
  return point
}

function readValue(pbf: PbfReader): string | number {
  let value: string | number = ''
  pbf.readMessage((field, _, inner) => {
    if (field === 1) value = inner.readString()
    if (field === 5) value = inner.readVarint()
  }, undefined)
  return value
}

let server: TestServer

beforeAll(async () => {
  server = await makeTestServer()
  await reportAll(20, (index) => ({ lon: index % 2 === 0 ? 120.005 : 120.025, lat: 30.005 }))
})

afterAll(() => server.close())

async function reportAll(count: number, at: (index: number) => { lon: number; lat: number }): Promise<void> {
  const { services, district, clock } = server
  const reports = Array.from({ length: count }, (_, index) => ({
    channel: 'desk' as const,
    category: index % 4 === 0 ? 'E0102' : 'E0104',
    description: index % 4 === 0 ? '垃圾桶满了' : '路灯不亮',
    place: requirePlace(district, at(index)),
    evidence: [],
    at: clock.now - index * 60_000,
  }))
  await Promise.all(reports.map((report) => reportMatter(services, district, report)))
}

/** The tile of a zoom in which a position lies. */
function tileAt(z: number, { lon, lat }: { lon: number; lat: number }): { z: number; x: number; y: number } {
  const { x, y } = pixelOf({ z, x: 0, y: 0 }, { lon, lat })
  return { z, x: Math.floor(x / 4096), y: Math.floor(y / 4096) }
}

function pathOf({ z, x, y }: { z: number; x: number; y: number }, query = ''): string {
  return `/api/tiles/matters/${z}/${x}/${y}${query && `?${query}`}`
}

async function show(cookie: string, tile: { z: number; x: number; y: number }, query = ''): Promise<ReadLayers> {
  const answer = await server.app.inject({ url: encodeURI(pathOf(tile, query)), headers: { cookie } })
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/vnd.mapbox-vector-tile'])
  return readTile(answer.rawPayload)
}

const east = { lon: 120.005, lat: 30.005 }
const both = tileAt(10, east)
const near = tileAt(16, east)

/** How many matters a tile shows, alone or in piles. */
function countOf({ matters = [], clusters = [] }: ReadLayers): number {
  return clusters.reduce((sum, { properties }) => sum + Number(properties['matters']), matters.length)
}

/** How many matters of each heat a tile shows. */
function heatsOf({ matters = [], clusters = [] }: ReadLayers): Record<string, number> {
  const heats: Record<string, number> = {}
  const counts = [
    ...matters.map(({ properties: { heat } }) => [String(heat), 1] as const),
    ...clusters.flatMap(({ properties: { matters: _all, ...each } }) =>
      Object.entries(each).map(([heat, n]) => [heat, Number(n)] as const),
    ),
  ]
  for (const [heat, n] of counts) heats[heat] = (heats[heat] ?? 0) + n
  return heats
}

describe('a tile of matters', () => {
  test('asks for a person, and for a tile that there is', async () => {
    expect((await server.app.inject({ url: pathOf(both) })).statusCode).toBe(401)
    const cookie = await server.signIn('receiver')
    expect((await server.app.inject({ url: '/api/tiles/matters/3/9/1', headers: { cookie } })).statusCode).toBe(400)
    expect((await server.app.inject({ url: pathOf(both, 'ended=maybe'), headers: { cookie } })).statusCode).toBe(400)
  })

  test('shows each matter where it lies, with what the map needs to know', async () => {
    const { matters = [] } = await show(await server.signIn('receiver'), near)
    const { x, y } = pixelOf(near, east)
    const here = matters.filter((point) => point.x === x && point.y === y)
    expect([matters.length, here.length]).toEqual([10, 10])
    expect(here[0]?.properties).toMatchObject({ status: 'reported', heat: expect.stringMatching(/^(?:calm|amber|red|overdue)$/u) })
  })

  test.each([
    ['a receiver of a street, that street', 'receiver', { area: '990102001000' }, '', 10],
    ['a handler of a unit that has nothing, nothing', 'handler', { unit: 'water' }, '', 0],
    ['a receiver who looks for rubbish, rubbish', 'receiver', {}, 'q=垃圾', 5],
    ['a receiver who looks at what has ended, nothing', 'receiver', {}, 'ended=yes', 0],
  ] as const)('shows %s', async (...[, role, place, query, count]) => {
    expect(countOf(await show(await server.signIn(role, place), both, query))).toBe(count)
  })

  test('shows nothing of its neighbours', async () => {
    const cookie = await server.signIn('receiver')
    expect(countOf(await show(cookie, tileAt(15, east)))).toBe(10)
    expect(await show(cookie, { ...both, x: both.x + 1 })).toEqual({})
  })

  test('is not sent again to somebody who has it', async () => {
    const cookie = await server.signIn('receiver')
    const first = await server.app.inject({ url: pathOf(both), headers: { cookie } })
    const again = await server.app.inject({ url: pathOf(both), headers: { cookie, 'if-none-match': String(first.headers['etag']) } })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
  })

  test('is older than what has happened by seconds at most', async () => {
    const cookie = await server.signIn('receiver', { area: '990102002000' })
    const before = countOf(await show(cookie, both))
    await reportAll(1, () => ({ lon: 120.035, lat: 30.005 }))
    server.clock.now += 1001
    expect(countOf(await show(cookie, both)) - before).toBe(1)
  })

  test('piles up what is too near to be told apart, and shows alone what is alone', async () => {
    const cookie = await server.signIn('receiver')
    const { clusters = [], matters = [] } = await show(cookie, tileAt(12, east))
    expect(clusters.map(({ properties }) => properties['matters'])).toEqual([10, 10])
    expect(matters).toHaveLength(1)
    expect(clusters.every(({ x, y }) => x >= 0 && x <= 4096 && y >= 0 && y <= 4096)).toBe(true)
  })

  test('counts the heats of a pile as the kernel tells them, whether its matters were read or only counted', async () => {
    const { db } = server.services.database
    await sql`update matter set amber_at = ${new Date(server.clock.now + 7e7)}, red_at = ${new Date(server.clock.now + 8e7)},
      due_at = ${new Date(server.clock.now + 9e7)}`.execute(db)
    await sql`with one as (select id, row_number() over (order by number) as place, due_at from matter)
      update matter set
        due_at = case when place = 1 then '9999-12-31T00:00:00Z'::timestamptz when place < 5 then ${new Date(server.clock.now - 1000)}::timestamptz else matter.due_at end,
        red_at = case when place between 5 and 6 then ${new Date(server.clock.now - 1000)}::timestamptz else matter.red_at end,
        amber_at = case when place between 5 and 9 then ${new Date(server.clock.now - 2000)}::timestamptz else matter.amber_at end,
        status = case when place = 10 then 'in_ruling' when place = 11 then 'hung_up' when place = 12 then 'closed' else status end,
        ended_at = case when place = 12 then ${new Date(server.clock.now)}::timestamptz end,
        asked_move = case when place in (2, 5, 13) then 'hang_up' end
      from one where one.id = matter.id`.execute(db)
    server.clock.now += 60_000
    const cookie = await server.signIn('receiver')
    const { rows } = await sql<HeatFacts & { due: Date; amber: Date; red: Date }>`
      select status, asked_move as "askedMove", due_at as due, amber_at as amber, red_at as red, due_at > '9000-01-01' as "isPaused"
      from matter`.execute(db)
    const told: Record<string, number> = {}
    for (const { due, amber, red, ...row } of rows) {
      const facts = { ...row, dueAt: due.getTime(), amberAt: amber.getTime(), redAt: red.getTime() }
      const heat = matterHeatOf(facts, server.clock.now)
      told[heat] = (told[heat] ?? 0) + 1
    }
    expect(Object.keys(told).length).toBeGreaterThan(6)
    expect(heatsOf(await show(cookie, both, 'ended=all'))).toEqual(told)
    await addMany()
    server.clock.now += 30_001
    const many = await show(cookie, both, 'ended=all')
    const { ended, ...running } = heatsOf(many)
    expect(countOf(many)).toBe(rows.length + 1100)
    expect({ ...running, ended, calm: Number(running['calm']) - 1100 }).toEqual(told)
    expect(ended).toBe(countOf(await show(cookie, both, 'ended=yes')))
    expect(countOf(await show(cookie, both))).toBe(countOf(many) - 1)
  })

  test('counts in cells what would be too many points, and loses none', async () => {
    const cookie = await server.signIn('receiver', { area: '990102001000' })
    const { clusters = [] } = await show(cookie, both)
    expect(clusters.length).toBeLessThanOrEqual(64)
    expect(countOf({ clusters })).toBeGreaterThan(1100)
    expect(clusters.every(({ x, y }) => x >= 0 && x <= 4096 && y >= 0 && y <= 4096)).toBe(true)
    const nearer = await show(cookie, tileAt(14, east))
    expect((nearer['clusters']?.length ?? 0) + (nearer['matters']?.length ?? 0)).toBeGreaterThan(clusters.length)
  })
})

/** So many calm matters of one street that a tile no longer reads them one by one. */
async function addMany(): Promise<void> {
  await sql`insert into matter (district, id, number, kind, status, version, channel, category, description, lon, lat, area, address,
      reported_at, due_at, amber_at, red_at, words, state, changed_at)
    select district, gen_random_uuid(), 'many-' || place, kind, 'reported', version, channel, category, description,
      120.001 + place % 8 * 0.001, 30.001 + place / 140 * 0.001, area, address, reported_at,
      ${new Date(server.clock.now + 9e7)}, ${new Date(server.clock.now + 7e7)}, ${new Date(server.clock.now + 8e7)}, words, state, changed_at
    from matter, generate_series(1, 1100) as place
    where id = (select id from matter where area like '990102001%' limit 1)`.execute(server.services.database.db)
}
