import { expect, test } from 'vitest'
import { Bilingual } from './bilingual.ts'
import { residentGroups } from './resident-groups.ts'
import { standardCategories } from './standard-categories.ts'

const chosen = residentGroups.flatMap(({ categories }) => categories)

test('a resident is offered only categories that exist and are switched on', () => {
  const open = standardCategories().filter(({ enabled }) => enabled)
  const codes = new Set(open.map(({ code }) => code))
  expect(chosen.filter((code) => !codes.has(code))).toEqual([])
})

test('a category stands in one group', () => {
  expect(new Set(chosen).size).toBe(chosen.length)
})

test('every hotline request that takes reports can be chosen by a resident', () => {
  const hotline = standardCategories().filter(({ kind, enabled }) => kind === 'hotline' && enabled)
  expect(hotline.filter(({ code }) => !chosen.includes(code))).toEqual([])
})

test('groups have a key of their own, both languages, and something to choose; other comes last', () => {
  expect(new Set(residentGroups.map(({ key }) => key)).size).toBe(residentGroups.length)
  for (const { name, categories } of residentGroups) {
    expect(Bilingual.parse(name)).toEqual(name)
    expect(categories.length).toBeGreaterThan(0)
  }
  expect(residentGroups.at(-1)?.key).toBe('other')
})
