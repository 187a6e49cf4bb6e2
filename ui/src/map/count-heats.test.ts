import { expect, test } from 'vitest'

import { countHeats } from './count-heats.ts'

test('a matter counts once for its heat, a pile for each of those it holds', () => {
  const features = [
    { id: 'a', heat: 'red' },
    { matters: 5, red: 2, calm: 3 },
    { matters: 7, ended: 7 },
  ]
  expect(countHeats(features)).toEqual({ red: 3, calm: 3, ended: 7 })
})
