import { expect, test } from 'vitest'

import { shortAddress } from './short-address.ts'

const area = { street: '望潮街道', community: '富春社区' }

test('street and community are left out before a road', () => {
  expect(shortAddress('望潮街道富春社区腾飞大道337号', area)).toBe('腾飞大道337号')
})

test('the community stays where only a house number would be left', () => {
  expect(shortAddress('望潮街道富春社区12号', area)).toBe('富春社区12号')
})

test('an address that is nothing but its area stays as it is', () => {
  expect(shortAddress('望潮街道', area)).toBe('望潮街道')
  expect(shortAddress('望潮街道富春社区', area)).toBe('富春社区')
})

test('an address elsewhere, or with areas that are not known yet, stays as it is', () => {
  expect(shortAddress('凤梧街道盐仓社区夏荷街', area)).toBe('凤梧街道盐仓社区夏荷街')
  expect(shortAddress('望潮街道富春社区', { street: '', community: '' })).toBe('望潮街道富春社区')
})
