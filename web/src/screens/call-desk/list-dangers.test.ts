import { expect, test } from 'vitest'

import { clockOf } from './call-clock.tsx'
import { listDangers } from './list-dangers.ts'

test('words behind which somebody may be in danger are heard, in both languages', () => {
  expect(listDangers('楼道里闻到煤气味')).toMatchObject([{ word: '煤气味' }])
  expect(listDangers('There is a Gas leak in the hall')).toMatchObject([{ word: 'gas leak' }])
  expect(listDangers('路灯不亮')).toEqual([])
})

test('of several dangers the gravest is said first', () => {
  expect(listDangers('有人受伤，屋里着火了').map(({ word }) => word)).toEqual(['着火', '受伤'])
})

test('the clock of a call shows minutes and seconds', () => {
  expect([clockOf(0), clockOf(42_900), clockOf(725_000), clockOf(-5)]).toEqual(['0:00', '0:42', '12:05', '0:00'])
})
