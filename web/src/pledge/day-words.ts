import type { Language } from '@yiwang/contract'

/** A day as people write it: 6月30日, 30 June; with its year where that is another than the one given. */
export function writeDay(day: string, language: Language, year?: number): string {
  const date = Temporal.PlainDate.from(day)
  const locale = language === 'en' ? 'en-GB' : language
  const parts = { day: 'numeric', month: 'long' } as const
  return date.toLocaleString(locale, date.year === year ? parts : { ...parts, year: 'numeric' })
}
