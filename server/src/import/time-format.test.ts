import fc from 'fast-check'
import { expect, test } from 'vitest'

import { makeReadTime, WrongTimeFormat } from './time-format.ts'

const american = makeReadTime('MM/dd/yyyy hh:mm:ss a', 'America/New_York')

test('a time is read in the zone of its city, summer and winter', () => {
  expect(american('04/12/2018 11:11:26 AM')).toBe(Date.parse('2018-04-12T11:11:26-04:00'))
  expect(american('11/13/2018 01:06:56 PM')).toBe(Date.parse('2018-11-13T13:06:56-05:00'))
})

test('noon and midnight are told apart', () => {
  expect(american('01/01/2019 12:00:00 AM')).toBe(Date.parse('2019-01-01T00:00:00-05:00'))
  expect(american('01/01/2019 12:00:00 PM')).toBe(Date.parse('2019-01-01T12:00:00-05:00'))
  expect(american('01/01/2019 13:00:00 PM')).toBeUndefined()
})

test('a day or an hour that does not exist is no time', () => {
  for (const text of ['02/30/2019 10:00:00 AM', '13/01/2019 10:00:00 AM', '01/01/2019', '', 'yesterday'])
    expect(american(text)).toBeUndefined()
})

test('Chinese exports are read as they are written', () => {
  const read = makeReadTime('yyyy年M月d日 HH:mm', 'Asia/Shanghai')
  expect(read('2025年3月9日 08:05')).toBe(Date.parse('2025-03-09T08:05:00+08:00'))
})

test('ISO times keep their own offset and otherwise take the zone', () => {
  const read = makeReadTime('iso', 'Asia/Shanghai')
  expect(read('2025-03-09T08:05:00Z')).toBe(Date.parse('2025-03-09T08:05:00Z'))
  expect(read('2025-03-09 08:05:00')).toBe(Date.parse('2025-03-09T08:05:00+08:00'))
  expect(read('2025-03-09')).toBe(Date.parse('2025-03-09T00:00:00+08:00'))
})

test('a format that cannot name a day is refused before anything is read', () => {
  for (const format of ['HH:mm', 'MM/dd/yy', 'yyyy-DD-MM']) expect(() => makeReadTime(format, 'UTC')).toThrow(WrongTimeFormat)
})

const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))

test('no text makes reading throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      const read = american(text)
      expect(read === undefined || Number.isFinite(read)).toBe(true)
    }),
  )
})
