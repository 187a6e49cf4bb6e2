import type { MatterDetail } from '@yiwang/contract'
import { Badge, type Look } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { useNames } from '../../reference/use-names.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { listExcused, listParts, type Part } from './parts.ts'

const looks = {
  done: { tone: 'green', sign: 'check' },
  working: { tone: 'blue', sign: 'turning' },
  open: { tone: 'amber', sign: 'ring' },
} as const satisfies Record<string, Look>

/** Lead unit and co-handlers, each with whether its part is finished and what it said. */
export function UnitsPanel({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const names = useNames()
  const parts = listParts(detail)
  const open = parts.filter(({ isLead, isDone }) => !isLead && !isDone).length
  if (detail.coUnits.length === 0 && listExcused(detail.history).length === 0) return null
  return (
    <section className="matter-panel" aria-label={t('flow.parts.title')}>
      <h2>{t('flow.parts.title')}</h2>
      <ul className="unit-parts">
        {parts.map((part) => (
          <li key={part.unit}>
            <UnitPart part={part} />
          </li>
        ))}
        {listExcused(detail.history).map((entry) => (
          <li key={entry.seq}>
            <span>{t('flow.parts.excused', { unit: entry.partUnit === null ? '' : names.unit(entry.partUnit) })}</span>
            {entry.reason === null ? null : <p className="matter-soft">{entry.reason}</p>}
          </li>
        ))}
      </ul>
      {open === 0 || detail.endedAt !== null ? null : <p className="matter-soft">{t('flow.parts.openCount', { n: open })}</p>}
    </section>
  )
}

function UnitPart({ part }: { readonly part: Part }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const { unit, isLead, isDone, said } = part
  const open = isLead ? 'working' : 'open'
  const state = isDone ? 'done' : open
  return (
    <>
      <span className="unit-part">
        <span>
          {names.unit(unit)} <span className="matter-soft">{t(isLead ? 'flow.parts.lead' : 'flow.parts.co')}</span>
        </span>
        <Badge look={looks[state]}>{t(`flow.parts.${state}`)}</Badge>
      </span>
      {said?.reason ? (
        <p className="matter-soft">{t('flow.parts.words', { at: formatInstant(said.at, language), words: said.reason })}</p>
      ) : null}
    </>
  )
}
