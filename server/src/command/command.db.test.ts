import { AreasNow, FlowToday, Hexagons, Replay } from '@yiwang/contract'
import {
  flowStageOf,
  flowStages,
  matterHeatOf,
  matterHeats,
  replay,
  type Matter,
  type MatterEvent,
  type MoveId,
  type Role,
} from '@yiwang/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { requirePlace } from '../district/find-place.ts'
import { listHistory } from '../matter/matter-store.ts'
import { reportMatter } from '../matter/report-matter.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'

const hour = 3_600_000
const midnight = Date.parse('2026-03-04T00:00:00+08:00')
const east = '990102001000'

let server: TestServer
let histories: readonly (readonly MatterEvent[])[]

async function report(at: number, lon: number): Promise<string> {
  const { services, district, clock } = server
  clock.now = at
  const place = requirePlace(district, { lon, lat: 30.005 })
  const kept = await reportMatter(services, district, {
    channel: 'desk',
    category: 'E0102',
    description: '路口垃圾堆积',
    place,
    evidence: [],
    at,
  })
  return kept.matter.id
}

async function move(at: number, step: { id: string; role: Role; move: MoveId; carried?: object }): Promise<void> {
  server.clock.now = at
  const cookie = await server.signIn(step.role, step.role === 'handler' ? { unit: 'water' } : {})
  const { row } = (await server.app.inject({ url: `/api/matters/${step.id}`, headers: { cookie } })).json()
  const answer = await server.app.inject({
    method: 'POST',
    url: `/api/matters/${step.id}/moves`,
    headers: { cookie },
    payload: { move: step.move, version: row.version, ...(step.carried && { carried: step.carried }) },
  })
  expect([step.move, answer.statusCode, answer.json().code]).toEqual([step.move, 200, undefined])
}

const carriedBy: Partial<Record<MoveId, object>> = {
  accept: { category: 'E0102' },
  dispatch: { leadUnit: 'water' },
  decline: { reasonCode: 'outside_district', reason: '不属于受理范围' },
  hang_up: { reason: '等材料', until: '2026-03-20' },
}

/** A move, as `role name`. */
function step(at: number, id: string, what: `${Role} ${MoveId}`): Promise<void> {
  const [role, name] = what.split(' ') as [Role, MoveId]
  const carried = carriedBy[name]
  return move(at, { id, role, move: name, ...(carried && { carried }) })
}

/** Matters of two days in both streets, some moved yesterday, some today, one undone, one declined, one late. */
beforeAll(async () => {
  server = await makeTestServer()
  const ids: string[] = []
  for (let place = 0; place < 6; place += 1) ids.push(await report(midnight - 14 * hour + place * 600_000, 120.003 + 0.006 * place))
  const [a = '', b = '', c = '', d = ''] = ids
  for (const [index, id] of [a, b, c].entries()) await step(midnight - 10 * hour + index * 1000, id, 'receiver accept')
  await step(midnight - 9 * hour, a, 'dispatcher dispatch')
  await step(midnight - 8 * hour, b, 'dispatcher dispatch')
  await step(midnight + 8 * hour, a, 'handler sign')
  await step(midnight + 8.1 * hour, c, 'dispatcher dispatch')
  await step(midnight + 8.2 * hour, d, 'receiver decline')
  for (let place = 0; place < 4; place += 1) ids.push(await report(midnight + (9 + place / 10) * hour, 120.004 + 0.01 * place))
  await step(midnight + 9.5 * hour, ids[6] ?? '', 'receiver accept')
  await step(midnight + 9.6 * hour, a, 'handler hang_up')
  server.clock.now = midnight + 17 * hour
  const { db } = server.services.database
  histories = await Promise.all(ids.map((id) => listHistory(db, server.district.code, id)))
}, 120_000)

afterAll(() => server.close())

async function ask(url: string, cookie: string): Promise<unknown> {
  const answer = await server.app.inject({ url, headers: { cookie } })
  expect([answer.statusCode, String(answer.headers['content-type']).split(';')[0]]).toEqual([200, 'application/json'])
  return answer.json()
}

function standAt(history: readonly MatterEvent[], at: number): Matter | undefined {
  return replay(history.filter((event) => event.at <= at))
}

