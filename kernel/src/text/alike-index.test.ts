import { expect, test } from 'vitest'

import { listAlike, makeAlikeIndex } from './alike-index.ts'
import { spellShared } from './shared-words.ts'

const index = makeAlikeIndex([
  { id: 'bin', label: 'C0305', text: '小区门口的垃圾桶满了' },
  { id: 'lamp', label: 'C0118', text: '海棠路的路灯不亮' },
  { id: 'other lamp', label: 'C0118', text: '潮声路路灯一闪一闪' },
])

test('the same text is as like as can be, and others less', () => {
  const [first, second] = listAlike(index, '海棠路的路灯不亮', 5)
  expect(first).toMatchObject({ id: 'lamp', likeness: expect.closeTo(1, 9) })
  expect(second?.id).toBe('other lamp')
  expect(second?.likeness).toBeLessThan(0.5)
})

test('a text that shares no pair is like none, and no more are listed than asked for', () => {
  expect(listAlike(index, '停水', 5)).toEqual([])
  expect(listAlike(index, '路灯', 1)).toHaveLength(1)
  expect(listAlike(makeAlikeIndex([]), '路灯', 5)).toEqual([])
})

test('shared pairs are spelled as the runs that the text makes of them', () => {
  expect(spellShared('小区的垃圾桶满了', ['垃圾', '圾桶', '满了'])).toEqual(['垃圾桶', '满了'])
  expect(spellShared('没有', ['垃圾'])).toEqual([])
})
