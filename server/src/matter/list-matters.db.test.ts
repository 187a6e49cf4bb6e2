import { scopeOf } from '@yiwang/kernel'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Database } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { openTestDatabase } from '../database/test-database.ts'
import type { KeptPerson } from '../person/person-store.ts'
import type { MatterQuestion } from './filter-store.ts'
import { listMatters } from './list-matters-store.ts'
import { wordsOf } from './matter-columns.ts'
import type { Page } from './page-store.ts'

const district = '990102'
const hour = 3_600_000
const now = Date.parse('2026-03-04T10:00:00+08:00')

interface Row {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly channel: string
  readonly category: string
  readonly description: string
  readonly address: string
  readonly area: string
  readonly units: readonly string[]
  readonly reportedAt: number
  readonly dueAt: number
  readonly endedAt: number | null
  readonly weight: number
  readonly alike: string | null
}

const areas = ['990102001001001', '990102001001002', '990102001002001', '990102002001001', '990102002002001']
const unitLists = [[], ['water'], ['roads'], ['water', 'roads'], ['roads', 'water'], ['a', 'b', 'water'], ['a', 'b', 'c', 'water', 'roads']]
const texts = ['垃圾桶满了没有人清', '路灯不亮', 'The street lamp is broken', '下水道堵塞，垃圾很多', '100% 满', '圾垃']
const addresses = ['东街海棠路 8 号', '西街樟树路 9 号', '']

/** A number of its own for each row and question: nothing is left to chance. */
function pick<T>(list: readonly T[], number: number): T {
  return list[Math.abs(Math.imul(number, 0x9e3779b1) >>> 7) % list.length] as T
}

const rows: readonly Row[] = Array.from({ length: 160 }, (_, index) => ({
  id: `00000000-0000-7000-8000-${String((index * 7919) % 100_000).padStart(12, '0')}`,
  number: `20260304-${String(index).padStart(6, '0')}`,
  status: pick(['reported', 'handling', 'void'], index),
  channel: pick(['desk', 'resident_page'], index + 500),
  category: pick(['E0102', 'E0104', 'E0201', 'C0101'], index + 900),
  description: pick(texts, index + 1300),
  address: pick(addresses, index + 1700),
  area: pick(areas, index + 2100),
  units: pick(unitLists, index + 2500),
  reportedAt: now - Math.floor(index / 3) * 7 * hour,
  dueAt: now + ((index % 23) - 11) * hour,
  endedAt: index % 3 === 0 ? null : now,
  weight: pick([1, 1, 1.5849625, 2.3219281, 1.1e1], index + 2900),
  alike: index % 4 === 0 ? '00000000-0000-7000-8000-000000007919' : null,
}))

let opened: { readonly database: Database; readonly dispose: () => Promise<void> }

beforeAll(async () => {
  opened = await openTestDatabase()
  const { db } = opened.database
  await migrate(db)
  const given = rows.map((row) => ({
    ...row,
    words: wordsOf({
      number: row.number,
      description: row.description,
      place: { lon: 120, lat: 30, area: row.area, address: row.address },
    }),
    state: { id: row.id },
  }))
  await sql`insert into matter (district, id, number, kind, status, version, channel, category, description, lon, lat, area, address,
      units, lead_unit, reported_at, due_at, ended_at, weight, alike, words, state, changed_at)
    select ${district}, id, number, 'request', status, 1, channel, category, description, 120, 30, area, address,
      array(select jsonb_array_elements_text(units)), units ->> 0, to_timestamp("reportedAt" / 1000.0), to_timestamp("dueAt" / 1000.0),
      to_timestamp("endedAt" / 1000.0), weight, alike, array(select jsonb_array_elements_text(words)), state, now()
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as x(id uuid, number text, status text, channel text, category text,
      description text, area text, address text, units jsonb, "reportedAt" float8, "dueAt" float8, "endedAt" float8, weight real, alike uuid, words jsonb, state jsonb)`.execute(
    db,
  )
  await sql`analyze matter`.execute(db)
})

afterAll(() => opened.dispose())

const people: readonly Pick<KeptPerson, 'roles' | 'unit' | 'area'>[] = [
  { roles: ['receiver'], area: '990102000000' },
  { roles: ['receiver'], area: '990102001000' },
  { roles: ['grid_worker'], area: '990102001001' },
  { roles: ['handler'], unit: 'water', area: '990102000000' },
  { roles: ['handler', 'verifier'], unit: 'water', area: '990102002000' },
  { roles: ['handler'], unit: 'nobody', area: '990102000000' },
]

function isFound(row: Row, term: string): boolean {
  return [row.description, row.address, row.number].some((text) => text.toLowerCase().includes(term.toLowerCase()))
}

type Test = (row: Row, query: MatterQuestion['query']) => boolean

