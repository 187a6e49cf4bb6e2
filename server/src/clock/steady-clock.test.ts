import fc from 'fast-check'
import { expect, test } from 'vitest'

import { makeSteadyClock } from './steady-clock.ts'

const hour = 3_600_000

function makeWorld() {
  const world = { wall: 1_000_000_000_000, elapsed: 0, jumps: [] as number[] }
  const { now, goOnFrom } = makeSteadyClock({ wall: () => world.wall, elapsed: () => world.elapsed, jumped: (ms) => world.jumps.push(ms) })
  return {
    world,
    now,
    goOnFrom,
    pass: (ms: number) => {
      world.wall += ms
      world.elapsed += ms
    },
  }
}

test('without a jump it is the wall clock', () => {
  const { world, now, pass } = makeWorld()
  for (let second = 0; second < 100; second++) {
    pass(1000)
    expect(now()).toBe(world.wall)
  }
  expect(world.jumps).toEqual([])
})

test('an hour back is told once; time goes on at half the pace and meets the wall clock after two hours', () => {
  const { world, now, pass } = makeWorld()
  const before = now()
  world.wall -= hour
  expect(now()).toBe(before)
  expect(world.jumps).toEqual([-hour])
  pass(hour)
  expect(now()).toBe(before + hour / 2)
  pass(hour)
  expect(now()).toBe(world.wall)
  pass(1000)
  expect(now()).toBe(world.wall)
  expect(world.jumps).toEqual([-hour])
})

test('a day forward is followed and told', () => {
  const { world, now } = makeWorld()
  world.wall += 24 * hour
  expect(now()).toBe(world.wall)
  expect(world.jumps).toEqual([24 * hour])
})

test('a gentle correction is not told', () => {
  const { world, now, pass } = makeWorld()
  pass(1000)
  world.wall -= 500
  const last = now()
  expect(last).toBeGreaterThanOrEqual(world.wall)
  expect(world.jumps).toEqual([])
})

test('whatever the wall clock does, no moment comes before another', () => {
  const step = fc.record({ passed: fc.integer({ min: 0, max: hour }), jump: fc.integer({ min: -48 * hour, max: 48 * hour }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
      const { world, now, pass } = makeWorld()
      let last = now()
      for (const { passed, jump } of steps) {
        pass(passed)
        world.wall += jump
        const next = now()
        expect(next).toBeGreaterThanOrEqual(last)
        expect(next).toBeGreaterThanOrEqual(world.wall)
        last = next
      }
    }),
  )
})

test('a process that begins behind what was kept before goes on from there, and says so', () => {
  const { world, now, pass, goOnFrom } = makeWorld()
  const kept = world.wall + hour
  goOnFrom(kept)
  expect(now()).toBe(kept)
  expect(world.jumps).toEqual([-hour])
  pass(3 * hour)
  expect(now()).toBe(world.wall)
})
