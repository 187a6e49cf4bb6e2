import type { Quantity } from '../number/quantity.ts'
import type { Comparator } from './figure.ts'

/** How a number binds, with the span that its comparator adds to it. */
export type Bound = {
  readonly op: Comparator
  readonly start: number
  readonly end: number
  /** Where the comparator stands: a trailing one may cover a whole list. */
  readonly said: 'before' | 'after' | 'over' | 'nowhere'
}

type Word = readonly [pattern: RegExp, op: Comparator]

const before: readonly Word[] = [
  [/(?:不超过|不高于|不多于|(?<!不)低于|(?<!不)少于|(?<!不)小于)了?$/, 'lte'],
  [/(?:超过|超出|超|突破|逾|不少于|不低于|至少|高于|大于|多于|站上|跨过|冲刺)了?$/, 'gte'],
  [/(?:大约|约为|约|将近|接近|近)$/, 'approx'],
]
const after: readonly Word[] = [
  [/^(?:及)?以上/, 'gte'],
  [/^(?:以内|以下|之内|及以下)/, 'lte'],
  [/^(?:左右|上下)/, 'approx'],
]
/** 不低于当地标准的1.6倍: the comparator stands before what the number is a multiple or a share of. */
const farBefore: readonly Word[] = [
  [/(?:不低于|不少于|不小于)[^,;、\d]{2,20}的$/, 'gte'],
  [/(?:不超过|不高于|不多于)[^,;、\d]{2,24}的$/, 'lte'],
]
const held = /(?:控制|限制|压降|控降)(?:在|到|至)$/
const hundreds = /[过上]$/

/** The comparator of a quantity from the words on both sides of it; the words after it win over those before it. */
export function findBound(chars: string, quantity: Quantity): Bound {
  const left = chars.slice(Math.max(0, quantity.start - 6), quantity.start)
  const right = chars.slice(quantity.end, quantity.end + 4)
  if (quantity.low !== quantity.high) return { op: 'range', start: quantity.start, end: quantity.end, said: 'nowhere' }
  for (const [pattern, op] of after) {
    const match = pattern.exec(right)
    if (match) return { op, start: quantity.start, end: quantity.end + match[0].length, said: 'after' }
  }
  for (const [pattern, op] of before) {
    const match = pattern.exec(left)
    if (match) return { op, start: quantity.start - match[0].length, end: quantity.end, said: 'before' }
  }
  if (quantity.unit === '倍' || quantity.unit === '%') {
    const words = chars.slice(Math.max(0, quantity.start - 28), quantity.start)
    const far = farBefore.find(([pattern]) => pattern.test(words))
    if (far) return { op: far[1], start: quantity.start, end: quantity.end, said: 'nowhere' }
  }
  return withoutWord(quantity, left)
}

function withoutWord(quantity: Quantity, left: string): Bound {
  const span = { start: quantity.start, end: quantity.end }
  if (quantity.over) return { op: 'gte', ...span, said: 'over' }
  if (held.test(left)) return { op: 'lte', ...span, said: 'before' }
  if (quantity.chinese && hundreds.test(left)) return { op: 'gte', ...span, said: 'before' }
  return { op: 'eq', ...span, said: 'nowhere' }
}
