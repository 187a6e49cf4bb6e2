import { matterHeats } from '@yiwang/kernel'
import { expect, test } from 'vitest'

import { heatColours, pressing } from './heat-colour.ts'
import { tilePaint } from './tile-paint.ts'

const all = new Set<never>()

/** What an expression gives for a feature; the forms that the paint uses, as the style specification says them. */
function run(expression: unknown, feature: Readonly<Record<string, unknown>>): unknown {
  if (!Array.isArray(expression)) return expression
  const [form, ...parts] = expression as [string, ...unknown[]]
  function value(part: unknown): unknown {
    return run(part, feature)
  }
  const [one, other] = form === 'literal' || form === 'case' || form === 'match' ? [] : parts.map((part) => value(part))
  const forms: Record<string, () => unknown> = {
    get: () => feature[String(one)],
    literal: () => parts[0],
    coalesce: () => one ?? other,
    '+': () => parts.reduce<number>((sum, part) => sum + Number(value(part)), 0),
    '/': () => Number(one) / Number(other),
    '>': () => Number(one) > Number(other),
    '<': () => Number(one) < Number(other),
    '==': () => one === other,
    round: () => Math.round(Number(one)),
    'to-string': () => String(one),
    concat: () => parts.map((part) => String(value(part))).join(''),
    in: () => (other as unknown[]).includes(one),
    case: () => {
      const found = parts.findIndex((part, index) => index % 2 === 0 && index + 1 < parts.length && value(part) === true)
      return value(found === -1 ? parts.at(-1) : parts[found + 1])
    },
    match: () => {
      const found = parts.findIndex((part, index) => index % 2 === 1 && index + 1 < parts.length && part === value(parts[0]))
      return value(found === -1 ? parts.at(-1) : parts[found + 1])
    },
  }
  const known = forms[form]
  if (!known) throw new Error(`no such form: ${form}`)
  return known()
}

test('a pile has the colour of its most pressing matter, and says how many there are and how many are overdue', () => {
  const paint = tilePaint(all, 'zh-CN')
  const pile = { matters: 12, calm: 9, red: 2, overdue: 1 }
  expect(run(paint.count, pile)).toBe(12)
  expect(run(paint.colour, pile)).toBe(heatColours.overdue)
  expect(run(paint.label, pile)).toBe('12\n!1')
  expect(run(paint.colour, { matters: 3, calm: 2, waiting: 1 })).toBe(heatColours.waiting)
  expect(run(paint.label, { matters: 3, calm: 3 })).toBe('3')
})

test.each([
  [9999, '9999', '10K'],
  [12_345, '1.2万', '12K'],
  [1234, '1234', '1.2K'],
  [123_456, '12万', '123K'],
])('%i matters are written as short as the mark is', (calm, chinese, english) => {
  expect(run(tilePaint(all, 'zh-CN').label, { calm })).toBe(chinese)
  expect(run(tilePaint(all, 'en').label, { calm })).toBe(english)
})

test('what the legend switches off is neither drawn, nor counted, nor coloured by', () => {
  const paint = tilePaint(new Set(['overdue', 'calm'] as const), 'en')
  const pile = { matters: 12, calm: 9, red: 2, overdue: 1 }
  expect([run(paint.count, pile), run(paint.label, pile), run(paint.colour, pile)]).toEqual([2, '2', heatColours.red])
  expect([run(paint.alone, { heat: 'calm' }), run(paint.alone, { heat: 'red' })]).toEqual([false, true])
})

test('a pile of which one is left is drawn as that one, a pile of which none is left is not drawn', () => {
  const paint = tilePaint(new Set(['calm'] as const), 'en')
  const [one, none, two] = [{ calm: 4, amber: 1 }, { calm: 4 }, { calm: 1, amber: 2 }]
  expect([one, none, two].map((pile) => run(paint.pilesOfOne, pile))).toEqual([true, false, false])
  expect([one, none, two].map((pile) => run(paint.piles, pile))).toEqual([false, false, true])
  expect(run(paint.worst, one)).toBe('amber')
})

test('with everything switched off nothing is drawn', () => {
  const paint = tilePaint(new Set(matterHeats), 'en')
  expect([run(paint.piles, { calm: 9 }), run(paint.pilesOfOne, { calm: 9 }), run(paint.alone, { heat: 'calm' })]).toEqual([
    false,
    false,
    false,
  ])
})

test('every heat has its place in what presses, and a more pressing mark lies above', () => {
  expect([...pressing].toSorted()).toEqual([...matterHeats].toSorted())
  const order = pressing.map((heat) => Number(run(tilePaint(all, 'en').order, { heat })))
  expect(order).toEqual(order.toSorted((one, other) => other - one))
})
