import { StaffReport } from '@yiwang/contract'
import { expect, test } from 'vitest'

import { findWholeNumber, hasContent, listMissing, newCall, reportOf, withPlace, type CallDraft } from './call-draft.ts'
import { dropDraft, findDraft, keepDraft } from './draft-shelf.ts'

const whole: CallDraft = {
  ...newCall(0),
  phone: '138 0013 8000',
  name: '林一',
  description: ' 井盖缺失 ',
  category: 'C0101',
  position: { lon: 120, lat: 30 },
  address: '海棠路 12 号',
}

function makeShelf(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

test('an empty call lacks words, category and place, in the order of the desk, and nothing is lost with it', () => {
  expect(listMissing(newCall(0))).toEqual(['description', 'category', 'position'])
  expect(hasContent(newCall(0))).toBe(false)
  expect(reportOf(newCall(0), false)).toBeUndefined()
})

test('what is sent is what the border takes', () => {
  expect(StaffReport.parse(reportOf(whole, false))).toMatchObject({
    description: '井盖缺失',
    reporterPhone: '138 0013 8000',
    address: '海棠路 12 号',
  })
})

test('a caller who wants to stay unnamed is sent without name and phone, even a wrong one', () => {
  const sent = reportOf({ ...whole, isAnonymous: true, phone: '不说' }, false)
  expect(sent).toBeDefined()
  expect(sent).not.toHaveProperty('reporterName')
  expect(sent).not.toHaveProperty('reporterPhone')
})

test('a reply goes with an inquiry, and with nothing else', () => {
  const answered = { ...whole, reply: ' 周一至周五都可以办 ' }
  expect(StaffReport.parse(reportOf(answered, true)).reply).toBe('周一至周五都可以办')
  expect(reportOf(answered, false)).not.toHaveProperty('reply')
  expect(reportOf({ ...answered, reply: ' ' }, true)).not.toHaveProperty('reply')
})

test('a phone of words is not sent', () => {
  expect(listMissing({ ...whole, phone: '没有' })).toEqual(['phone'])
})

test('a place that was found brings its point and its address', () => {
  expect(withPlace(whole, { position: { lon: 1, lat: 2 }, address: '书院站' })).toMatchObject({
    position: { lon: 1, lat: 2 },
    address: '书院站',
  })
})

test('a number is looked up once it is whole: eleven digits of a mobile, seven of another', () => {
  function looked(phone: string) {
    return findWholeNumber({ phone, isAnonymous: false })
  }
  expect([looked('1380013'), looked('138 0013 800'), looked('138 0013 8000'), looked('+86 13800138000')]).toEqual([
    undefined,
    undefined,
    '138 0013 8000',
    '+86 13800138000',
  ])
  expect([looked('621234'), looked('6212345')]).toEqual([undefined, '6212345'])
  expect(findWholeNumber({ phone: '13800138000', isAnonymous: true })).toBeUndefined()
})

test('a draft that was kept comes back with its key, so that what was sent already is not taken down twice', () => {
  const shelf = makeShelf()
  keepDraft(shelf, 'receiver', whole)
  expect(findDraft(shelf, 'receiver')).toEqual({ ...whole, photos: [] })
  dropDraft(shelf, 'receiver')
  expect(findDraft(shelf, 'receiver')).toBeUndefined()
})

test('nobody gets the draft of another, and what another left is thrown away', () => {
  const shelf = makeShelf()
  keepDraft(shelf, 'receiver', whole)
  expect(findDraft(shelf, 'other')).toBeUndefined()
  expect(findDraft(shelf, 'receiver')).toBeUndefined()
})

test('a draft that cannot be read or kept is no draft, and no error', () => {
  const shelf = makeShelf()
  shelf.setItem('yiwang.call.receiver', '{"key":1')
  expect(findDraft(shelf, 'receiver')).toBeUndefined()
  const full = makeShelf()
  full.setItem = () => {
    throw new Error('full')
  }
  expect(() => keepDraft(full, 'receiver', whole)).not.toThrow()
})
