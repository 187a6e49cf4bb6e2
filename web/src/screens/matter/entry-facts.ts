import type { HistoryEntry, MatterDetail } from '@yiwang/contract'
import type { LimitUnit } from '@yiwang/kernel'
import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { useReasonWord } from '../../flow/reason-word.ts'
import { useLanguage } from '../../language/language.ts'
import { useNames } from '../../reference/use-names.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { formatLimit } from '../../time/format-limit.ts'

/** What an entry of the story carries, in short phrases: who asked, to whom, how long, until when, by which rule. */
export function useEntryFacts(entry: HistoryEntry, { history }: Pick<MatterDetail, 'history'>): readonly string[] {
  const { t } = useTranslation()
  const reasonWord = useReasonWord()
  const units = useUnitFacts(entry)
  const times = useTimeFacts(entry)
  const nameOf = usePersonName()
  const asker = nameOf(history.find(({ by }) => by === entry.askedBy)?.byName) || entry.askedBy
  return [
    asker !== null && t('desk.story.askedBy', { name: asker }),
    entry.reasonCode !== null && t('desk.story.reasonCode', { reason: reasonWord(entry.reasonCode) }),
    ...units,
    entry.rating !== null && t(`matter.solved.${entry.rating.isSolved ? 'yes' : 'no'}`),
    entry.rating?.score !== undefined && t(`matter.score.${String(entry.rating.score) as '5'}`),
    entry.rule !== null && t('desk.story.rule', { id: entry.rule.id, version: entry.rule.version }),
    ...times,
  ].filter((fact) => fact !== false)
}

function useUnitFacts({ leadUnit, coUnits, suggestedUnit, partUnit }: HistoryEntry): readonly (string | false)[] {
  const { t } = useTranslation()
  const names = useNames()
  const together = coUnits.map((unit) => names.unit(unit)).join(t('common.comma'))
  return [
    leadUnit !== null && t('desk.story.to', { unit: names.unit(leadUnit) }),
    coUnits.length > 0 && t('desk.story.co', { units: together }),
    suggestedUnit !== null && t('desk.story.suggested', { unit: names.unit(suggestedUnit) }),
    partUnit !== null && names.unit(partUnit),
  ]
}

function useTimeFacts({ extension, until, dueAt }: HistoryEntry): readonly (string | false)[] {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return [
    extension !== null && formatLimit({ ...extension, unit: extension.unit as LimitUnit }, language),
    until !== null && t('flow.clock.until', { at: formatInstant(until, language) }),
    dueAt !== null && t('desk.story.due', { at: formatInstant(dueAt, language) }),
  ]
}
