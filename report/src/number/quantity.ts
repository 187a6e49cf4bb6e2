import { addedByHalf, smallerHalf } from './compound.ts'
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

/** No number is longer, so that a run of digits and marks is gone through once. */
const arabic = String.raw`\d{1,3}(?:,\d{3}){1,6}(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?`
const chinese = '[一二两三四五六七八九十百千][一二两三四五六七八九十百千零〇]{0,9}'
const dash = '(?:-{1,2}|—{1,2}|–|－|~|～|至|到)'
const scale = `(?:${scales.join('|')})`
const over = '(?:多|余|来)'

/** One number or a range of two, then what makes it more, its scale, its unit. */
const quantity = new RegExp(
  `(?<!\\d)(?:(?<from>${arabic})(?<fromUnit>%|‰|${scale}?(?:元|个|家|亩|吨|人|万|亿)?)${dash})?` +
    `(?:(?<arabic>${arabic})(?:${smallerHalf})?|(?<chinese>${chinese}))` +
    `(?<over>${over})?(?:(?<scale>${scale})?(?<overAfter>${over})?(?<outer>亿)?(?<unit>${unitPattern})|(?<bare>万亿|亿|万)(?<overBare>${over})?|(?<=[万亿千百]|多|余))`,
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
  const unit = unitOf(groups)
  const high = valueOf(groups)
  const low = groups['from'] === undefined ? high : parseArabic(groups['from'])
  if (unit === '' || !Number.isFinite(high) || !Number.isFinite(low)) return null
  const span = { start: match.index, end: match.index + match[0].length }
  return { ...span, low, high, unit, chinese: groups['arabic'] === undefined, over: hasOver(groups) }
}

type Groups = Readonly<Record<string, string | undefined>>

/** As written, without the words that stand between its parts: 4万多亿元 is of 万亿元, 1万6千多户 of 万户. */
function unitOf({ major = '', scale: multiple = '', outer = '', unit = '', bare = '' }: Groups): string {
  return `${major}${multiple}${outer}${unit}${bare}`
}

function valueOf(groups: Groups): number {
  const { arabic: digits, chinese: words = '' } = groups
  if (digits === undefined) return parseChinese(words)
  return groups['major'] === undefined ? parseArabic(digits) : Number((parseArabic(digits) + addedByHalf(groups)).toPrecision(12))
}

function hasOver(overs: Groups): boolean {
  return (overs['minorOver'] ?? overs['over'] ?? overs['overAfter'] ?? overs['overBare']) !== undefined
}
