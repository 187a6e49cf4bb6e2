import type { PledgeView } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { findAskedShare } from '../../pledge/asked-share.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { StandingBadge } from '../../pledge/standing-badge.tsx'
import { writeAmount, writeShare } from '../../pledge/measured-words.ts'
import { targetWords } from '../../pledge/target-words.ts'
import { useNames } from '../../reference/use-names.ts'

interface StandsProps {
  readonly pledge: PledgeView
  readonly onOpen: () => void
}

/** What is computed and what the unit claims, side by side and never mixed; below, what should be gone by now. */
export function WhereItStands({ pledge, onOpen }: StandsProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <section className={`stands standing-${pledge.progress.standing}`} aria-labelledby="stands">
      <header>
        <h2 id="stands">{t('pledge.stands')}</h2>
        <StandingBadge standing={pledge.progress.standing} language={language} />
        <span className="pg-quiet">{t('pledge.asOfDay', { day: writeDay(pledge.asOf, language) })}</span>
      </header>
      <div className="stands-pair">
        <Computed pledge={pledge} onOpen={onOpen} />
        <Claimed pledge={pledge} />
      </div>
      <Asked pledge={pledge} />
    </section>
  )
}

function Computed({ pledge, onOpen }: StandsProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { share, latest, nodes } = pledge.progress
  const unit = pledge.target?.unit ?? ''
  const value = latest === null ? null : writeAmount(latest.value, unit, language)
  const isByNodes = pledge.measure === 'nodes' || pledge.measure === 'document'
  const big = share === null ? value : writeShare(Math.max(0, share))
  return (
    <div className="stands-number">
      <h3>{t('pledge.computed')}</h3>
      {big === null ? (
        <p className="stands-big stands-none">—</p>
      ) : (
        <button type="button" className="stands-big" onClick={onOpen} title={t('pledge.openNumber')}>
          {big}
        </button>
      )}
      <p>
        {isByNodes && nodes.all > 0 && t('pledge.nodesReached', { n: nodes.reached, all: nodes.all })}
        {!isByNodes && value !== null && latest !== null && t('pledge.latest', { value, day: writeDay(latest.on, language) })}
        {big === null && <span>{t(pledge.measure === null ? 'pledge.noMeasure' : 'pledge.noReading')}</span>}
      </p>
    </div>
  )
}

function Claimed({ pledge }: { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const { claim } = pledge
  if (claim === null)
    return (
      <div className="stands-number stands-claim">
        <h3>{t('pledge.claimed')}</h3>
        <p className="stands-big stands-none">—</p>
        <p>{t('pledge.noClaim')}</p>
      </div>
    )
  const points = Math.round(Math.abs(claim.gap ?? 0) * 100)
  return (
    <div className="stands-number stands-claim" data-gap={claim.isGap}>
      <h3>{t('pledge.claimed')}</h3>
      <p className="stands-big">{writeShare(claim.share)}</p>
      {claim.isGap && claim.gap !== null && (
        <p className="stands-gap">{t(claim.gap > 0 ? 'pledge.claimsMore' : 'pledge.claimsLess', { points })}</p>
      )}
      <p>
        {names.unit(claim.unit)} · {writeDay(claim.on, language)}
      </p>
      <blockquote>{claim.words}</blockquote>
    </div>
  )
}

function Asked({ pledge }: { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { target, progress } = pledge
  const { straight, byNodes, share } = progress
  const asked = findAskedShare(pledge)
  const unit = target?.unit ?? ''
  return (
    <>
      {share !== null && (
        <div className="stands-bar" aria-hidden="true">
          <span style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
          {asked !== null && <i style={{ left: `${Math.min(1, asked) * 100}%` }} />}
        </div>
      )}
      <p className="stands-asked">
        {target !== null && target.nature === 'holds' && t('pledge.askedHolds', { target: targetWords(target, language) })}
        {target !== null &&
          target.nature === 'accumulates' &&
          straight !== null &&
          t('pledge.askedStraight', { value: writeAmount(straight, unit, language) })}
        {byNodes !== null && t('pledge.askedNodes', { value: writeAmount(byNodes, unit, language) })}
      </p>
      <Forecast pledge={pledge} />
    </>
  )
}

/** Where it leads, how sure that is, and how it was computed. */
function Forecast({ pledge: { progress, target } }: { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { forecast } = progress
  if (target === null || progress.latest === null) return null
  if (forecast === null) return <p className="pg-quiet">{t('pledge.noForecast')}</p>
  const [value, low, high] = [forecast.value, forecast.low, forecast.high].map((each) => writeAmount(each, target.unit, language))
  return (
    <details className="stands-forecast">
      <summary>{t('pledge.forecast', { day: writeDay(forecast.on, language), value, low, high })}</summary>
      <p>{t(target.nature === 'holds' ? 'pledge.methodHolds' : 'pledge.method', { steps: forecast.steps })}</p>
    </details>
  )
}
