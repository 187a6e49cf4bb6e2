import { phrases, type Language } from '@yiwang/contract'
import type { Limit } from '@yiwang/kernel'

/** A limit in words: 5 个工作日, 4 working hours. */
export function formatLimit({ amount, unit }: Limit, language: Language): string {
  const words = phrases[language].rules.shared.limit
  return (amount === 1 ? words[`${unit}_one`] : words[unit]).replace('{{count}}', String(amount))
}