const tests: readonly Test[] = [
  (row, { ended }) => ended === 'all' || (ended === 'yes') === (row.endedAt !== null),
  (row, { status = row.status }) => status.split(',').includes(row.status),
  (row, { category = '' }) => row.category.startsWith(category),
  (row, { area = '' }) => row.area.startsWith(area.replace(/000$/u, '')),
  (row, { unit }) => unit === undefined || row.units[0] === unit,
  (row, { channel = row.channel }) => row.channel === channel,
  (row, { heat }) => heat === undefined || (row.endedAt === null && row.dueAt < now),
  (row, { alike }) => alike === undefined || (row.alike !== null && row.endedAt === null),
  (row, { from = '2000-01-01' }) => row.reportedAt >= Date.parse(`${from}T00:00:00+08:00`),
  (row, { to = '2100-01-01' }) => row.reportedAt < Date.parse(`${to}T24:00:00+08:00`),
  (row, { q = '' }) => q.split(' ').every((term) => isFound(row, term)),
]

/** What the list must have, read off the rows one by one. */
function plainly({ scope, query }: MatterQuestion, sort: Page['sort']): readonly string[] {
  function isWithin(row: Row): boolean {
    return scope.areas.some((prefix) => row.area.startsWith(prefix)) || row.units.some((unit) => scope.units.includes(unit))
  }
  const found = rows.filter((row) => isWithin(row) && tests.every((isMeant) => isMeant(row, query)))
  function at(row: Row): number {
    return { due: row.dueAt, oldest: row.reportedAt, newest: -row.reportedAt, weight: -row.weight }[sort]
  }
  const byId = sort === 'newest' || sort === 'weight' ? -1 : 1
  return found.toSorted((a, b) => at(a) - at(b) || (a.id < b.id ? -byId : byId)).map(({ id }) => id)
}

async function listAll(question: MatterQuestion, page: Page): Promise<{ ids: readonly string[]; total: number; isMore: boolean }> {
  const first = await listMatters(opened.database.db, question, page)
  let { rows: found } = first
  const ids = found.map(({ id }) => id)
  while (found.length === page.limit) {
    const last = found.at(-1)
    const cursor = { key: last?.key ?? 0, id: last?.id ?? '' }
    found = (await listMatters(opened.database.db, question, { ...page, cursor })).rows
    ids.push(...found.map(({ id }) => id))
  }
  return { ids, total: first.total, isMore: first.isMore }
}

/** A value or none. */
function maybe<T>(...values: readonly T[]) {
  return fc.constantFrom(undefined, undefined, ...values)
}

const questions = fc.record({
  person: fc.constantFrom(...people),
  sort: fc.constantFrom('due', 'newest', 'oldest', 'weight'),
  limit: fc.constantFrom(7, 50),
  reach: fc.constantFrom(0, 7, 60, 1000),
  query: fc.record({
    ended: fc.constantFrom('no', 'yes', 'all'),
    status: maybe('void', 'reported,handling'),
    category: maybe('E0102', 'E01', 'C'),
    area: maybe('990102001000', '990102001001', '990102002001001'),
    unit: maybe('water', 'roads'),
    channel: maybe('desk'),
    heat: maybe('overdue'),
    alike: maybe('yes'),
    from: maybe('2026-03-01', '2026-02-20'),
    to: maybe('2026-03-03', '2026-02-24'),
    q: maybe('垃圾', '垃', '满', '海棠路 垃圾', 'lamp', '100%', '20260304-000007'),
  }),
})

test('however a list is narrowed, ordered, cut into pages and reached, it has the rows that a plain look at all of them finds', async () => {
  await fc.assert(
    fc.asyncProperty(questions, async ({ person, sort: wanted, limit, reach, query: asked }) => {
      const sort = wanted === 'due' && asked.ended !== 'no' ? 'newest' : (wanted as Page['sort'])
      const whole = { ...person, id: 'x', district, name: '', nameEn: '', account: '', username: '', isDisabled: false } as KeptPerson
      const query = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as MatterQuestion['query']
      const question = { scope: scopeOf(whole), person: whole, query, now, timeZone: 'Asia/Shanghai' }
      const expected = plainly(question, sort)
      const { ids, total, isMore } = await listAll(question, { sort, limit, reach })
      expect(ids).toEqual(expected)
      expect(isMore ? Math.min(total, expected.length) : expected.length).toBe(total)
    }),
    { numRuns: 160, seed: 11 },
  )
})

test('a search takes the same rows whether the words count as common or as rare', async () => {
  const [person] = people
  const whole = { ...person, id: 'x', district, name: '', nameEn: '', account: '', username: '', isDisabled: false } as KeptPerson
  const question = { scope: scopeOf(whole), person: whole, query: { ended: 'all', q: '垃圾' }, now, timeZone: 'Asia/Shanghai' } as const
  const chosen = await listMatters(opened.database.db, question, { sort: 'newest', limit: 5 })
  expect(chosen.rows.map(({ id }) => id)).toEqual(plainly(question, 'newest').slice(0, 5))
})