function heatAt(history: readonly MatterEvent[], at: number): string | undefined {
  const matter = standAt(history, at)
  if (!matter) return undefined
  const { clock, status, asked } = matter
  const { dueAt = null, amberAt = null, redAt = null, pausedAt } = clock ?? {}
  return matterHeatOf({ status, dueAt, amberAt, redAt, isPaused: pausedAt !== undefined, askedMove: asked?.move ?? null }, at)
}

/** What lies in a scope now: the whole district's, or the east street's. */
function matters(prefix = ''): readonly { matter: Matter; history: readonly MatterEvent[] }[] {
  return histories
    .map((history) => ({ history, matter: replay(history) as Matter }))
    .filter(({ matter }) => matter.place.area.startsWith(prefix))
}

const endpoints = ['/api/command/areas', '/api/command/flow', '/api/command/hexagons', '/api/command/replay?day=2026-03-04'] as const

test.each(endpoints)('%s is for whoever may see the command screen', async (url) => {
  expect((await server.app.inject({ url })).statusCode).toBe(401)
  expect((await server.app.inject({ url, headers: { cookie: await server.signIn('handler') } })).statusCode).toBe(403)
})

test.each([
  '/api/command/areas?level=house',
  '/api/command/hexagons?side=5',
  '/api/command/hexagons?span=ever',
  '/api/command/replay',
  '/api/command/replay?day=2026-02-30',
  '/api/command/replay?day=2026-03-05',
])('%s is no question', async (url) => {
  expect((await server.app.inject({ url, headers: { cookie: await server.signIn('leader') } })).statusCode).toBe(400)
})

describe('the areas', () => {
  const codes = {
    street: (matter: Matter) => `${matter.place.area.slice(0, 9)}000`,
    community: (matter: Matter) => matter.place.area.slice(0, 12),
    grid: (matter: Matter) => matter.place.grid ?? '',
  }
  test.each(['street', 'community', 'grid'] as const)(
    'of the level %s say what is open, late, reported and closed in each',
    async (level) => {
      const told: Record<string, [number, number]> = {}
      for (const { matter } of matters()) {
        const own = (told[codes[level](matter)] ??= [0, 0])
        if (matter.endedAt === undefined || matter.clock) own[0] += 1
        if (matter.reportedAt >= midnight) own[1] += 1
      }
      const { areas } = AreasNow.parse(await ask(`/api/command/areas?level=${level}`, await server.signIn('leader')))
      expect(Object.fromEntries(areas.map(({ area, open, reported }) => [area, [open, reported]]))).toEqual(told)
      const late = matters().filter(({ history }) => heatAt(history, server.clock.now) === 'overdue').length
      expect(late).toBeGreaterThan(0)
      expect(areas.reduce((sum, area) => sum + area.late, 0)).toBe(late)
    },
  )

  test('are only those of the scope', async () => {
    const { areas } = AreasNow.parse(await ask('/api/command/areas', await server.signIn('receiver', { area: east })))
    expect(areas.map(({ area }) => area)).toEqual([east])
  })
})

describe('the flow of today', () => {
  test.each([
    ['the whole district', '990102000000', ''],
    ['a street', east, '990102001'],
  ])('of %s is what the histories say', async (...[, area, prefix]) => {
    const flow = FlowToday.parse(await ask('/api/command/flow', await server.signIn('receiver', { area })))
    const own = matters(prefix)
    const steps = own.flatMap(({ history }) =>
      history.flatMap(({ at, seq }) => {
        const [before, after] = [replay(history.filter((event) => event.seq < seq)), replay(history.filter((event) => event.seq <= seq))]
        const [from, to] = [before && flowStageOf(before.status), flowStageOf((after as Matter).status)]
        return from === to ? [] : [{ at, from, to }]
      }),
    )
    const today = steps.filter(({ at }) => at >= midnight)
    expect(today.length).toBeGreaterThan(4)
    for (const { stage, entered, left, here, oldest } of flow.stages) {
      const open = own.filter(({ matter }) => flowStageOf(matter.status) === stage && stage !== 'ended')
      expect([stage, entered, left, here]).toEqual([
        stage,
        today.filter(({ to }) => to === stage).length,
        today.filter(({ from }) => from === stage).length,
        open.length,
      ])
      const since = open.map(({ history }) => enteredAt(history))
      expect([stage, oldest?.since]).toEqual([stage, since.length === 0 ? undefined : Math.min(...since)])
    }
    expect(flow.stages.map(({ stage }) => stage)).toEqual(flowStages)
    expect(flow.links.reduce((sum, { count }) => sum + count, 0)).toBe(today.filter(({ from }) => from !== undefined).length)
    expect(flow.day).toBe('2026-03-04')
  })
})

