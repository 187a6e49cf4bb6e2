import { parseArabic, parseChinese } from './numeral.ts'
import { scales, unitPattern } from './unit.ts'

/** A number with its unit, as it stands in a sentence; offsets are folded characters. */
export type Quantity = {
  readonly start: number
  readonly end: number
  readonly low: number
  /** Equal to `low` unless the words give a range. */
  readonly high: number
  readonly unit: string
  readonly chinese: boolean
  /** 多, 余: somewhat more than the number. */
  readonly over: boolean
}

const arabic = String.raw`\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?`
const chinese = '[一二两三四五六七八九十百千][一二两三四五六七八九十百千零〇]*'
const dash = '(?:-{1,2}|—{1,2}|–|－|~|～|至|到)'
const scale = `(?:${scales.join('|')})`
const over = '(?:多|余|来)'

/** One number or a range of two, then what makes it more, its scale, its unit. */
const quantity = new RegExp(
  `(?:(?<from>${arabic})(?<fromUnit>%|‰|${scale}?(?:元|个|家|亩|吨|人|万|亿)?)${dash})?` +
    `(?:(?<arabic>${arabic})|(?<chinese>${chinese}))` +
    `(?<over>${over})?(?:(?<scale>${scale})?(?<overAfter>${over})?(?<unit>${unitPattern})|(?<bare>万亿|亿|万)(?<overBare>${over})?)?`,
  'gu',
)

/** Every number of a sentence that has a unit or at least a scale, in order. What is only a name is not sorted out here. */
export function findQuantities(chars: string): readonly Quantity[] {
  const found: Quantity[] = []
  for (const match of chars.matchAll(quantity)) {
    const one = toQuantity(match)
    if (one) found.push(one)
  }
  return found
}

function toQuantity(match: RegExpExecArray): Quantity | null {
  const groups = match.groups ?? {}
  const unit = groups['bare'] ?? `${groups['scale'] ?? ''}${groups['unit'] ?? ''}`
  if (unit === '') return null
  const value = groups['arabic'] === undefined ? parseChinese(groups['chinese'] ?? '') : parseArabic(groups['arabic'])
  const from = groups['from'] === undefined ? value : parseArabic(groups['from'])
  if (!Number.isFinite(value) || !Number.isFinite(from)) return null
  return {
    start: match.index,
    end: match.index + match[0].length,
    low: from,
    high: value,
    unit,
    chinese: groups['arabic'] === undefined,
    over: (groups['over'] ?? groups['overAfter'] ?? groups['overBare']) !== undefined,
  }
}
