import { assert, asyncProperty, constantFrom, integer, string, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'

import { makePdf } from '../testing/make-pdf.ts'
import { makeWord, wordParagraph } from '../testing/make-word.ts'
import { lengthInCodePoints } from '../text/cut-by-code-points.ts'
import { openDocument } from './open-document.ts'
import { reportProblems } from './report-problem.ts'

const names = constantFrom('r.txt', 'r.docx', 'r.pdf', 'r.html', '', '报告')
const whole = [
  Buffer.from('<html><body><div><p>增长5%。<table><tr><td>甲'),
  Buffer.from(makeWord(wordParagraph('增长5%') + wordParagraph('二'))),
  Buffer.from(makePdf([[{ text: '地区生产总值增长', x: 90, y: 700 }]])),
]

async function expectAnAnswer(bytes: Uint8Array, name: string): Promise<void> {
  const opened = await openDocument(bytes, name)
  const { text, origins } = opened.ok ? opened.value : { text: '', origins: [] }
  expect(opened.ok || reportProblems.includes(opened.problem.code)).toBe(true)
  expect(text).not.toMatch(/^\uFEFF|\r/u)
  const length = lengthInCodePoints(text)
  for (const [index, { start }] of origins.entries()) {
    expect(start).toBeLessThanOrEqual(length)
    expect(start).toBeGreaterThanOrEqual(index === 0 ? 0 : (origins[index - 1]?.start ?? 0))
  }
}

test('any bytes are opened or refused by a code', { timeout: 60_000 }, async () => {
  await assert(asyncProperty(uint8Array({ maxLength: 400 }), names, expectAnAnswer), { numRuns: 300 })
})

test('any text is opened with its places in order', { timeout: 60_000 }, async () => {
  await assert(
    asyncProperty(string({ unit: 'binary', maxLength: 200 }), names, (text, name) => expectAnAnswer(new TextEncoder().encode(text), name)),
    { numRuns: 300 },
  )
})

test('a file that was damaged anywhere is opened or refused by a code', { timeout: 120_000 }, async () => {
  await assert(
    asyncProperty(
      constantFrom(...whole),
      integer({ min: 0, max: 5000 }),
      uint8Array({ minLength: 1, maxLength: 8 }),
      (file, at, damage) => {
        const bytes = Uint8Array.from(file)
        bytes.set(damage, Math.min(at % bytes.length, bytes.length - damage.length))
        return expectAnAnswer(bytes, 'r')
      },
    ),
    { numRuns: 150 },
  )
})

test('a file that was cut anywhere is opened or refused by a code', { timeout: 120_000 }, async () => {
  await assert(
    asyncProperty(constantFrom(...whole), integer({ min: 0, max: 5000 }), (file, at) =>
      expectAnAnswer(file.subarray(0, at % file.length), 'r'),
    ),
    { numRuns: 100 },
  )
})
