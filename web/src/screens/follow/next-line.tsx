import type { Follow } from '@yiwang/contract'
import { Banner } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { decideNext } from './story.ts'

/** What happens next and by when; what is late is said as it is. */
export function NextLine({ follow, now }: { readonly follow: Follow; readonly now: number }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const next = decideNext(follow, now)
  if (next.kind === 'none') return null
  if (next.kind === 'parked') return <p className="follow-next">{t('resident.follow.hungUp')}</p>
  const when = formatInstant(next.at, language, now)
  if (next.kind === 'late') return <Banner tone="red">{t('resident.follow.late', { when })}</Banner>
  return <p className="follow-next">{t(`resident.follow.next.${next.status}`, { when })}</p>
}
