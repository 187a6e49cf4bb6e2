import type { MatterDetail } from '@yiwang/contract'
import { Badge } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { useLanguage } from '../../language/language.ts'
import { formatInstant } from '../../time/format-instant.ts'

/** What the reporter said of it after its end: themselves, or at the telephone to somebody who noted it. */
export function RatingPanel({ detail: { rating, history } }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const nameOf = usePersonName()
  if (!rating) return null
  const { isSolved, score, isByCallBack } = rating
  const said = { at: formatInstant(rating.at, language), name: nameOf(history.findLast(({ move }) => move === 'call_back')?.byName) }
  return (
    <section className="matter-panel" aria-label={t('flow.rating.title')}>
      <h2>{t('flow.rating.title')}</h2>
      <p>
        <Badge look={isSolved ? { tone: 'green', sign: 'check' } : { tone: 'amber', sign: 'cross' }}>
          {t(`matter.solved.${isSolved ? 'yes' : 'no'}`)}
        </Badge>{' '}
        {score === undefined ? null : t(`matter.score.${String(score) as '5'}`)}
      </p>
      <p className="matter-soft">{t(isByCallBack ? 'flow.rating.byCallBack' : 'flow.rating.byReporter', said)}</p>
    </section>
  )
}
