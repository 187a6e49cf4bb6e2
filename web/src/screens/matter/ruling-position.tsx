import type { HistoryEntry, MatterDetail } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { useAskedReason } from '../../flow/asked-words.ts'
import { useLanguage } from '../../language/language.ts'
import { useNames } from '../../reference/use-names.ts'
import { formatExact, formatInstant } from '../../time/format-instant.ts'
import { EvidencePhotos } from './evidence-photos.tsx'
import type { Position } from './positions.ts'
import { useMoveMatter } from './queries.ts'
import { WordsForm } from './words-form.tsx'

interface PositionColumnProps {
  readonly position: Position
  readonly detail: MatterDetail
  /** Whether the person who looks may speak for this side. */
  readonly isOwn: boolean
}

/** One side of the dispute in its own words. */
export function PositionColumn({ position, detail, isOwn }: PositionColumnProps) {
  const { t } = useTranslation()
  const names = useNames()
  const nameOf = usePersonName()
  const { unit, dispatches, says, namedBy } = position
  return (
    <section className="ruling-side" aria-label={names.unit(unit)}>
      <h3>{names.unit(unit)}</h3>
      {dispatches === 0 ? null : <p className="matter-soft">{t('flow.ruling.dispatchedTo', { n: dispatches })}</p>}
      {namedBy.map((entry) => (
        <p key={entry.seq} className="matter-soft">
          {t('flow.ruling.named', { unit: entry.unit === null ? nameOf(entry.byName) : names.unit(entry.unit) })}
        </p>
      ))}
      {says.length === 0 ? <p className="ruling-silent">{t('flow.ruling.silent')}</p> : null}
      {says.map((entry) => (
        <Saying key={entry.seq} entry={entry} />
      ))}
      {isOwn ? <StateForm detail={detail} /> : null}
    </section>
  )
}

const titles = { return: 'returned', appeal: 'appealed', state: 'stated' } as const

function Saying({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const nameOf = usePersonName()
  const reasonOf = useAskedReason()
  const title = titles[(entry.move ?? 'state') as keyof typeof titles]
  return (
    <div className="ruling-saying">
      <p className="ruling-when">
        <strong>{t(`flow.ruling.${title}`)}</strong>{' '}
        <time className="matter-soft" title={formatExact(entry.at)}>
          {nameOf(entry.byName)} · {formatInstant(entry.at, language)}
        </time>
      </p>
      <blockquote>{reasonOf(entry)}</blockquote>
      {entry.suggestedUnit === null ? null : <p>{t('flow.ruling.suggests', { unit: names.unit(entry.suggestedUnit) })}</p>}
      <EvidencePhotos pieces={entry.evidence} />
    </div>
  )
}

function StateForm({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const moving = useMoveMatter(detail.row.id)
  return (
    <WordsForm
      className="ruling-state"
      label={t('flow.ruling.sayIt')}
      hint={`${t('flow.ruling.sayIt')} · ${t('flow.ruling.sayHint')}`}
      rows={{ minRows: 3, maxRows: 10 }}
      send={t('flow.ruling.send')}
      sent={t('flow.ruling.said')}
      isPrimary
      isPending={moving.isPending}
      onSend={(reason, ending) =>
        moving.mutate({ body: { move: 'state', version: detail.row.version, carried: { reason } }, key: crypto.randomUUID() }, ending)
      }
    />
  )
}
