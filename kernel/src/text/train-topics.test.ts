import fc from 'fast-check'
import { expect, test } from 'vitest'

import { suggestTopics } from './suggest-topics.ts'
import { packTopicModel, readTopicModel } from './topic-model.ts'
import { trainTopics, type TopicSample } from './train-topics.ts'

const samples: readonly TopicSample[] = [
  ['垃圾', '小区门口的垃圾桶满了没有人清运'],
  ['路灯', '这条路的路灯晚上不亮'],
  ['垃圾', '垃圾堆在路边好几天，味道很大'],
  ['路灯', '路灯坏了，走夜路看不见'],
  ['垃圾', '厨余垃圾洒了一地'],
  ['路灯', '新装的路灯一闪一闪的'],
  ['垃圾', '有人往绿化带里倒垃圾'],
  ['路灯', '路灯杆歪了，灯也不亮'],
].map(([topic = '', text = '']) => ({ topic, text }))

test('a text is given the topic whose words it uses', () => {
  const model = trainTopics(samples)
  expect(suggestTopics(model, '楼下垃圾没有人收')[0]?.topic).toBe('垃圾')
  expect(suggestTopics(model, '巷子里的路灯灭了')[0]?.topic).toBe('路灯')
})

test('the same samples give the same model, byte for byte', () => {
  expect(JSON.stringify(packTopicModel(trainTopics(samples)))).toBe(JSON.stringify(packTopicModel(trainTopics(samples))))
})

test('a model that went through its file suggests the same', () => {
  const model = trainTopics(samples)
  const read = readTopicModel(JSON.parse(JSON.stringify(packTopicModel(model))))
  expect(suggestTopics(read, '路灯边上有垃圾')).toEqual(suggestTopics(model, '路灯边上有垃圾'))
})

test('a file that was cut short is not read', () => {
  const packed = packTopicModel(trainTopics(samples))
  expect(() => readTopicModel({ ...packed, weights: packed.weights.slice(1) })).toThrow(RangeError)
})

test('of a text without a known word no topic is more probable than another', () => {
  const probabilities = suggestTopics(trainTopics(samples), '12345').map(({ probability }) => probability)
  expect(probabilities).toEqual([0.5, 0.5])
})

test('the probabilities of any text sum to one and fall from first to last', () => {
  const model = trainTopics(samples)
  fc.assert(
    fc.property(fc.string(), (text) => {
      const suggested = suggestTopics(model, text)
      expect(suggested.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9)
      expect(suggested).toEqual(suggested.toSorted((one, other) => other.probability - one.probability))
    }),
  )
})

test('a model of one topic is not learned', () => {
  expect(() => trainTopics([{ topic: '垃圾', text: '垃圾' }])).toThrow(RangeError)
})
