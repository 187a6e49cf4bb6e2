import { standardIndicators } from '@yiwang/contract'
import { dimensions, posts, scopeOf, type Criterion, type IndicatorAnswer, type MatterEvent } from '@yiwang/kernel'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { keepMany } from '../../matter/keep-many-store.ts'
import type { LivedWithIntake } from '../../matter/matter-row.ts'
import { asEvent, findMatterById } from '../../matter/matter-store.ts'
import { mergeMatter } from '../../matter/merge-matter.ts'
import { Refusal } from '../../problem/refusal.ts'
import { makeTestServer, type TestServer } from '../../testing/test-server.ts'
import type { Answers } from '../answer-store.ts'
import type { Apart, Range } from '../grouping.ts'
import { listAnswers } from '../list-answers.ts'
import { askOracle } from '../oracle.ts'
import { chanceFrom, makeLives, type Chance } from '../random-lives.ts'
import { analyzeCells, foldTail, makeRollUps, rolledOf, tidyTail, type Rolled } from './fold-store.ts'
import { countersOf, planCells } from './plan-rolled.ts'
import { renumbered, Telling } from './telling.ts'
import { isOfKeptTime } from './time-store.ts'
import { somebody } from '../somebody.ts'

let server: TestServer
let rolled: Rolled

beforeAll(async () => {
  server = await makeTestServer()
  rolled = rolledOf(server.district)
  await makeRollUps(db(), rolled)
})

afterAll(() => server.close())

function db() {
  return server.services.database.db
}

const days = 100

const people = [
  somebody(),
  somebody({ roles: ['receiver'], area: '990102001000' }),
  somebody({ roles: ['handler'], unit: 'water' }),
  somebody({ roles: ['grid_worker'], area: '990102002001' }),
]

const filter: fc.Arbitrary<Criterion> = fc.constantFrom<Criterion>(
  { field: 'category', operator: 'within', values: ['E01'] },
  { field: 'area', operator: 'within', values: ['990102001000', '990102002001'] },
  { field: 'channel', operator: 'none_of', values: ['desk'] },
  { field: 'leadUnit', operator: 'one_of', values: ['water', 'east-office'] },
  { field: 'handledUnit', operator: 'one_of', values: ['water'] },
  { field: 'reopenings', operator: 'at_least', value: 1 },
)

const asked = fc.record({
  question: fc.constantFrom(...standardIndicators).map((indicator) => indicator.question),
  by: fc.option(fc.constantFrom(...dimensions), { nil: undefined }),
  post: fc.constantFrom(...posts),
  who: fc.constantFrom(...people),
  filters: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(filter, { minLength: 1, maxLength: 2 })),
  span: fc.tuple(fc.nat(days), fc.nat(days)),
  isOwn: fc.boolean(),
})

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never

/** What is asked, of which matters, told apart how: whole days of the district. */
function askFor({ question, by, post, who, filters, span, isOwn }: Asked) {
  const { clock, district } = server
  const today = Temporal.Instant.fromEpochMilliseconds(clock.now).toZonedDateTimeISO(district.timeZone).startOfDay()
  const [from, to] = span
    .toSorted((one, other) => other - one)
    .map((back) => new Date(today.subtract({ days: back - 1 }).epochMilliseconds)) as [Date, Date]
  const { on, side } = question
  const { timeZone, calendar } = district
  const range: Range & { readonly calendar: typeof calendar } = {
    scope: scopeOf(who),
    on,
    from,
    to,
    filters,
    timeZone,
    calendar,
    now: new Date(clock.now),
  }
  const only = { unit: [who.unit ?? 'water'], person: ['u-handler-0'] }[String(by)]
  const apart: Apart = { side, post, ...(by && { by }), ...(isOwn && only && { only }) }
  return { question, range, apart }
}

const everything: Omit<Asked, 'by'> = {
  question: standardIndicators[0]!.question,
  post: 'handle',
  who: somebody(),
  filters: [],
  span: [days, 0],
  isOwn: false,
}

function inOrder({ rows, total }: Answers) {
  return {
    rows: new Map(
      rows.toSorted((one, other) => String(one.key).localeCompare(String(other.key))).map(({ key, answers }) => [key, answers[0]]),
    ),
    total: total[0],
  }
}

async function readHistories(): Promise<readonly (readonly MatterEvent[])[]> {
  const rows = await db()
    .selectFrom('matter_event')
    .selectAll()
    .where('district', '=', rolled.code)
    .orderBy('matter')
    .orderBy('seq')
    .execute()
  return [
    ...Map.groupBy(
      rows.map((row) => asEvent(row)),
      ({ matter }) => matter,
    ).values(),
  ]
}

function roughly(answer: IndicatorAnswer | undefined) {
  return answer && { ...answer, ...(answer.value !== undefined && { value: Number(answer.value.toPrecision(12)) }) }
}

/** How many of the questions cells could answer. */
async function expectTrue(chance: Chance, numRuns: number): Promise<number> {
  const histories = await readHistories()
  let fromCells = 0
  await fc.assert(
    fc.asyncProperty(asked, async (one) => {
      const { question, range, apart } = askFor(one)
      const { measure } = question
      if (planCells(range, apart) && (countersOf(range.on, measure) ?? isOfKeptTime(measure, range, apart))) fromCells += 1
      const [told, raw] = await Promise.all([
        listAnswers(db(), range, { measures: [measure], apart, definition: rolled.definition }),
        listAnswers(db(), range, { measures: [measure], apart }),
      ])
      expect(inOrder(told)).toEqual(inOrder(raw))
      const said = askOracle(histories, { question, apart, range, district: server.district })
      expect(roughly(told.total[0])).toEqual(roughly(said.total))
      if (apart.by === undefined) return
      expect(new Map(told.rows.map(({ key, answers }) => [key, roughly(answers[0])]))).toEqual(
        new Map([...said.rows].map(([key, answer]) => [key, roughly(answer)])),
      )
    }),
    { numRuns, seed: Math.floor(chance.next() * 1e9) },
  )
  return fromCells
}

