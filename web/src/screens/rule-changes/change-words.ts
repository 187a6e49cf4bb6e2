import { phrases, problemCodes, type ProblemCode, type RuleChange } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { useDistrictCalendar } from '../../time/district-calendar.ts'
import { formatSpan } from '../../time/format-time-left.ts'
import { findDifference } from './difference.ts'

/** By how much the due time of a change moves, in words: 推后 1 个工作日 2 小时（工作时间）. */
export function useDifferenceWords(): (change: RuleChange) => string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const calendar = useDistrictCalendar()
  return (change) => {
    const difference = findDifference(change, calendar)
    if (!difference) return t('flow.changes.same')
    const { ms, isLater, isWorking } = difference
    const span = formatSpan(ms, isWorking ? 'work_day' : 'urgent_work_day', language)
    const words = t(isLater ? 'flow.changes.later' : 'flow.changes.earlier', { span })
    return isWorking ? words : `${words} · ${t('flow.changes.running')}`
  }
}

/** What a problem code says in words; a code that nobody knows says itself. */
export function useProblemWords(): (code: string) => string {
  const { language } = useLanguage()
  return (code) => {
    const known = problemCodes.find((each) => each === code)
    return known ? phrases[language].problem[known satisfies ProblemCode] : code
  }
}
