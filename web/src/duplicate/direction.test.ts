import { expect, it } from 'vitest'

import { findDirection } from './direction.ts'

const matter = { id: 'a', number: '1', version: 2, status: 'reported', reportedAt: 200 } as const
const earlier = { id: 'b', number: '2', version: 5, status: 'accepted', reportedAt: 100 } as const

it('leads from the later report to the earlier one', () => {
  expect(findDirection(matter, earlier, ['receiver'])).toMatchObject({ source: { id: 'a', version: 2 }, target: { id: 'b' } })
  expect(findDirection(earlier, matter, ['receiver'])).toMatchObject({ source: { id: 'a' }, target: { id: 'b' } })
})

it('turns round when the later one is already being handled', () => {
  expect(findDirection({ ...matter, status: 'handling' }, earlier, ['dispatcher'])).toMatchObject({
    source: { id: 'b' },
    target: { id: 'a' },
  })
})

it('leads nowhere into what has ended, or for whoever may not merge', () => {
  expect(findDirection({ ...matter, status: 'handling' }, { ...earlier, status: 'closed' }, ['receiver'])).toBeUndefined()
  expect(findDirection(matter, earlier, ['handler'])).toBeUndefined()
})