async function tellAll(telling: Telling, chance: Chance): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await telling.tell(chance, 20)
}

const receiver = { id: 'u-receiver', roles: ['receiver' as const], unit: 'centre' }

/** Merges matters into others by chance, and takes some merges back. */
async function mergeSome(chance: Chance, count: number): Promise<void> {
  const { services, district } = server
  const rows = await db().selectFrom('matter').select(['id', 'status']).where('district', '=', rolled.code).orderBy('id').execute()
  for (let turn = 0; turn < count; turn++) {
    const [one, other] = [chance.pick(rows), chance.pick(rows)]
    const found = one && (await findMatterById(db(), district.code, one.id))
    if (!found || !other || other.id === one.id) continue
    const move = found.matter.status === 'merged' ? ('unmerge' as const) : ('merge' as const)
    const carried = { reason: '同一件事', ...(move === 'merge' && { target: other.id }) }
    await mergeMatter(services, district, { found, actor: receiver, intent: { move, carried } }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
  }
}

async function takeOut(chance: Chance): Promise<void> {
  const ids = (
    await db().selectFrom('matter').select('id').where('status', '<>', 'merged').where('reports', '=', 1).orderBy('id').execute()
  ).map(({ id }) => id)
  const id = chance.pick(ids)
  if (id === undefined) return
  await sql`with events as (delete from matter_event where matter = ${id}::uuid) delete from matter where id = ${id}::uuid`.execute(db())
}

async function failToKeep(lives: readonly LivedWithIntake[]): Promise<void> {
  const undone = new Error('undone')
  await expect(
    db()
      .transaction()
      .execute(async (within) => {
        await keepMany(within, lives)
        throw undone
      }),
  ).rejects.toBe(undone)
}

describe('scores from the roll-ups', () => {
  test('are to the last digit those of the matters and those of the histories, whatever is kept, moved, merged, taken out and folded', async () => {
    const chance = chanceFrom(20_261_130)
    const lives = makeLives(server.district, chance, { count: 260, until: server.clock.now, days })
    const telling = new Telling(db(), lives.slice(0, 120))
    let fromCells = 0
    for (let round = 0; round < 5; round++) {
      const bulk = lives.slice(120 + round * 22, 142 + round * 22)
      await Promise.all([telling.tell(chance, 160), foldTail(db(), rolled, 1 + Math.floor(chance.next() * 300))])
      await keepMany(db(), bulk)
      await mergeSome(chance, 12)
      await takeOut(chance)
      await failToKeep(lives.slice(235, 255))
      if (round === 3) await makeRollUps(db(), rolled)
      await foldTail(db(), rolled, Math.floor(chance.next() * 400))
      fromCells += await expectTrue(chance, 16)
    }
    while ((await foldTail(db(), rolled, 150)) > 0);
    await tidyTail(db())
    await analyzeCells(db())
    fromCells += await expectTrue(chance, 40)
    expect(fromCells).toBeGreaterThan(40)
  }, 300_000)

  test('agree at every moment while others write and fold', async () => {
    const chance = chanceFrom(7)
    const lives = makeLives(server.district, chance, { count: 120, until: server.clock.now, days })
    const telling = new Telling(
      db(),
      lives.map((life) => renumbered(life)),
    )
    let isWriting = true
    const writing = tellAll(telling, chance).finally(() => (isWriting = false))
    const folding = (async () => {
      while (isWriting) await foldTail(db(), rolled, 40)
    })()
    const whole = askFor({ ...everything, by: 'street' })
    let looks = 0
    while (isWriting) {
      await db()
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (within) => {
          for (const { question } of standardIndicators.filter((_, index) => index % 5 === looks % 5)) {
            const range = { ...whole.range, on: question.on }
            const apart = { ...whole.apart, side: question.side }
            const told = await listAnswers(within, range, { measures: [question.measure], apart, definition: rolled.definition })
            expect(inOrder(told)).toEqual(inOrder(await listAnswers(within, range, { measures: [question.measure], apart })))
          }
        })
      looks += 1
    }
    await Promise.all([writing, folding])
    expect(looks).toBeGreaterThan(0)
  }, 120_000)

  test('come from cells: one that says something else is believed', async () => {
    const { question, range, apart } = askFor({ ...everything, by: undefined })
    const ask = { measures: [question.measure], apart, definition: rolled.definition }
    const before = await listAnswers(db(), range, ask)
    await sql`update roll_up set c0 = c0 + 1 where lens = 'area' and on_date = 'reported' and seen_by = '' and grain = 'month'
      and start = (select min(start) from roll_up where grain = 'month' and start >= ${range.from})`.execute(db())
    const after = await listAnswers(db(), range, ask)
    expect(after.total[0]?.value).toBeGreaterThan(before.total[0]?.value ?? 0)
    const byAnother = await listAnswers(db(), range, { ...ask, definition: 'another' })
    expect(byAnother).toEqual(await listAnswers(db(), range, { ...ask, definition: undefined }))
    await makeRollUps(db(), rolled)
    expect(await listAnswers(db(), range, ask)).toEqual(before)
  })

  test('are gone with the matters when those are emptied, and the matters answer', async () => {
    await sql`truncate matter`.execute(db())
    const { rows } =
      await sql`select district from roll_up union all select district from roll_tail union all select district from roll_time union all select district from roll_state`.execute(
        db(),
      )
    expect(rows).toEqual([])
  })
})
