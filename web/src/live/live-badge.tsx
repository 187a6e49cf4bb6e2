import './live-badge.css'

import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { formatInstant } from '../time/format-instant.ts'
import { useLiveState } from './use-live.ts'

/** Whether what is shown is live, and if not, how old it is. */
export function LiveBadge() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const state = useLiveState()
  const words = {
    open: () => t('desk.live.live'),
    connecting: () => t('desk.live.connecting'),
    broken: () => t('desk.live.broken', { at: formatInstant(state.kind === 'broken' ? state.since : 0, language) }),
  }
  return (
    <span className="live-badge" data-state={state.kind} role="status">
      {words[state.kind]()}
    </span>
  )
}
