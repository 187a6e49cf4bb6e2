import { expect, it } from 'vitest'

import { planned } from '../testing/tell.ts'

function reached(words: string): readonly string[] {
  return planned(words)
    .filter(({ op }) => op === 'milestone')
    .map(({ subject }) => subject)
}

it.each([
  ['推动临溪大道全线通车。', ['临溪大道']],
  ['建成启用城东污水处理厂、第三人民医院二期和少年宫实验学校。', ['城东污水处理厂', '第三人民医院二期', '少年宫实验学校']],
  ['城东小学2026年8月底前竣工。', ['城东小学']],
  ['城北水厂扩建工程9月投入使用。', ['城北水厂扩建工程']],
  ['开工建设青石桥改造工程。', ['青石桥改造工程']],
])('a named project reaches a state: %s', (words, things) => expect(reached(words)).toEqual(things))

it('和 within a name does not part it', () => {
  expect(reached('建成启用三和医院。')).toEqual(['三和医院'])
})

it('what cannot be pointed at is no milestone', () => {
  expect(reached('建成一批便民服务设施。')).toEqual([])
  expect(reached('加快形成新格局。')).toEqual([])
})
