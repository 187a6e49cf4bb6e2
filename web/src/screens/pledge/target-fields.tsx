import { targetOperators, type TargetOperator } from '@yiwang/kernel'
import { Checkbox, Input, InputNumber, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'

import { MoveField } from '../../staff/move-field.tsx'
import type { TermsPart } from './terms-drawer.tsx'

type Target = NonNullable<TermsPart['terms']['target']>

const fresh: Target = { op: 'gte', low: 0, high: null, unit: '', nature: 'accumulates', start: 0 }

/** The number that is to be reached, where there is one. */
export function TargetFields({ terms: { target }, onChange }: TermsPart) {
  const { t } = useTranslation()
  function change(part: Partial<Target>): void {
    if (target) onChange({ target: { ...target, ...part } })
  }
  return (
    <fieldset className="terms-part">
      <legend>{t('pledge.term.target')}</legend>
      <Checkbox checked={target !== null} onChange={(event) => onChange({ target: event.target.checked ? fresh : null })}>
        {t('pledge.terms.hasNumber')}
      </Checkbox>
      {target !== null && (
        <>
          <div className="terms-row">
            <Select
              aria-label={t('pledge.terms.op')}
              value={target.op}
              options={targetOperators.map((op) => ({ value: op, label: t(`pledgeTerm.op.${op}`) }))}
              onChange={(op) => change(boundsFor(op, target))}
            />
            {hasLow(target.op) && <InputNumber aria-label={t('pledge.terms.low')} value={target.low} onChange={(low) => change({ low })} />}
            {hasHigh(target.op) && (
              <InputNumber aria-label={t('pledge.terms.high')} value={target.high} onChange={(high) => change({ high })} />
            )}
            <Input
              aria-label={t('pledge.terms.unit')}
              value={target.unit}
              maxLength={40}
              placeholder={t('pledge.terms.unit')}
              onChange={(event) => change({ unit: event.target.value })}
            />
          </div>
          <Radio.Group
            aria-label={t('pledge.terms.nature')}
            value={target.nature}
            options={(['accumulates', 'holds'] as const).map((nature) => ({ value: nature, label: t(`pledgeTerm.nature.${nature}`) }))}
            onChange={(event) => change({ nature: event.target.value as Target['nature'] })}
          />
          {target.nature === 'accumulates' && (
            <MoveField label={t('pledge.terms.start')} hint={t('pledge.terms.startHint')}>
              <InputNumber aria-label={t('pledge.terms.start')} value={target.start} onChange={(start) => change({ start: start ?? 0 })} />
            </MoveField>
          )}
        </>
      )}
    </fieldset>
  )
}

function hasLow(op: TargetOperator): boolean {
  return op !== 'lte' && op !== 'positive'
}

function hasHigh(op: TargetOperator): boolean {
  return op === 'lte' || op === 'range'
}

/** The bounds that another comparator needs, from the number that is there. */
function boundsFor(op: TargetOperator, { low, high }: Target): Partial<Target> {
  const number = low ?? high ?? 0
  return { op, low: hasLow(op) ? number : null, high: hasHigh(op) ? (high ?? number) : null }
}
