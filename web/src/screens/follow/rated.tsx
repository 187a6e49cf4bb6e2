import type { Follow } from '@yiwang/contract'
import { SignMark } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { findScore } from './scores.ts'

/** What was said of it after its end. */
export function Rated({ rating }: { readonly rating: NonNullable<Follow['rating']> }) {
  const { t } = useTranslation()
  const step = findScore(rating.score)
  return (
    <p className={`follow-rated y-tone-${rating.isSolved ? 'green' : 'amber'}`}>
      <SignMark sign={rating.isSolved ? 'check' : 'cross'} />
      {t(rating.isSolved ? 'resident.follow.confirm.ratedSolved' : 'resident.follow.confirm.ratedUnsolved')}
      {rating.isByCallBack ? ` · ${t('resident.follow.confirm.byCallBack')}` : ''}
      {step === undefined ? '' : ` · ${t('resident.follow.confirm.rated', { score: t(`resident.follow.confirm.scores.${step.word}`) })}`}
    </p>
  )
}