/** When a matter came into the stage in which it is. */
function enteredAt(history: readonly MatterEvent[]): number {
  const stages = history.map(({ at, seq }) => ({
    at,
    stage: flowStageOf((replay(history.filter((event) => event.seq <= seq)) as Matter).status),
  }))
  return (stages.findLast(({ stage }, index) => stage !== stages[index - 1]?.stage) ?? { at: Number.NaN }).at
}

describe('the hexagons', () => {
  test.each([
    ['what is open', 'open', '990102000000', '', (matter: Matter) => matter.endedAt === undefined],
    ['what is open in a street', 'open', east, '990102001', (matter: Matter) => matter.endedAt === undefined],
    ['what was reported today', 'today', '990102000000', '', (matter: Matter) => matter.reportedAt >= midnight],
    ['what was reported in a month', 'month', '990102000000', '', () => true],
  ] as const)('hold %s, each once', async (...[, span, area, prefix, isCounted]) => {
    const { cells } = Hexagons.parse(await ask(`/api/command/hexagons?span=${span}&side=100`, await server.signIn('leader', { area })))
    expect(cells.reduce((sum, [, , count]) => sum + count, 0)).toBe(matters(prefix).filter(({ matter }) => isCounted(matter)).length)
    for (const { matter } of matters(prefix).filter((each) => isCounted(each.matter))) {
      const metres = cells.map(([lon, lat]) => Math.hypot((lon - matter.place.lon) * 96_400, (lat - matter.place.lat) * 111_320))
      expect(Math.min(...metres)).toBeLessThan(130)
    }
  })
})

describe('a day played again', () => {
  test.each([
    ['today', '2026-03-04', '990102000000', ''],
    ['yesterday', '2026-03-03', '990102000000', ''],
    ['today in a street', '2026-03-04', east, '990102001'],
  ])('%s stands at every minute as the histories and the kernel say', async (...[, day, area, prefix]) => {
    const played = Replay.parse(await ask(`/api/command/replay?day=${day}`, await server.signIn('leader', { area })))
    const until = Math.min(played.endsAt, server.clock.now)
    expect([played.heats, played.isMore, played.endsAt - played.startsAt]).toEqual([matterHeats, false, 24 * hour])
    let heats = 0
    for (const { matter, history } of matters(prefix)) {
      const place = played.places.findIndex(([, , number]) => number === matter.number)
      for (let at = played.startsAt; at < until; at += 7 * 60_000) {
        const second = (at - played.startsAt) / 1000
        const change = played.changes.findLast(([when, of]) => of === place && when <= second)?.[2]
        const shown = change ?? played.atStart.find(([of]) => of === place)?.[1]
        // The same second may hold a change that comes some milliseconds later.
        const told = [heatAt(history, at) ?? 'ended', heatAt(history, at + 999) ?? 'ended']
        expect(told).toContain(shown === undefined ? 'ended' : played.heats[shown])
        heats += 1
      }
    }
    expect(heats).toBeGreaterThan(100)
    expect(played.places.map(([, , , id]) => id).every((id) => matters(prefix).some(({ matter }) => matter.id === id))).toBe(true)
    const order = played.changes.map(([second]) => second)
    expect(order).toEqual(order.toSorted((x, y) => x - y))
  })
})

describe('what many screens ask', () => {
  test('is told anew at once when something has changed, and is the same for all that see the same', async () => {
    const [one, other] = [await server.signIn('leader'), await server.signIn('dispatcher')]
    const url = '/api/command/areas'
    const [first, second] = await Promise.all([ask(url, one), ask(url, other)])
    expect(second).toEqual(first)
    const before = AreasNow.parse(first).areas.reduce((sum, { open }) => sum + open, 0)
    await report(server.clock.now, 120.005)
    const after = AreasNow.parse(await ask(url, one)).areas.reduce((sum, { open }) => sum + open, 0)
    expect(after).toBe(before + 1)
  })

  test('is not sent again to somebody who has it', async () => {
    const cookie = await server.signIn('leader')
    const answer = await server.app.inject({ url: '/api/command/flow', headers: { cookie } })
    const again = await server.app.inject({
      url: '/api/command/flow',
      headers: { cookie, 'if-none-match': String(answer.headers['etag']) },
    })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
  })
})
