import type { Approval, Language } from '@yiwang/contract'
import { getMove, type LimitUnit } from '@yiwang/kernel'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { formatInstant } from '../time/format-instant.ts'
import { formatLimit } from '../time/format-limit.ts'
import { useReasonWord } from './reason-word.ts'

type Asked = Approval['asked']

/** What is asked for in a few words: 延期 2 个工作日, 挂账至 12月1日. */
export function useAskedWord(): (asked: Pick<Asked, 'move' | 'extension' | 'until'>) => string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return ({ move, extension, until }) => {
    const word = t(`matter.move.${move}`)
    if (extension) return `${word} ${formatLimit({ ...extension, unit: extension.unit as LimitUnit }, language)}`
    return until === null ? word : `${word} ${t('flow.clock.until', { at: formatInstant(until, language) })}`
  }
}

/** What granting would do to the clock, in one sentence. */
export function useAskedEffect(): (asked: Asked) => string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (asked) => {
    if (asked.dueAt !== null) return t('flow.clock.wouldBe', { at: formatInstant(asked.dueAt, language) })
    if (asked.until === null) return endsMatter(asked) ? t('flow.clock.wouldEnd') : ''
    const at = formatInstant(asked.until, language)
    const effect = t(asked.move === 'hang_up' ? 'flow.clock.wouldHang' : 'flow.clock.wouldPause', { at })
    return asked.after === null ? effect : `${effect} ${t('flow.clock.orAfter')}`
  }
}

function endsMatter({ move }: Pick<Asked, 'move'>): boolean {
  return move === 'void' || move === 'give_up'
}

/** Why it is asked for: the reason from the list and the words. */
export function useAskedReason(): (asked: Pick<Asked, 'reason' | 'reasonCode'>) => string {
  const wordOf = useReasonWord()
  return ({ reason, reasonCode }) =>
    [reasonCode === null ? undefined : wordOf(reasonCode), reason ?? undefined].filter((part) => part !== undefined).join(' · ')
}

/** Who may decide on it, in words. */
export function useDeciders(): (move: Asked['move']) => string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (move) => {
    const roles = getMove(move).approval.map((role) => t(`person.role.${role}`))
    return roles.join(orOf(language, t('rules.shared.or')))
  }
}

function orOf(language: Language, or: string): string {
  return language === 'en' ? ` ${or.trim()} ` : or
}
