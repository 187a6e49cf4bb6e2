import { expect, test } from 'vitest'

import { everydayWords } from './everyday-words.ts'
import { standardCategories } from './standard-categories.ts'
import { topicCategories } from './topic-categories.ts'

const categories = standardCategories()

test('every category is spoken for by its own names, in lower case', () => {
  for (const category of categories) {
    const words = everydayWords(category)
    expect(words).toContain(category.name.en.toLowerCase())
    expect(words).toEqual(words.map((word) => word.toLowerCase().trim()).filter((word) => word !== ''))
    expect(new Set(words).size).toBe(words.length)
  }
})

test('everyday words are Han words apart, and English ones by their commas', () => {
  const bin = categories.find(({ code }) => code === 'C0305')
  expect(bin && everydayWords(bin)).toEqual(expect.arrayContaining(['垃圾桶', 'rubbish bin', 'trash can']))
})

test('a category that a district made itself has the words of its name', () => {
  expect(everydayWords({ code: 'E9901', name: { zh: '无人机扰民', en: 'Drone nuisance' } })).toEqual(['无人机扰民', 'drone nuisance'])
})

test('what the topics speak for are beginnings of standard codes', () => {
  for (const beginning of [...topicCategories.values()].flat()) {
    expect(categories.filter(({ code }) => code.startsWith(beginning))).not.toEqual([])
  }
})
