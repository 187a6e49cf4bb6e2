import { Link } from '@tanstack/react-router'
import type { DistrictView, RoundStop } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { ComparePhotos } from '../../evidence/compare-photos.tsx'
import { formatMetres } from '../../evidence/format-figure.ts'
import { useNames } from '../../reference/use-names.ts'
import { useMay } from '../../staff/page.tsx'
import { VerdictBar } from './verdict-bar.tsx'
import type { Outcome } from './walk.ts'

interface StopCardProps {
  readonly stop: RoundStop
  /** Its place in the round, from 0. */
  readonly place: number
  readonly district: DistrictView
  readonly onOutcome: (outcome: Outcome) => void
}

/** The stop to look at now: what was reported, what was done, the photos, and the decision. */
export function StopCard({ stop, place, district, onOutcome }: StopCardProps) {
  const { t } = useTranslation()
  const names = useNames()
  const mayReadOriginals = useMay('file.read_original')
  const { row, said, handledUnit } = stop
  const leg = { distance: formatMetres(stop.metres, t) }
  return (
    <article className="verify-stop">
      <header>
        <h2>
          {t('evidence.verify.stop', { n: place + 1 })} · {names.category(row.category)}
        </h2>
        <p className="verify-where">
          {[t(place === 0 ? 'evidence.verify.legFirst' : 'evidence.verify.leg', leg), row.address]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        <p>
          <Link to="/desk/matters/$id" params={{ id: row.id }}>
            {row.number} {t('evidence.verify.open')}
          </Link>
        </p>
      </header>
      <dl className="verify-said">
        <dt>{t('evidence.verify.problem')}</dt>
        <dd>{row.description}</dd>
        {said !== null && (
          <>
            <dt>
              {t('evidence.verify.said')}
              {handledUnit === null ? '' : ` · ${names.unit(handledUnit)}`}
            </dt>
            <dd>{said}</dd>
          </>
        )}
        {stop.evidence
          .filter(({ text }) => text !== undefined)
          .map(({ kind, text }) => (
            <Said key={`${kind}${text}`} kind={kind} text={text ?? ''} />
          ))}
      </dl>
      <ComparePhotos
        matter={{ id: row.id, position: row.position }}
        pieces={stop.evidence}
        district={district}
        mayReadOriginals={mayReadOriginals}
      />
      <VerdictBar row={row} onOutcome={onOutcome} />
    </article>
  )
}

function Said({ kind, text }: { readonly kind: RoundStop['evidence'][number]['kind']; readonly text: string }) {
  const { t } = useTranslation()
  return (
    <>
      <dt>{t(`matter.evidence.${kind}`)}</dt>
      <dd>{text}</dd>
    </>
  )
}
