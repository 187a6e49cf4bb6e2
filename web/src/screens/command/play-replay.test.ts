import { matterHeats } from '@yiwang/kernel'
import { expect, test } from 'vitest'

import { momentOf } from './play-replay.ts'

const heats = [...matterHeats]

function code(heat: (typeof heats)[number]): number {
  return heats.indexOf(heat)
}

const day = {
  day: '2026-11-30',
  startsAt: 0,
  endsAt: 86_400_000,
  heats,
  places: [
    [118, 25, '1', 'a'],
    [118.1, 25, '2', 'b'],
  ] satisfies [number, number, string, string][],
  atStart: [[0, code('calm')]] satisfies [number, number][],
  changes: [
    [100, 1, code('calm')],
    [200, 0, code('overdue')],
    [5000, 0, code('ended')],
  ] satisfies [number, number, number][],
  isMore: false,
}

test('at the beginning of the day only what was open stands on the map', () => {
  expect(momentOf(day, 0)).toEqual({ spots: [{ lon: 118, lat: 25, heat: 'calm' }], open: 1, late: 0, ended: 0 })
})

test('what came and what grew late is seen from its second on', () => {
  expect(momentOf(day, 200)).toMatchObject({ open: 2, late: 1, ended: 0 })
})

test('what has ended glows for half an hour and is then gone from the map, but counted', () => {
  expect(momentOf(day, 5100).spots.map(({ heat }) => heat)).toEqual(['ended', 'calm'])
  const later = momentOf(day, 5000 + 1800)
  expect(later.spots.map(({ heat }) => heat)).toEqual(['calm'])
  expect(later).toMatchObject({ open: 1, late: 0, ended: 1 })
})
