import { cutByCodePoints, lengthInCodePoints } from '@yiwang/report'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { carryPassages } from './carry-passages.ts'

function stretchOf(text: string, words: string) {
  const start = lengthInCodePoints(text.slice(0, text.indexOf(words)))
  return { start, end: start + lengthInCodePoints(words) }
}

/** The words that a passage of the old text has in the new one. */
function carried(before: string, after: string, words: string): string | null {
  const [passage] = carryPassages(before, after, [stretchOf(before, words)])
  return passage ? cutByCodePoints(after)(passage.start, passage.end) : null
}

const text = '今年要做三件事。新增公共停车位2000个，建成启用𠮷祥智慧环卫平台。完。'

test('a passage is carried to where its words stand, also beyond characters of two units', () => {
  expect(carried(text, `前言。${text}`, '建成启用𠮷祥智慧环卫平台')).toBe('建成启用𠮷祥智慧环卫平台')
  expect(carried(text, text.replace('今年要做三件事。', '😀'), '建成启用𠮷祥智慧环卫平台')).toBe('建成启用𠮷祥智慧环卫平台')
})

test('words that were corrected within a passage stay part of it', () => {
  expect(carried(text, text.replace('2000', '2500'), '新增公共停车位2000个')).toBe('新增公共停车位2500个')
})

test('a passage whose words were taken out is nowhere', () => {
  expect(carried(text, text.replace('新增公共停车位2000个，', ''), '新增公共停车位2000个')).toBeNull()
  expect(carried(text, '', '新增公共停车位2000个')).toBeNull()
})

test('every passage is answered, in the order asked', () => {
  const passages = ['完', '停车位', '平台'].map((words) => stretchOf(text, words))
  const cut = cutByCodePoints(`序${text}`)
  expect(carryPassages(text, `序${text}`, passages).map((one) => one && cut(one.start, one.end))).toEqual(['完', '停车位', '平台'])
  expect(carryPassages(text, text, [])).toEqual([])
})

test('a text that is put before or behind moves no word of a passage', () => {
  const words = fc.string({ unit: fc.constantFrom('增', '长', '5', '%', '𠮷', '，'), maxLength: 40 })
  fc.assert(
    fc.property(
      words,
      words,
      words.filter((own) => own.length > 0),
      (head, tail, own) => {
        const whole = `${own}。`
        const passage = { start: 0, end: lengthInCodePoints(own) }
        const [after] = carryPassages(whole, `${head}\n${whole}${tail}`, [passage])
        expect(after).not.toBeNull()
      },
    ),
  )
})
