import { residentPhrases, type Language } from '@yiwang/contract'

const hour = 3_600_000
const minute = 60_000

/** What is left of a limit, in its own time: 剩 1 个工作日 3 小时, 超期 2 小时. A working day has 8 hours, one that runs on 24. */
export function formatTimeLeft(leftMs: number, unit: string, language: Language): string {
  const words = residentPhrases[language].common.time
  if (Math.abs(leftMs) < minute) return leftMs < 0 ? words.overdueUnderAMinute : words.leftUnderAMinute
  const size = formatSpan(Math.abs(leftMs), unit, language)
  return (leftMs < 0 ? words.overdueBy : words.left).replace('{{span}}', size)
}

/** A span of a limit's own time: 1 个工作日 3 小时; at most two parts, and minutes only where there are no days. */
export function formatSpan(ms: number, unit: string, language: Language): string {
  const isContinuous = unit.startsWith('urgent')
  const dayMs = (isContinuous ? 24 : 8) * hour
  const days = Math.floor(ms / dayMs)
  const hours = Math.floor((ms % dayMs) / hour)
  const minutes = Math.floor((ms % hour) / minute)
  const parts = [
    { count: days, key: isContinuous ? 'day' : 'workDay' },
    { count: hours, key: 'hour' },
    { count: days > 0 ? 0 : minutes, key: 'minute' },
  ] as const
  const said = parts.filter(({ count }) => count > 0).map(({ count, key }) => countOf(count, key, language))
  return said.length === 0 ? residentPhrases[language].common.time.underAMinute : said.join(' ')
}

function countOf(count: number, key: 'day' | 'workDay' | 'hour' | 'minute', language: Language): string {
  const words = residentPhrases[language].common.time
  return (count === 1 ? words[`${key}One`] : words[key]).replace('{{count}}', String(count))
}
