import type { PledgeView } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { findAskedShare } from '../../pledge/asked-share.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { StandingBadge } from '../../pledge/standing-badge.tsx'
import { writeAmount, writeExpected, writeShare } from '../../pledge/measured-words.ts'
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
  const { share, latest } = pledge.progress
  const value = latest === null ? null : writeAmount(latest.value, pledge.target?.unit ?? '', language)
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
        <Basis pledge={pledge} />
      </p>
    </div>
  )
}

/** What the computed number rests on, in a few words; or why there is none. */
function Basis({ pledge: { measure, target, progress } }: { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { latest, nodes } = progress
  if (measure === null) return t('pledge.noMeasure')
  if (measure === 'nodes' || measure === 'document') return t('pledge.nodesReached', { n: nodes.reached, all: nodes.all })
  if (latest === null) return t('pledge.noReading')
  return t('pledge.latest', { value: writeAmount(latest.value, target?.unit ?? '', language), day: writeDay(latest.on, language) })
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
  const { share } = pledge.progress
  const asked = findAskedShare(pledge)
  return (
    <>
      {share !== null && (
        <div className="stands-bar" aria-hidden="true">
          <span style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
          {asked !== null && <i style={{ left: `${Math.min(1, asked) * 100}%` }} />}
        </div>
      )}
      <p className="stands-asked">
        <AskedWords pledge={pledge} />
      </p>
      <Forecast pledge={pledge} />
    </>
  )
}

function AskedWords({ pledge: { target, progress } }: { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { straight, byNodes, heldAgainst } = progress
  if (target === null) return null
  if (target.nature === 'holds') return t('pledge.askedHolds', { target: targetWords(target, language) })
  const day = writeDay(heldAgainst, language)
  const line = straight === null ? '' : t('pledge.askedStraight', { day, value: writeExpected(straight, target.unit, language) })
  return byNodes === null ? line : line + t('pledge.askedNodes', { value: writeExpected(byNodes, target.unit, language) })
}

/** Where it leads, how sure that is, and how it was computed. */
function Forecast({ pledge: { progress, target } }: { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { forecast } = progress
  if (target === null || progress.latest === null) return null
  if (forecast === null) return <p className="pg-quiet">{t('pledge.noForecast')}</p>
  const [value, low, high] = [forecast.value, forecast.low, forecast.high].map((each) => writeExpected(each, target.unit, language))
  return (
    <details className="stands-forecast">
      <summary>{t('pledge.forecast', { day: writeDay(forecast.on, language), value, low, high })}</summary>
      <p>{t(target.nature === 'holds' ? 'pledge.methodHolds' : 'pledge.method', { steps: forecast.steps })}</p>
    </details>
  )
}
