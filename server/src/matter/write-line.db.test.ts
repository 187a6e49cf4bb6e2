import { applyEvent, findBrokenLink, type Actor } from '@yiwang/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { requirePlace } from '../district/find-place.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { keepMovedMatter, keepNewMatter } from './keep-matter-store.ts'
import { asEvent, findMatterById } from './matter-store.ts'
import { moveMatter } from './move-matter.ts'
import { reportMatter, type NewReport, type Reported } from './report-matter.ts'
import { sha256 } from './sha256.ts'

let server: TestServer

beforeAll(async () => {
  server = await makeTestServer()
})

afterAll(() => server.close())

function report(part: Partial<NewReport> = {}): Promise<Reported> {
  const { services } = server
  const district = services.districts.getPublic()
  return reportMatter(services, district, {
    channel: 'resident_page',
    category: 'E0102',
    description: '小区门口垃圾堆积',
    place: requirePlace(district, { lon: 120.005, lat: 30.005 }),
    evidence: [],
    ...part,
  })
}

test('reports that come at once are kept together, each whole: its row, its event, its reporter and its look', async () => {
  const came = await Promise.all(
    Array.from({ length: 60 }, (_, count) => report({ description: `第${count}件`, reporter: { name: `甲${count}` } })),
  )
  const ids = came.map(({ matter }) => matter.id)
  const { db } = server.services.database
  const rows = await db
    .selectFrom('matter')
    .innerJoin('matter_event', 'matter_event.matter', 'matter.id')
    .innerJoin('reporter', 'reporter.matter', 'matter.id')
    .innerJoin('duplicate_look', 'duplicate_look.matter', 'matter.id')
    .select(['matter.id', 'description', 'reporter.name', 'follow_code', sql<string>`matter.xmin::text`.as('kept')])
    .where('matter.id', 'in', ids)
    .execute()
  expect(new Map(rows.map(({ id, description, name, follow_code: code }) => [id, [description, name, code]]))).toEqual(
    new Map(came.map(({ matter, followCode }, count) => [matter.id, [`第${count}件`, `甲${count}`, followCode]])),
  )
  expect(new Set(rows.map(({ kept }) => kept)).size).toBeLessThan(10)
  const events = await db.selectFrom('matter_event').selectAll().where('matter', 'in', ids).execute()
  expect(events.filter((event) => findBrokenLink([asEvent(event)], sha256) !== undefined)).toEqual([])
})

test('of those with one key the first is kept and the others find it; one that cannot be kept fails alone', async () => {
  const asked = Array.from({ length: 30 }, (_, count) => {
    if (count === 7) return report({ description: '坏的\u0000字' })
    return count % 3 === 0 ? report({ key: 'the same', description: '同一件' }) : report({ description: `别的${count}` })
  })
  const came = await Promise.allSettled(asked)
  expect(came.flatMap(({ status }, count) => (status === 'rejected' ? [count] : []))).toEqual([7])
  const same = came.flatMap((one, count) => (one.status === 'fulfilled' && count % 3 === 0 ? [one.value] : []))
  expect(new Set(same.map(({ matter }) => matter.id)).size).toBe(1)
  expect(same.filter(({ isNew }) => isNew)).toHaveLength(1)
  const kept = await server.services.database.db.selectFrom('matter').select('description').where('description', 'like', '别的%').execute()
  expect(kept).toHaveLength(19)
})

const receiver: Actor = { id: 'receiver-1', roles: ['receiver'] }

async function accept({ matter, head }: Pick<Reported, 'matter' | 'head'>, key?: string) {
  const { services } = server
  const move = {
    found: { matter, head },
    actor: receiver,
    intent: { move: 'accept' as const, carried: { category: 'E0102', place: matter.place } },
  }
  return moveMatter(services, services.districts.getPublic(), { ...move, ...(key !== undefined && { key }) })
}

test('moves that come at once are kept together, each as it would have been kept by itself', async () => {
  const { db } = server.services.database
  const came = await Promise.all(Array.from({ length: 12 }, () => report()))
  const moved = await Promise.all(came.map((one, count) => accept(one, `key-${count}`)))
  const ids = moved.map(({ matter }) => matter.id)
  const rows = await db.selectFrom('matter').selectAll().where('id', 'in', ids).orderBy('id').execute()
  expect(rows.map(({ status, version }) => [status, version])).toEqual(came.map(() => ['accepted', 2]))
  const written = await db
    .selectFrom('matter')
    .select(sql<string>`xmin::text`.as('kept'))
    .where('id', 'in', ids)
    .execute()
  expect(new Set(written.map(({ kept }) => kept)).size).toBeLessThan(6)

  const [row] = rows
  const [first, second] = (
    await db
      .selectFrom('matter_event')
      .selectAll()
      .where('matter', '=', row?.id ?? '')
      .orderBy('seq')
      .execute()
  ).map((event) => ({ ...asEvent(event), district: 'other' }))
  const alone = moved.find(({ matter }) => matter.id === row?.id)
  if (!first || !second || !alone) throw new Error('the history is not there')
  const before = { ...applyEvent(undefined, first), district: 'other' }
  await keepNewMatter(db, { matter: before, event: first }, { followCode: row?.follow_code ?? '' })
  await keepMovedMatter(db, { matter: { ...alone.matter, district: 'other' }, event: second })
  const single = await db.selectFrom('matter').selectAll().where('district', '=', 'other').executeTakeFirstOrThrow()
  expect({ ...row, district: 'other', state: null }).toEqual({ ...single, state: null })
})

test('of several who move a matter at once one is first, and the others are told that it changed', async () => {
  const came = await report()
  const bystanders = await Promise.all(Array.from({ length: 6 }, () => report()))
  const tried = await Promise.allSettled([accept(came), accept(came), ...bystanders.map((one) => accept(one)), accept(came)])
  const refused = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(7)
  expect(refused).toMatchObject([{ code: 'matter.changed_meanwhile' }, { code: 'matter.changed_meanwhile' }])
  const found = await findMatterById(server.services.database.db, came.matter.district, came.matter.id)
  expect(found?.matter).toMatchObject({ status: 'accepted', version: 2 })
})
