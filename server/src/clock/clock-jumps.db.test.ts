import { findBrokenLink } from '@yiwang/kernel'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { openTestDatabase } from '../database/test-database.ts'
import { requirePlace } from '../district/find-place.ts'
import { keepDistrict } from '../district/keep-district-store.ts'
import { makeServices } from '../make-services.ts'
import { listHistory } from '../matter/matter-store.ts'
import { moveMatter } from '../matter/move-matter.ts'
import { reportMatter } from '../matter/report-matter.ts'
import { sha256 } from '../matter/sha256.ts'
import type { Services } from '../services.ts'
import { smallDistrict } from '../testing/small-district.ts'
import { findLastEvent } from './last-event-store.ts'
import { makeSteadyClock, type SteadyClock } from './steady-clock.ts'

const hour = 3_600_000
const receiver = { id: 'receiver', roles: ['receiver' as const], unit: 'centre' }
const dispatcher = { id: 'dispatcher', roles: ['dispatcher' as const], unit: 'centre' }

let world: { wall: number; elapsed: number }
let services: Services
let dispose: () => Promise<void>

beforeEach(async () => {
  world = { wall: Date.parse('2026-03-04T10:00:00+08:00'), elapsed: 0 }
  const opened = await openTestDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'yiwang-clock-'))
  services = await makeServices({ database: opened.database, dataFolder, now: makeClock().now })
  await keepDistrict(opened.database.db, smallDistrict)
  await services.districts.refresh()
  dispose = async () => {
    await opened.dispose()
    await rm(dataFolder, { recursive: true, force: true })
  }
})

afterEach(() => dispose())

function makeClock(): SteadyClock {
  return makeSteadyClock({ wall: () => world.wall, elapsed: () => world.elapsed, jumped: () => undefined })
}

function pass(ms: number): void {
  world.wall += ms
  world.elapsed += ms
}

function report(key: string) {
  const district = services.districts.getPublic()
  const place = requirePlace(district, { lon: 120.005, lat: 30.005 })
  return reportMatter(services, district, { channel: 'resident_page', category: 'E0102', description: '垃圾', place, evidence: [], key })
}

test('after an hour back no event comes before another, numbers go on, and a repetition is still known', async () => {
  const district = services.districts.getPublic()
  const first = await report('first')
  pass(60_000)
  const found = { matter: first.matter, head: first.head }
  const accepted = await moveMatter(services, district, {
    found,
    actor: receiver,
    intent: { move: 'accept', carried: { category: 'E0102', place: first.matter.place } },
  })
  world.wall -= hour
  pass(1000)
  await moveMatter(services, district, {
    found: accepted,
    actor: dispatcher,
    intent: { move: 'dispatch', carried: { leadUnit: 'cityscape' } },
  })
  const history = await listHistory(services.database.db, district.code, first.matter.id)
  const moments = history.map(({ at }) => at)
  expect(moments).toEqual(moments.toSorted((one, other) => one - other))
  expect(findBrokenLink(history, sha256)).toBeUndefined()
  const second = await report('second')
  expect(second.matter.number > first.matter.number).toBe(true)
  expect(second.matter.reportedAt).toBeGreaterThanOrEqual(first.matter.reportedAt)
  expect(second.matter.clock?.dueAt ?? 0).toBeGreaterThan(second.matter.reportedAt)
  expect(await report('first')).toMatchObject({ isNew: false, matter: { number: first.matter.number } })
})

test('a start while the system clock is a day behind goes on from what was kept last', async () => {
  const { code } = services.districts.getPublic()
  const first = await report('first')
  world.wall -= 24 * hour
  const clock = makeClock()
  clock.goOnFrom((await findLastEvent(services.database.db, code)) ?? 0)
  services = { ...services, now: clock.now }
  const second = await report('second')
  expect(second.matter.reportedAt).toBeGreaterThanOrEqual(first.matter.reportedAt)
})

test('a day forward is believed: what comes in is due from then on, and what was kept stays as it was', async () => {
  const first = await report('first')
  world.wall += 24 * hour
  const second = await report('second')
  expect(second.matter.reportedAt - first.matter.reportedAt).toBe(24 * hour)
  expect(second.matter.number.slice(0, 8)).toBe('20260305')
  expect(await report('first')).toMatchObject({ isNew: false, matter: { number: first.matter.number, clock: first.matter.clock } })
})
