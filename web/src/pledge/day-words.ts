import { residentPhrases, type Language } from '@yiwang/contract'

/** A day as people write it: 6月30日, 30 Jun; with its year where that is another than the one given. */
export function writeDay(day: string, language: Language, year?: number): string {
  const date = Temporal.PlainDate.from(day)
  const isThisYear = date.year === year
  if (language === 'zh-CN') return `${isThisYear ? '' : `${date.year}年`}${date.month}月${date.day}日`
  return `${date.day} ${writeMonth(day, language)}${isThisYear ? '' : ` ${date.year}`}`
}

/** The month of a day: 6月, Jun. */
export function writeMonth(day: string, language: Language): string {
  const { month } = Temporal.PlainDate.from(day)
  return residentPhrases[language].common.time.months.split(' ')[month - 1] ?? ''
}
