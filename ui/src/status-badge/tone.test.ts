import { heats, statuses } from '@yiwang/kernel'
import { expect, it } from 'vitest'

import { heatLooks, statusLooks, tones, toneSigns } from './tone.ts'

it('every status has a sign of its own, so that no two are told apart by colour alone', () => {
  const signs = statuses.map((status) => statusLooks[status].sign)
  expect(new Set(signs).size).toBe(statuses.length)
})

it('every heat has a sign of its own', () => {
  const signs = heats.map((heat) => heatLooks[heat].sign)
  expect(new Set(signs).size).toBe(heats.length)
})

it('every tone of a message has a sign of its own', () => {
  expect(new Set(tones.map((tone) => toneSigns[tone])).size).toBe(tones.length)
})
