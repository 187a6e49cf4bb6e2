import type { PublicPledge } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { StandingBadge } from '../../pledge/standing-badge.tsx'
import { writeAmount, writeShare } from '../../pledge/measured-words.ts'
import { targetWords } from '../../pledge/target-words.ts'

/** One promise: its sentence, where it stands in plain words, by when, and who answers for it. */
export function PromiseCard({ pledge }: { readonly pledge: PublicPledge }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { raw, subject, standing, share, livelihood, due, leadUnit } = pledge
  const unit = language === 'en' ? leadUnit?.nameEn : leadUnit?.name
  return (
    <li className={`promise standing-${standing}`}>
      <div className="promise-head">
        <StandingBadge standing={standing} language={language} />
        {livelihood && <span className="promise-mark">{t('pledgeTerm.livelihood')}</span>}
      </div>
      <h2 lang="zh-CN">{subject}</h2>
      <blockquote lang="zh-CN">{raw}</blockquote>
      {share !== null && (
        <div className="promise-bar" aria-hidden="true">
          <span style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
        </div>
      )}
      <p className="promise-now">
        <Now pledge={pledge} />
      </p>
      <p className="promise-facts">
        <span>{t('promised.due', { day: writeDay(due, language) })}</span>
        {unit !== undefined && <span>{t('promised.unit', { unit })}</span>}
      </p>
    </li>
  )
}

function Now({ pledge: { target, share, latest } }: { readonly pledge: PublicPledge }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const told = share === null ? null : writeShare(Math.max(0, share))
  if (latest === null || target === null) return told === null ? t('promised.notYet') : t('promised.share', { share: told })
  const value = writeAmount(latest.value, target.unit, language)
  const words = { value, day: writeDay(latest.on, language), target: targetWords(target, language) }
  return told === null ? t('promised.value', words) : t('promised.valueAndShare', { ...words, share: told })
}
