import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { requirePlace } from '../district/find-place.ts'
import { reportMatter } from '../matter/report-matter.ts'
import { moveMatter } from '../matter/move-matter.ts'
import { takePledges } from '../testing/take-pledges.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { verifyChains } from './verify-chains.ts'

let server: TestServer

beforeAll(async () => {
  server = await makeTestServer()
})
afterAll(() => server.close())

/** A matter of three events. */
async function makeMatter() {
  const { services, district } = server
  const place = requirePlace(district, { lon: 120.005, lat: 30.005 })
  const { matter, head } = await reportMatter(services, district, {
    channel: 'desk',
    category: 'E0102',
    description: '垃圾',
    place,
    evidence: [],
  })
  const system = { id: 'system', roles: ['system' as const] }
  const accept = { move: 'accept' as const, carried: { category: 'E0102', place } }
  const accepted = await moveMatter(services, district, { found: { matter, head }, actor: system, intent: accept })
  const dispatch = { move: 'dispatch' as const, carried: { leadUnit: 'cityscape' } }
  return (await moveMatter(services, district, { found: accepted, actor: system, intent: dispatch })).matter
}

function verify() {
  return verifyChains(server.services.database.db, server.district.code)
}

test('whole histories hold', async () => {
  for (let count = 0; count < 3; count += 1) await makeMatter()
  expect(await verify()).toMatchObject({ matters: 3, events: 9, breach: undefined })
})

const changes = [
  {
    what: 'a changed event',
    kind: 'link',
    seq: 2,
    change: sql`update matter_event set body = jsonb_set(body, '{carried,category}', '"E0103"') where seq = 2 and matter = `,
  },
  {
    what: 'another author of an event',
    kind: 'link',
    seq: 3,
    change: sql`update matter_event set by_whom = 'nobody' where seq = 3 and matter = `,
  },
  { what: 'an event taken out of the middle', kind: 'link', seq: 3, change: sql`delete from matter_event where seq = 2 and matter = ` },
  { what: 'the last event cut off', kind: 'link', seq: 3, change: sql`delete from matter_event where seq = 3 and matter = ` },
  {
    what: 'a state that no event made',
    kind: 'state',
    seq: 3,
    change: sql`update matter set state = jsonb_set(state, '{leadUnit}', '"water"') where id = `,
  },
  { what: 'a status that no event made', kind: 'state', seq: 3, change: sql`update matter set status = 'closed' where id = ` },
]

test.each(changes)('$what is named by district, number and place in the history', async ({ kind, seq, change }) => {
  const { id, number } = await makeMatter()
  const { db } = server.services.database
  await sql`${change} ${id}`.execute(db)
  expect((await verify()).breach).toEqual({ kind, district: server.district.code, of: number, seq })
  await sql`delete from matter_event where matter = ${id}`.execute(db)
  await sql`delete from matter where id = ${id}`.execute(db)
})

test('a history without its matter is found', async () => {
  const { id } = await makeMatter()
  const { db } = server.services.database
  await sql`delete from matter where id = ${id}`.execute(db)
  expect((await verify()).breach).toEqual({ kind: 'orphan', district: server.district.code, of: id, seq: 1 })
  await sql`delete from matter_event where matter = ${id}`.execute(db)
})

describe('the histories of pledges', () => {
  const text = '2026年某区政府工作报告\n一、2026年工作安排\n新增公共停车位2000个，新建学校3所。\n'

  beforeAll(async () => {
    await takePledges(server, text, 'cityscape')
  })

  test('hold as they were taken in', async () => {
    expect(await verify()).toMatchObject({ pledges: 2, breach: undefined })
  })

  test.each([
    ['a changed event', 'link', sql`update pledge_event set body = jsonb_set(body, '{terms,due}', '"2027-12-31"')`],
    ['another author', 'link', sql`update pledge_event set by_whom = 'nobody'`],
    ['a state that no event made', 'state', sql`update pledge set state = jsonb_set(state, '{leader}', '"王区长"')`],
    ['a unit that no event named', 'state', sql`update pledge set lead_unit = 'water'`],
    ['a withdrawal that never was', 'state', sql`update pledge set is_withdrawn = true`],
  ])('%s is named by the number of the pledge', async (_, kind, change) => {
    const { db } = server.services.database
    await sql`create table kept_pledge as select * from pledge`.execute(db)
    await sql`create table kept_event as select * from pledge_event`.execute(db)
    await sql`${change}`.execute(db)
    const { breach } = await verify()
    await sql`delete from pledge`.execute(db)
    await sql`delete from pledge_event`.execute(db)
    await sql`insert into pledge select * from kept_pledge`.execute(db)
    await sql`insert into pledge_event select * from kept_event`.execute(db)
    await sql`drop table kept_pledge`.execute(db)
    await sql`drop table kept_event`.execute(db)
    expect(breach).toEqual({ kind, district: server.district.code, of: expect.stringMatching(/^2026-00[12]$/u), seq: 1 })
    expect((await verify()).breach).toBeUndefined()
  })

  test('one without its pledge is found, and one cut off', async () => {
    const { db } = server.services.database
    const [first, second] = await db.selectFrom('pledge').select('id').orderBy('number').execute()
    await db
      .deleteFrom('pledge_event')
      .where('pledge', '=', second?.id ?? '')
      .execute()
    expect((await verify()).breach).toMatchObject({ kind: 'link', of: '2026-002', seq: 1 })
    await db.deleteFrom('pledge').execute()
    expect((await verify()).breach).toEqual({ kind: 'orphan', district: server.district.code, of: first?.id, seq: 1 })
  })
})
