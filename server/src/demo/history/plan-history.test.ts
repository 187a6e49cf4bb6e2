import { endedStatuses, findBrokenLink, heatOf, statuses, type MatterEvent } from '@yiwang/kernel'
import { describe, expect, test } from 'vitest'

import { sha256 } from '../../matter/sha256.ts'
import { makeCity } from '../city/make-city.ts'
import { loadNewDistrict, makeDemoDistrict } from '../demo-district.ts'
import { demoPeople } from '../demo-people.ts'
import { papers, pictureName, scenes } from '../demo-pictures.ts'
import { proofsOf } from '../keep-pictures.ts'
import { simulatedCast } from '../simulated-cast.ts'
import { liveBirth } from './live-birth.ts'
import { planHistory } from './plan-history.ts'
import { makeSpotFinder } from './spot.ts'

const until = Date.parse('2026-11-24T15:40:00+08:00')
const city = makeCity(7)
const plan = makeDemoDistrict(city)
const district = loadNewDistrict(plan, until)
const names = [...scenes.flatMap((scene) => [pictureName(scene, 'before'), pictureName(scene, 'after')]), ...papers]
const source = { district, cast: simulatedCast(demoPeople(city), plan.units), proofs: proofsOf(new Map(names.map((name) => [name, name]))) }
const spots = makeSpotFinder(city, district)

function live(size: { days: number; rate: number; until: number }) {
  const births = planHistory(source, spots, { seed: 7, ...size })
  return births.map((birth, index) => liveBirth({ ...source, until: size.until }, birth, `n${index}`))
}

const lives = live({ days: 90, rate: 60, until })
const byId = new Map(lives.map((life) => [life.matter.id, life]))
const open = lives.filter(({ matter }) => !endedStatuses.includes(matter.status))

function findMerge(events: readonly MatterEvent[]): MatterEvent | undefined {
  return events.findLast(({ body }) => body.kind === 'moved' && body.move === 'merge')
}

function endOf(events: readonly MatterEvent[]): number {
  return events.find(({ body }) => body.kind === 'moved' && endedStatuses.includes(body.to))?.at ?? until
}

describe('ninety days of the demo', () => {
  test('are the same for the same seed and present, whenever they are lived', () => {
    const size = { days: 5, rate: 40, until }
    function events(again: ReturnType<typeof live>) {
      return again.flatMap((each) => each.events)
    }
    expect(events(live(size))).toEqual(events(live(size)))
  })

  test('begin alike when the present moves on by some hours', () => {
    const early = planHistory(source, spots, { seed: 7, days: 5, rate: 40, until: until - 5 * 3_600_000 })
    const late = planHistory(source, spots, { seed: 7, days: 5, rate: 40, until })
    expect(late.slice(0, early.length).map(({ id }) => id)).toEqual(early.map(({ id }) => id))
    expect(late.length).toBeGreaterThan(early.length)
  })

  test('are some five thousand matters by four channels in about the shares of a real district', () => {
    expect(lives.length).toBeGreaterThan(4500)
    expect(lives.length).toBeLessThan(5700)
    function share(channel: string) {
      return lives.filter(({ matter }) => matter.channel === channel).length / lives.length
    }
    expect(share('resident_page')).toBeCloseTo(0.45, 1)
    expect(share('grid_worker')).toBeCloseTo(0.34, 1)
    expect(share('desk')).toBeCloseTo(0.16, 1)
    expect(share('open311')).toBeCloseTo(0.05, 1)
  })

  test('hold every status, and leave some hundreds open from calm to overdue', () => {
    expect(new Set(lives.map(({ matter }) => matter.status))).toEqual(new Set(statuses))
    expect(open.length).toBeGreaterThan(300)
    expect(open.length).toBeLessThan(550)
    const heats = new Set(open.map(({ matter }) => matter.clock && heatOf(matter.clock, until)))
    expect(heats).toEqual(new Set(['calm', 'amber', 'red', 'overdue', 'paused']))
  })

  test('tell of each merge in the history of its target too, at the same moment and while that still ran', () => {
    const merged = lives.filter(({ matter }) => matter.status === 'merged')
    expect(merged.length).toBeGreaterThan(50)
    for (const { matter, events } of merged) {
      const target = byId.get(matter.mergedInto ?? '')?.events ?? []
      const merge = findMerge(events)
      const told = target.filter(({ body }) => body.kind === 'joined' && body.matter === matter.id)
      expect(told.map(({ at, by }) => [at, by])).toEqual([[merge?.at, merge?.by]])
      expect(endOf(target)).toBeGreaterThan(merge?.at ?? 0)
    }
  })

  test('hold together, and count what was merged into each', () => {
    for (const { matter, events } of lives) {
      expect(findBrokenLink(events, sha256)).toBeUndefined()
      expect(matter.reports ?? 1).toBe(1 + events.filter(({ body }) => body.kind === 'joined').length)
    }
  })

  test('answer most inquiries on the spot, and call some callers back', () => {
    const asked = lives.filter(({ matter }) => district.categories.get(matter.category)?.inquiry === true)
    const answered = asked.filter(({ matter }) => matter.tally?.isAnsweredAtOnce === true)
    expect(answered.length / asked.length).toBeGreaterThan(0.5)
    expect(lives.filter(({ matter }) => matter.tally?.isAnsweredAtOnce).length).toBe(answered.length)
    const calledBack = lives.filter(({ matter }) => matter.rating?.isByCallBack === true)
    expect(calledBack.length).toBeGreaterThan(20)
    expect(new Set(calledBack.map(({ matter }) => matter.channel))).toEqual(new Set(['desk']))
  })

  test('never reach into the future', () => {
    expect(lives.flatMap(({ events }) => events).filter(({ at }) => at > until)).toEqual([])
  })

  test('let staff act in working hours, but for what is urgent', () => {
    const acts = lives.flatMap(({ matter, events }) =>
      district.categories.get(matter.category)?.urgent
        ? []
        : events.slice(1).filter(({ role, body }) => role !== 'resident' && body.kind === 'moved'),
    )
    function isAtWork({ at }: { at: number }) {
      const { hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Shanghai')
      return hour >= 8 && hour <= 18
    }
    expect(acts.filter(isAtWork).length / acts.length).toBeGreaterThan(0.93)
  })

  test('do not read like one sentence: hardly any two residents say the same', () => {
    const said = lives.filter(({ matter }) => matter.channel === 'resident_page').map(({ matter }) => matter.description)
    expect(new Set(said).size / said.length).toBeGreaterThan(0.9)
    expect(said.filter((text) => /[{}]|undefined|，。|。。/u.test(text))).toEqual([])
  })

  test('give every report a place in a grid of the district', () => {
    expect(lives.filter(({ matter }) => !district.grids.has(matter.place.grid ?? ''))).toEqual([])
  })
})
