import { phrases, type Language } from '@yiwang/contract'

/** A date in words: 2026年11月24日 周二; Tue 24 Nov 2026. */
export function formatDate(day: string, language: Language): string {
  const date = Temporal.PlainDate.from(day)
  const words = phrases[language].common.time
  const weekday = words.weekdays.split(' ')[date.dayOfWeek - 1] ?? ''
  if (language === 'zh-CN') return `${date.year}年${date.month}月${date.day}日 ${weekday}`
  return `${weekday} ${date.day} ${words.months.split(' ')[date.month - 1] ?? ''} ${date.year}`
}

/** The name of a month: 11月; Nov. */
export function formatMonth(month: number, language: Language): string {
  return language === 'zh-CN' ? `${month}月` : (phrases.en.common.time.months.split(' ')[month - 1] ?? '')
}
