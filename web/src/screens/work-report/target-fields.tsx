import { targetOperators } from '@yiwang/kernel'
import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'

import { boundsOf, type MendDraft } from './mend-draft.ts'

interface Props {
  readonly draft: MendDraft
  readonly onChange: (change: Partial<MendDraft>) => void
}

/** What is to be reached: how it binds, its one or two numbers, their unit, and whether they add up over the year. */
export function TargetFields({ draft, onChange }: Props) {
  const { t } = useTranslation()
  const { op } = draft
  const bounds = boundsOf(op)
  const isRange = op === 'range'
  return (
    <fieldset className="review-target-fields">
      <legend>{t('workReport.mend.target')}</legend>
      <div className="review-row">
        <Select<MendDraft['op']>
          value={op}
          aria-label={t('workReport.mend.target')}
          onChange={(next) => onChange({ op: next })}
          options={[
            { value: 'none', label: t('workReport.mend.none') },
            ...targetOperators.map((one) => ({ value: one, label: t(`pledgeTerm.op.${one}`) })),
          ]}
        />
        {bounds.low && (
          <Input
            inputMode="decimal"
            value={draft.low}
            aria-label={t(isRange ? 'workReport.mend.lowest' : 'workReport.mend.low')}
            placeholder={t(isRange ? 'workReport.mend.lowest' : 'workReport.mend.low')}
            onChange={({ target }) => onChange({ low: target.value })}
          />
        )}
        {bounds.high && (
          <Input
            inputMode="decimal"
            value={draft.high}
            aria-label={t('workReport.mend.high')}
            placeholder={t('workReport.mend.high')}
            onChange={({ target }) => onChange({ high: target.value })}
          />
        )}
        {op !== 'none' && (
          <Input
            lang="zh-CN"
            maxLength={40}
            value={draft.unit}
            aria-label={t('workReport.mend.measureUnit')}
            placeholder={t('workReport.mend.measureUnit')}
            onChange={({ target }) => onChange({ unit: target.value })}
          />
        )}
      </div>
      {op !== 'none' && (
        <div className="review-row">
          <Select<MendDraft['nature']>
            value={draft.nature}
            aria-label={t('workReport.mend.nature')}
            onChange={(nature) => onChange({ nature })}
            options={(['accumulates', 'holds'] as const).map((one) => ({ value: one, label: t(`pledgeTerm.nature.${one}`) }))}
          />
          {draft.nature === 'accumulates' && (
            <label className="review-start" title={t('workReport.mend.startHow')}>
              {t('workReport.mend.start')}
              <Input inputMode="decimal" value={draft.start} onChange={({ target }) => onChange({ start: target.value })} />
            </label>
          )}
        </div>
      )}
    </fieldset>
  )
}
