import { Input } from 'antd'
import { useTranslation } from 'react-i18next'

import { DayField } from '../../pledge/day-field.tsx'
import { UnitChoice, UnitsChoice } from '../../reference/choices.tsx'
import { MoveField } from '../../staff/move-field.tsx'
import type { TermsPart } from './terms-drawer.tsx'

/** Who answers for the pledge, and by when. */
export function OwnerFields({ terms, onChange }: TermsPart) {
  const { t } = useTranslation()
  return (
    <fieldset className="terms-part">
      <legend>{t('pledge.terms.who')}</legend>
      <MoveField label={t('pledge.term.leader')}>
        <Input
          aria-label={t('pledge.term.leader')}
          value={terms.leader ?? ''}
          maxLength={60}
          placeholder={t('pledge.terms.leaderHint')}
          onChange={({ target }) => onChange({ leader: target.value.trim() === '' ? null : target.value })}
        />
      </MoveField>
      <MoveField label={t('pledge.term.leadUnit')}>
        <UnitChoice
          aria-label={t('pledge.term.leadUnit')}
          value={terms.leadUnit ?? ''}
          withNone={t('pledge.noUnit')}
          onChange={(unit) => onChange({ leadUnit: unit || null })}
        />
      </MoveField>
      <MoveField label={t('pledge.term.coUnits')}>
        <UnitsChoice
          aria-label={t('pledge.term.coUnits')}
          value={terms.coUnits}
          onChange={(units) => onChange({ coUnits: units.filter((unit) => unit !== terms.leadUnit) })}
        />
      </MoveField>
      <div className="terms-row">
        <MoveField label={t('pledge.term.from')}>
          <DayField label={t('pledge.term.from')} value={terms.from} max={terms.due} onChange={(from) => onChange({ from })} />
        </MoveField>
        <MoveField label={t('pledge.term.due')}>
          <DayField label={t('pledge.term.due')} value={terms.due} min={terms.from} onChange={(due) => onChange({ due, dueWords: null })} />
        </MoveField>
      </div>
    </fieldset>
  )
}
