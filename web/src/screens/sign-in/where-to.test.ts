import { expect, it } from 'vitest'

import { whereTo } from './where-to.ts'

it.each([
  ['/desk/matters/1?x=2', '/desk/matters/1?x=2'],
  [undefined, '/desk'],
  ['//evil.example', '/desk'],
  ['/\\evil.example', '/desk'],
  ['https://evil.example', '/desk'],
  ['/sign-in?to=/desk', '/desk'],
])('after signing in one goes on only within the platform: %s', (asked, to) => {
  expect(whereTo(asked)).toBe(to)
})
