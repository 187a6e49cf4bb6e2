import type { HistoryEntry } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

/** What an entry of the story says happened: 派遣, 申请挂账, 不同意挂账, 备注. */
export function useEntryWord(): (entry: Pick<HistoryEntry, 'kind' | 'move'>) => string {
  const { t } = useTranslation()
  return ({ kind, move }) => {
    const word = move === null ? '' : t(`matter.move.${move}`)
    if (kind === 'moved' && move !== null) return word
    if (kind === 'asked') return t('desk.story.askedFor', { move: word })
    return kind === 'refused' ? t('desk.story.refusedMove', { move: word }) : t(`matter.event.${kind}`)
  }
}
