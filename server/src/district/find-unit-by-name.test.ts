import type { Unit } from '@yiwang/kernel'
import { expect, test } from 'vitest'

import { findUnitByName } from './find-unit-by-name.ts'

function unit(id: string, name: string): Unit {
  return { id, name, nameEn: `Bureau of ${id}`, kind: 'department', area: '990102000000' }
}

const names = ['城市管理局', '教育局', '市场监督管理局', '住房和城乡建设局', '东街道办事处', '区域合作局']
const units = new Map(names.map((name, index) => [`u${index}`, unit(`u${index}`, name)]))

test.each([
  ['城市管理局', '城市管理局'],
  ['区教育局', '教育局'],
  ['区 教育局', '教育局'],
  ['城管局', '城市管理局'],
  ['区市场监管局', '市场监督管理局'],
  ['住建局', '住房和城乡建设局'],
  ['区域合作局', '区域合作局'],
  ['Bureau of u1', '教育局'],
  ['东街道办', undefined],
  ['水务局', undefined],
  ['局', undefined],
  ['', undefined],
])('%s is %s', (words, name) => {
  expect(findUnitByName(units, words)?.name).toBe(name)
})

test('a short form of two units is neither', () => {
  const two = new Map([...units, ['u9', unit('u9', '城乡管理局')]])
  expect(findUnitByName(two, '城管局')).toBeUndefined()
})
