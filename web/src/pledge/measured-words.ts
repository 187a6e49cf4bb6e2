import type { Language } from '@yiwang/contract'

import { amountWords } from './target-words.ts'

/** A measured number with its unit, to the hundredth: 1,234.57公里, 91.25%. */
export function writeAmount(value: number, unit: string, language: Language): string {
  return amountWords(Math.round(value * 100) / 100, unit, language)
}

/** A number that nobody measured but that is expected, no finer than it can be known: 1,942个, 93.4%. */
export function writeExpected(value: number, unit: string, language: Language): string {
  const size = Math.abs(value)
  const places = [10, 1000].filter((step) => size < step).length
  return amountWords(Number(value.toFixed(places)), unit, language)
}

/** A share of the way in whole per cent; between nothing and all it is never told as either. */
export function writeShare(share: number): string {
  const percent = Math.round(share * 100)
  if (share < 1 && percent >= 100) return '99%'
  if (share > 0 && percent === 0) return '1%'
  return `${percent}%`
}
