import type { LimitRow } from '@yiwang/contract'
import { areaClasses, decideLimit, stages, type AreaClass, type Stage } from '@yiwang/kernel'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { CategoryChoice } from '../../reference/choices.tsx'
import { formatLimit } from '../../time/format-limit.ts'
import { useNames } from '../../reference/use-names.ts'

/** Which limit counts for a category in a class of area, stage by stage, and which row says so. */
export function LookUp({ rows }: { readonly rows: readonly LimitRow[] }) {
  const { t } = useTranslation()
  const [category, setCategory] = useState<string>()
  const [areaClass, setAreaClass] = useState<AreaClass>('A')
  return (
    <section className="limits-look" aria-label={t('rules.limits.lookUp')}>
      <div>
        <h2>{t('rules.limits.lookUp')}</h2>
        <p className="pg-quiet">{t('rules.limits.lookUpLead')}</p>
      </div>
      <div className="limits-look-ask">
        <CategoryChoice
          {...(category === undefined ? {} : { value: category })}
          onChange={setCategory}
          aria-label={t('rules.limits.category')}
        />
        <Select<AreaClass>
          value={areaClass}
          onChange={setAreaClass}
          aria-label={t('rules.limits.areaClass')}
          options={areaClasses.map((name) => ({ value: name, label: t('rules.limits.classOne', { name }) }))}
        />
      </div>
      {category !== undefined && (
        <dl className="limits-answers">
          {stages.map((stage) => (
            <Answer key={stage} rows={rows} question={{ category, stage, areaClass }} />
          ))}
        </dl>
      )}
    </section>
  )
}

interface AnswerProps {
  readonly rows: readonly LimitRow[]
  readonly question: { readonly category: string; readonly stage: Stage; readonly areaClass: AreaClass }
}

function Answer({ rows, question }: AnswerProps) {
  const { t } = useTranslation()
  const names = useNames()
  const decided = decideLimit({ version: '', validFrom: '', rows }, question)
  return (
    <div>
      <dt>{t(`matter.stage.${question.stage}`)}</dt>
      <dd>
        {decided.ok ? (
          <>
            <strong>{formatLimit(decided.value.limit, names.language)}</strong>
            <div className="pg-quiet pg-small">
              {t('rules.limits.by', {
                category: names.category(decided.value.category),
                areaClass:
                  decided.value.areaClass === '*'
                    ? t('rules.limits.classAll')
                    : t('rules.limits.classOne', { name: decided.value.areaClass }),
              })}
            </div>
          </>
        ) : (
          <span className="pg-quiet">{t('rules.limits.noLimit')}</span>
        )}
      </dd>
    </div>
  )
}
