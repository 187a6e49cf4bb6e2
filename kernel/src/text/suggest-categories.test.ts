import fc from 'fast-check'
import { expect, test } from 'vitest'

import { makeAlikeIndex } from './alike-index.ts'
import { suggestCategories, type CategoryKnowledge } from './suggest-categories.ts'
import { trainTopics } from './train-topics.ts'

const words: CategoryKnowledge['words'] = new Map([
  ['E0102', ['垃圾', '生活垃圾', 'rubbish']],
  ['C0305', ['垃圾桶', '垃圾箱', 'bin']],
  ['C0118', ['路灯', '灯不亮', 'street light']],
  ['E0103', ['垃圾', '渣土']],
])

function categoriesFor(text: string, knowledge: CategoryKnowledge = { words }): readonly string[] {
  return suggestCategories(knowledge, text).map(({ category }) => category)
}

test('the words of a category name it, and are given as the reason', () => {
  const [first] = suggestCategories({ words }, '门口的路灯不亮')
  expect(first).toMatchObject({ category: 'C0118', words: ['灯不亮', '路灯'], alike: [] })
})

test('a word within a longer one does not speak for its own category', () => {
  expect(categoriesFor('垃圾桶坏了')).toEqual(['C0305'])
})

test('a word of several categories speaks less for each than a word of one', () => {
  const [first, second] = suggestCategories({ words }, '垃圾和渣土')
  expect([first?.category, second?.category]).toEqual(['E0103', 'E0102'])
})

test('English words are found from their beginning, not within others', () => {
  expect(categoriesFor('Street lights are out')).toEqual(['C0118'])
  expect(categoriesFor('they are robbing us')).toEqual([])
})

test('what is said in the first line counts more than what comes later', () => {
  expect(categoriesFor('路灯\n旁边还有垃圾箱')[0]).toBe('C0118')
  expect(categoriesFor('垃圾箱\n旁边还有路灯')[0]).toBe('C0305')
})

test('a text without any reason gets no suggestion', () => {
  expect(categoriesFor('您好')).toEqual([])
  expect(categoriesFor('')).toEqual([])
})

test('matters filed before speak for their category and are named, even where no word does', () => {
  const filed = makeAlikeIndex([
    { id: 'a', label: 'C0118', text: '巷子里黑得看不见路' },
    { id: 'b', label: 'E0102', text: '一地的外卖盒没人收' },
  ])
  const [first] = suggestCategories({ words, filed }, '晚上巷子里黑得很')
  expect(first?.category).toBe('C0118')
  expect(first?.alike[0]).toMatchObject({ id: 'a', shared: expect.arrayContaining(['巷子', '里黑']) })
})

test('a category that takes no new matters is not suggested, however many were filed under it', () => {
  const filed = makeAlikeIndex([{ id: 'a', label: 'E2100', text: '巷子里黑得看不见路' }])
  expect(categoriesFor('巷子里黑得看不见路', { words, filed })).toEqual([])
})

test('topics tip the balance between categories that are named equally', () => {
  const model = trainTopics([
    { topic: 'clean', text: '扫地清运保洁' },
    { topic: 'build', text: '工地装修拆除' },
  ])
  const topics = {
    model,
    categories: new Map([
      ['clean', ['E0102']],
      ['build', ['E0103']],
    ]),
  }
  expect(categoriesFor('垃圾，装修拆除剩下的', { words, topics })[0]).toBe('E0103')
  expect(categoriesFor('垃圾，没有人保洁清运', { words, topics })[0]).toBe('E0102')
})

test('the probabilities of whatever text stay between 0 and 1 and fall', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('垃', '圾', '桶', '路', '灯', '不', '亮', '\n', ' ') }), (text) => {
      const given = suggestCategories({ words }, text).map(({ probability }) => probability)
      expect(given.every((probability) => probability > 0 && probability < 1)).toBe(true)
      expect(given).toEqual(given.toSorted((one, other) => other - one))
      expect(given.reduce((sum, probability) => sum + probability, 0)).toBeLessThan(1)
    }),
  )
})
