import { expect, it } from 'vitest'

import { fitWithin } from './fit-within.ts'

it('a tall photo is made smaller and keeps its shape', () => {
  expect(fitWithin({ width: 3000, height: 4000 }, 1600)).toEqual({ width: 1200, height: 1600 })
})

it('a small photo stays as it is', () => {
  expect(fitWithin({ width: 800, height: 600 }, 1600)).toEqual({ width: 800, height: 600 })
})

it('a very thin one keeps at least a pixel', () => {
  expect(fitWithin({ width: 10_000, height: 2 }, 1600)).toEqual({ width: 1600, height: 1 })
})
