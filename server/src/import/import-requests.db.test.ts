import { replay } from '@yiwang/kernel'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { verifyChains } from '../audit/verify-chains.ts'
import { listHistory } from '../matter/matter-store.ts'
import { moveMatter } from '../matter/move-matter.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { importRequests, readMapping, RefusedFile, WrongMapping, type ImportSummary } from './index.ts'
import { listKnown } from './known-store.ts'
import type { RefusedRow } from './refused-file.ts'

const header = 'No,Type,Opened,Shut,Due,State,Agency,Where,Ward,Quarter,Lat,Lon'
let server: TestServer
let folder: string
let source = 0

beforeAll(async () => {
  server = await makeTestServer()
  folder = await mkdtemp(join(tmpdir(), 'yiwang-import-'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  source += 1
})

const mapping = {
  id: 'No',
  description: ['Type', 'Where'],
  category: { column: 'Type', table: { Rubbish: 'E0102', Lamp: 'C0118' } },
  timeZone: 'Asia/Shanghai',
  created: { column: 'Opened', format: 'yyyy-MM-dd HH:mm' },
  closed: { column: 'Shut', format: 'yyyy-MM-dd HH:mm' },
  due: { column: 'Due', format: 'yyyy-MM-dd HH:mm' },
  status: { column: 'State', closed: ['done', 'double'] },
  lat: 'Lat',
  lon: 'Lon',
  crs: 'wgs84',
  address: 'Where',
  agency: 'Agency',
}

async function run(rows: readonly string[], more: object = {}, isTrial = false): Promise<ImportSummary & { rows: RefusedRow[] }> {
  const [file, map] = [join(folder, 'requests.csv'), join(folder, 'mapping.json')]
  await writeFile(file, `\uFEFF${[header, ...rows].join('\r\n')}\r\n`)
  await writeFile(map, JSON.stringify({ ...mapping, source: `city-${source}`, ...more }))
  const refused: RefusedRow[] = []
  const watcher = { begins: () => undefined, goesOn: () => undefined, refuses: (row: RefusedRow) => void refused.push(row) }
  const summary = await importRequests(server.services, { file, mapping: readMapping(map), isTrial }, watcher)
  return { ...summary, rows: refused }
}

async function find(id: string, district = server.district.code) {
  const key = `import:city-${source}:${id}`
  const found = (await listKnown(server.services.database.db, district, [key])).get(key)
  if (!found) throw new Error(`${id} was not kept`)
  return found
}

async function countMatters(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from matter`.execute(server.services.database.db)
  return rows[0]?.n ?? -1
}

const open = '1,Rubbish,2026-02-02 09:00,,,new,,海棠路 1 号,,,30.0051,120.0051'
const done = '2,Lamp,2026-02-02 09:00,2026-02-03 10:00,,done,,"海棠路, 2 号",,,30.0052,120.0152'

test('an open row is dispatched by rule, a closed one is closed on the word of its source, each at its own time', async () => {
  const summary = await run([open, done])
  expect(summary).toMatchObject({ total: 2, kept: { new: 2, continued: 0, unchanged: 0 }, refused: 0 })
  const { matter: one } = await find('1')
  expect(one).toMatchObject({
    status: 'dispatched',
    channel: 'import',
    leadUnit: 'east-office',
    reportedAt: Date.parse('2026-02-02T09:00:00+08:00'),
  })
  expect(one.number).toMatch(/^20260202-/u)
  const { matter: two } = await find('2')
  expect(two).toMatchObject({ status: 'closed', endedAt: Date.parse('2026-02-03T10:00:00+08:00'), description: 'Lamp · 海棠路, 2 号' })
  expect(two.evidence).toEqual([
    { kind: 'source_record', text: `city-${source} 2: done 2026-02-03T02:00:00Z`, takenAt: '2026-02-03T02:00:00Z' },
  ])
  const history = await listHistory(server.services.database.db, two.district, two.id)
  expect(history.map(({ body }) => ('move' in body ? body.move : body.kind))).toEqual(['reported', 'accept', 'dispatch', 'adopt'])
  expect(replay(history)).toEqual(two)
  expect((await verifyChains(server.services.database.db, two.district)).breach).toBeUndefined()
})

test('a second run doubles nothing, and closes what the source has closed since', async () => {
  await run([open, done])
  const before = await countMatters()
  expect((await run([open, done, done])).kept).toEqual({ new: 0, continued: 0, unchanged: 3 })
  const shut = open.replace(',,,new', ',2026-02-05 11:00,,done')
  expect((await run([shut, done])).kept).toEqual({ new: 0, continued: 1, unchanged: 1 })
  expect((await find('1')).matter.status).toBe('closed')
  expect(await countMatters()).toBe(before)
})

test('a matter that people have taken in hand is left to them', async () => {
  await run([open])
  const found = await find('1')
  const actor = { id: 'somebody', roles: ['handler' as const], unit: 'east-office' }
  await moveMatter(server.services, server.district, { found, actor, intent: { move: 'sign', carried: {} } })
  expect((await run([open.replace(',,,new', ',2026-02-05 11:00,,done')])).kept.unchanged).toBe(1)
  expect((await find('1')).matter.status).toBe('handling')
})

test('every row that cannot be placed in time, kind or space is refused with its reason and line', async () => {
  const rows = [
    ',Rubbish,2026-02-02 09:00,,,new,,a,,,30.0051,120.0051',
    '12,Noise,2026-02-02 09:00,,,new,,a,,,30.0051,120.0051',
    '13,Rubbish,02/02/2026,,,new,,a,,,30.0051,120.0051',
    '14,Rubbish,2030-02-02 09:00,,,new,,a,,,30.0051,120.0051',
    '15,Rubbish,2026-02-02 09:00,2026-02-01 09:00,,done,,a,,,30.0051,120.0051',
    '16,Rubbish,2026-02-02 09:00,,,done,,a,,,30.0051,120.0051',
    '17,Rubbish,2026-02-02 09:00,,,new,,a,,,,',
    '18,Rubbish,2026-02-02 09:00,,,new,,a,,,0,0',
    '19,Rubbish,2026-02-02 09:00,,,new,,a,,,30,120',
    '20,Rubbish,2026-02-02 09:00,,,new,,a,,,120.0051,30.0051',
    '21,Rubbish,2026-02-02 09:00,,,new,,a,,,120.0051,200.0051',
    '22,Rubbish,2026-02-02 09:00,,,new,,a,,,31.0051,121.0051',
    '24,Rubbish,1970-02-02 09:00,,,new,,a,,,30.0051,120.0051',
    '25,Rubbish,2026-02-02 09:00,,,new,,"a,,,30.0051,120.0051',
  ]
  const before = await countMatters()
  const summary = await run(rows)
  expect(summary.kept.new).toBe(0)
  expect(summary.refused).toBe(rows.length)
  expect(summary.rows.toSorted((one, other) => one.line - other.line).map(({ reason }) => reason)).toEqual([
    'import.no_id',
    'import.unknown_category',
    'import.bad_time',
    'import.future_time',
    'import.closed_before_reported',
    'import.closed_without_time',
    'import.no_coordinates',
    'import.bad_coordinates',
    'import.rounded_coordinates',
    'import.bad_coordinates',
    'import.bad_coordinates',
    'place.outside_district',
    'time.outside_calendar',
    'import.broken_row',
  ])
  expect(await countMatters()).toBe(before)
})

test('a stray quote breaks neither its own row nor the next', async () => {
  const summary = await run([open.replace('海棠路 1 号', '"海棠"路'), done])
  expect(summary.kept.new).toBe(2)
})

test('refused rows are written with their reason in both languages, and no cell runs as a formula', async () => {
  const path = join(folder, 'refused.csv')
  const file = new RefusedFile(path)
  file.add({ line: 7, id: '=1+1', reason: 'import.no_coordinates', detail: 'a "b", c' })
  await file.close()
  const [, row] = (await readFile(path, 'utf8')).split('\r\n')
  expect(row).toBe(`7,'=1+1,import.no_coordinates,没有坐标。,It has no coordinates.,"a ""b"", c"`)
})

test('coordinates are taken in the system that the mapping declares', async () => {
  await run([open.replace('30.0051,120.0051', '30.0027,120.0097')], { crs: 'gcj02' })
  const { lon, lat } = (await find('1')).matter.place
  expect(Math.abs(lon - 120.0051)).toBeLessThan(0.0005)
  expect(Math.abs(lat - 30.0051)).toBeLessThan(0.0005)
})

test('a trial decides the same and writes nothing', async () => {
  const before = await countMatters()
  expect(await run([open, done], {}, true)).toMatchObject({ kept: { new: 2, continued: 0, unchanged: 0 }, refused: 0 })
  expect(await countMatters()).toBe(before)
})

test('a mapping that names what is not there is refused whole, each fault by its place', async () => {
  await expect(run([open], { lat: 'Latitude', address: 'Street' })).rejects.toThrow(/lat: .*"Latitude"[\s\S]*address: .*"Street"/u)
  await expect(run([open], { timeZone: 'Mars/Base' })).rejects.toThrow(WrongMapping)
  await expect(run([open], { colour: 'red' })).rejects.toThrow(/colour/u)
})

test('a district is made from the file: ground, divisions, categories, units, rules and limits', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => {
    const [agency, type] = index % 3 === 0 ? ['Works', 'RD-Pothole'] : ['Cleaning', 'SW-Dirty street']
    const [lat, lon] = [31.2003 + (index % 10) * 0.004, 121.4003 + Math.floor(index / 10) * 0.004]
    return `m${index},${type},2026-02-02 09:00,,2026-02-04 09:00,new,${agency},a,${index < 30 ? 1 : 2},Quarter ${Math.floor(index / 10)},${lat},${lon}`
  })
  const plan = {
    code: '990399',
    name: '新区',
    nameEn: 'New Town',
    jurisdiction: 'new.example',
    timeZone: 'Asia/Shanghai',
    fromExtent: true,
    gridMetres: 400,
    street: { column: 'Ward', name: '第{}街道', nameEn: 'Ward {}' },
    community: { column: 'Quarter' },
  }
  const more = { category: { column: 'Type', makeCategories: true, majorBefore: '-' }, district: plan }
  expect(await run(rows, more, true)).toMatchObject({ isNewDistrict: true, kept: { new: 60 } })
  expect(server.services.districts.list()).toHaveLength(1)
  expect(await run(rows, more)).toMatchObject({ district: '990399', isNewDistrict: true, kept: { new: 60 }, refused: 0 })
  const district = server.services.districts.get('990399')
  expect([...district.categories.values()].map(({ code, name, majorName }) => [code, majorName.en, name.en])).toEqual([
    ['H5001', 'RD', 'RD-Pothole'],
    ['H5101', 'SW', 'SW-Dirty street'],
  ])
  expect([...district.units.keys()]).toEqual(['centre', 'cleaning', 'works'])
  expect(district.divisions.get('990399001000')).toMatchObject({ name: '第1街道', nameEn: 'Ward 1' })
  expect([...district.divisions.values()].filter(({ level }) => level === 'community')).toHaveLength(6)
  const { matter } = await find('m0', '990399')
  expect(matter).toMatchObject({ leadUnit: 'works', place: { area: expect.stringMatching(/^990399001001\d{3}$/u) } })
  expect(matter.clock).toMatchObject({ dueAt: Date.parse('2026-02-04T09:00:00+08:00'), limit: { amount: 48, unit: 'urgent_work_hour' } })
  expect((await run(rows, more)).kept).toEqual({ new: 0, continued: 0, unchanged: 60 })
})

test('a row whose coordinates say nothing is put into its community when the mapping allows it, and its address says so', async () => {
  const rounded = '1,Rubbish,2026-02-02 09:00,,,new,,海棠路 1 号,,西一,30,120'
  const nowhere = '2,Rubbish,2026-02-02 09:00,,,new,,,,无此处,,'
  const unplaced = { column: 'Quarter', name: '{}社区' }
  const summary = await run([rounded, nowhere], { unplaced })
  expect(summary.rows.map(({ reason }) => reason)).toEqual(['import.no_coordinates'])
  const { matter } = await find('1')
  expect(matter.place.area.startsWith('990102002001')).toBe(true)
  expect(matter.place.address).toMatch(/按社区定位.*海棠路 1 号/u)
})
