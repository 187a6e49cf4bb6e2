import { Link } from '@tanstack/react-router'
import type { LinkedMatter, MatterDetail } from '@yiwang/contract'
import { StatusBadge } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { useNames } from '../../reference/use-names.ts'

const relations = ['parent', 'target', 'child', 'merged'] as const satisfies readonly LinkedMatter['relation'][]

/** The matters that belong to this one, each to be opened. */
export function LinkedPanel({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  if (detail.linked.length === 0 && detail.pledge === null) return null
  return (
    <section className="matter-panel" aria-label={t('flow.linked.title')}>
      <h2>{t('flow.linked.title')}</h2>
      {detail.pledge === null ? null : (
        <p>
          {t('supervision.ofPledge')}{' '}
          <Link to="/pledges/$id" params={{ id: detail.pledge }}>
            {t('supervision.toPledge')}
          </Link>
        </p>
      )}
      {relations.map((relation) => (
        <Relation key={relation} relation={relation} matters={detail.linked.filter((matter) => matter.relation === relation)} />
      ))}
      {detail.openChildren === 0 ? null : <p className="matter-soft">{t('flow.linked.openCount', { n: detail.openChildren })}</p>}
    </section>
  )
}

interface RelationProps {
  readonly relation: LinkedMatter['relation']
  readonly matters: readonly LinkedMatter[]
}

function Relation({ relation, matters }: RelationProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  if (matters.length === 0) return null
  return (
    <div>
      <h3>{t(`flow.linked.${relation}`)}</h3>
      <ul className="linked">
        {matters.map(({ id, number, status, category, leadUnit }) => (
          <li key={id}>
            <Link to="/desk/matters/$id" params={{ id }} className="linked-number">
              {number}
            </Link>
            <StatusBadge status={status} language={language} />
            <span className="matter-soft">
              {names.category(category)}
              {leadUnit === null ? '' : ` · ${names.unit(leadUnit)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
