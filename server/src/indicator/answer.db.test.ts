import { standardIndicators } from '@yiwang/contract'
import {
  checkQuestion,
  dimensions,
  matterFieldNames,
  matterFields,
  operatorsOf,
  periodDates,
  posts,
  scopeOf,
  unitSides,
  type Criterion,
  type IndicatorAnswer,
  type Question,
} from '@yiwang/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { keepMany } from '../matter/keep-many-store.ts'
import type { LivedWithIntake } from '../matter/matter-row.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { countCounted, listCounted, type Cell } from './counted-store.ts'
import type { Apart, Range } from './grouping.ts'
import { listAnswers } from './list-answers.ts'
import { askOracle } from './oracle.ts'
import { chanceFrom, makeLives } from './random-lives.ts'
import { somebody } from './somebody.ts'

let server: TestServer
let lives: readonly LivedWithIntake[]

const day = 86_400_000

beforeAll(async () => {
  server = await makeTestServer()
  const { services, district, clock } = server
  lives = makeLives(district, chanceFrom(20_260_304), { count: 400, until: clock.now, days: 60 })
  await keepMany(services.database.db, lives)
})

afterAll(() => server.close())

const people = [
  somebody(),
  somebody({ roles: ['receiver'], area: '990102001000' }),
  somebody({ roles: ['handler'], unit: 'water' }),
  somebody({ roles: ['handler'], area: '990102002000' }),
]

const criterion: fc.Arbitrary<Criterion> = fc.constantFrom(...matterFieldNames).chain((field) => {
  const { kind } = matterFields[field]
  return fc.constantFrom(...operatorsOf[kind]).chain((operator): fc.Arbitrary<Criterion> => {
    if (operator === 'known') return fc.constant({ field, operator })
    if (operator === 'is') return fc.boolean().map((value) => ({ field, operator, value }))
    if (operator === 'at_least' || operator === 'at_most') {
      const most = kind === 'time' ? 40 * 3_600_000 : 4
      return fc.nat(most).map((value) => ({ field, operator, value }))
    }
    return fc.subarray(valuesOf(field), { minLength: 1 }).map((values) => ({ field, operator, values }))
  })
})

function valuesOf(field: Criterion['field']): string[] {
  const { words } = { words: [], ...matterFields[field] }
  if (words.length > 0) return [...words]
  if (field === 'area') return ['990102001000', '990102002001', '990102001001001', '990102000000']
  return field === 'category' ? ['E0102', 'E01', 'C'] : ['cityscape', 'water', 'east-office']
}

const criteria = fc.array(criterion, { maxLength: 3 })
const number = fc.constantFrom(...matterFieldNames.filter((field) => ['number', 'time'].includes(matterFields[field].kind)))
const measure: fc.Arbitrary<Question['measure']> = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), of: criteria }),
  fc.record({ kind: fc.constant('rate' as const), of: criteria, counted: criteria }),
  fc.record({ kind: fc.constantFrom('sum' as const, 'average' as const, 'median' as const), field: number, of: criteria }),
)
const question: fc.Arbitrary<Question> = fc.oneof(
  fc.record({ source: fc.constant('matters' as const), measure, on: fc.constantFrom(...periodDates), side: fc.constantFrom(...unitSides) }),
  fc.constantFrom(...standardIndicators).map((indicator) => indicator.question),
)
const asked = fc.record({
  question,
  by: fc.option(fc.constantFrom(...dimensions), { nil: undefined }),
  post: fc.constantFrom(...posts),
  who: fc.constantFrom(...people),
  filters: fc.array(criterion, { maxLength: 1 }),
  days: fc.tuple(fc.nat(60), fc.nat(60)),
  only: fc.option(fc.constantFrom(['water'], ['u-handler-0']), { nil: undefined, freq: 6 }),
})

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never

function rangeFor({ question: { on }, who, filters, days }: Asked): Range {
  const { clock, district } = server
  const [from, to] = days.toSorted((one, other) => other - one).map((back) => new Date(clock.now - (back - 1) * day)) as [Date, Date]
  return { scope: scopeOf(who), on, from, to, filters, now: new Date(clock.now), timeZone: district.timeZone }
}

function apartFor({ by, post, question: { side }, only }: Asked): Apart {
  const isNarrow = only !== undefined && (by === 'unit' || by === 'person')
  return { side, post, ...(by && { by }), ...(isNarrow && { only }) }
}

function close(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one))
}

function expectSame(got: IndicatorAnswer | undefined, want: IndicatorAnswer | undefined): void {
  const { value: said, ...wanted } = want ?? {}
  const { value: found, ...counted } = got ?? {}
  expect({ ...counted, isClose: close(found, said), found }).toEqual({ ...wanted, isClose: true, found })
}

async function expectRows(
  answer: IndicatorAnswer | undefined,
  { range, cell }: { readonly range: Parameters<typeof countCounted>[1]; readonly cell: Omit<Cell, 'part'> },
): Promise<void> {
  const { db } = server.services.database
  for (const part of ['counted', 'of'] as const) {
    const page = await listCounted(db, range, { cell: { ...cell, part }, limit: 1000 })
    const dates = page.map(({ at }) => at.getTime())
    expect([await countCounted(db, range, { ...cell, part }), page.length]).toEqual([answer?.[part], answer?.[part]])
    expect(dates).toEqual(dates.toSorted((one, other) => other - one))
  }
}

describe('an answer from the database', () => {
  test('is what the histories say, and its rows are the matters counted, for any question of the grammar', async () => {
    const histories = lives.map(({ events }) => events)
    await fc.assert(
      fc.asyncProperty(asked, async (one) => {
        const [range, apart] = [{ ...rangeFor(one), calendar: server.district.calendar }, apartFor(one)]
        const { measure } = one.question
        expect(checkQuestion(one.question).ok).toBe(true)
        const found = await listAnswers(server.services.database.db, range, { measures: [measure], apart })
        const said = askOracle(histories, { question: one.question, apart, range, district: server.district })
        expect(new Set(found.rows.map(({ key }) => key))).toEqual(new Set(apart.by ? said.rows.keys() : []))
        for (const { key, answers } of found.rows) expectSame(answers[0], said.rows.get(key))
        expectSame(found.total[0], said.total)
        const cells = [...found.rows.slice(-3), { answers: found.total }]
        await Promise.all(cells.map(({ answers, ...row }) => expectRows(answers[0], { range, cell: { measure, apart, ...row } })))
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  test('comes from lives that reach every corner', () => {
    const whole = { from: new Date(0), to: new Date(server.clock.now + day) }
    for (const { id, question: each } of standardIndicators) {
      const range = {
        ...whole,
        scope: scopeOf(somebody()),
        on: each.on,
        filters: [],
        now: new Date(server.clock.now),
        timeZone: 'Asia/Shanghai',
      }
      const said = askOracle(
        lives.map(({ events }) => events),
        { question: each, apart: { side: each.side }, range, district: server.district },
      )
      expect([id, said.total.counted > 0]).toEqual([id, true])
    }
  })
})
