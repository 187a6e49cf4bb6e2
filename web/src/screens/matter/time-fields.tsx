import type { MatterDetail } from '@yiwang/contract'
import { extendClock, isContinuous, limitUnits, type LimitUnit, type MoveId } from '@yiwang/kernel'
import { Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { MoveField } from '../../staff/move-field.tsx'
import { useDistrictCalendar } from '../../time/district-calendar.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { timeZone } from '../../time/time-zone.ts'
import { clockOf } from './matter-from-detail.ts'
import type { MoveDraft } from './move-draft.ts'
import { MatterSelect } from './target-field.tsx'

interface TimeFieldProps {
  readonly detail: MatterDetail
  readonly draft: MoveDraft
  readonly isMissing: boolean
  readonly onChange: (part: Partial<MoveDraft>) => void
}

/** More time for the running clock, counted as the clock counts, and when the matter would be due then. */
export function ExtensionField({ detail, draft, isMissing, onChange }: TimeFieldProps) {
  const { t } = useTranslation()
  const own = (detail.clock?.limit.unit ?? 'work_day') as LimitUnit
  const unit = draft.extension?.unit ?? own
  const units = limitUnits.filter((each) => isContinuous(each) === isContinuous(own))
  const amount = draft.extension?.amount
  return (
    <MoveField label={t('flow.form.extension')} problem={isMissing ? t('flow.form.extensionMissing') : undefined}>
      <div className="move-span">
        <InputNumber
          autoFocus
          min={0.5}
          max={1000}
          aria-label={t('flow.form.extensionAmount')}
          value={amount ?? null}
          onChange={(value) => onChange({ extension: { unit, ...(value !== null && { amount: value }) } })}
        />
        <Select
          aria-label={t('flow.form.extensionUnit')}
          value={unit}
          onChange={(value: LimitUnit) => onChange({ extension: { unit: value, ...(amount !== undefined && { amount }) } })}
          options={units.map((value) => ({ value, label: t(`rules.shared.limitUnit.${value}`) }))}
        />
      </div>
      <Preview detail={detail} draft={draft} />
    </MoveField>
  )
}

function Preview({ detail, draft }: Pick<TimeFieldProps, 'detail' | 'draft'>) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const calendar = useDistrictCalendar()
  const { clock } = detail
  const { amount = 0, unit = 'work_day' } = draft.extension ?? {}
  if (!calendar || !clock || amount <= 0) return null
  const extended = extendClock(calendar, clockOf(clock), { amount, unit })
  if (!extended.ok) return null
  const said = { before: formatInstant(clock.dueAt, language), after: formatInstant(extended.value.dueAt, language) }
  return (
    <p className="move-hint" role="status">
      {t('flow.form.extensionPreview', said)}
    </p>
  )
}

/** The day on which a pause or a hang-up ends by itself; a hang-up may also wait for another matter. */
export function UntilField({ move, detail, draft, isMissing, onChange }: TimeFieldProps & { readonly move: MoveId }) {
  const { t } = useTranslation()
  const label = t('flow.form.until')
  const tomorrow = Temporal.Now.plainDateISO(timeZone()).add({ days: 1 }).toString()
  return (
    <>
      <MoveField
        label={label}
        hint={t(move === 'hang_up' ? 'flow.form.untilHangUp' : 'flow.form.untilPause')}
        problem={isMissing ? t('flow.form.untilMissing') : undefined}
      >
        <Input
          type="date"
          className="move-date"
          aria-label={label}
          min={tomorrow}
          value={draft.until ?? ''}
          onChange={(event) => onChange({ until: event.target.value })}
        />
      </MoveField>
      {move === 'hang_up' ? (
        <MoveField label={t('flow.form.after')} hint={t('flow.form.afterHint')}>
          <MatterSelect
            self={detail.row.id}
            label={t('flow.form.after')}
            value={draft.after}
            isClearable
            onChange={(after) => onChange({ after })}
          />
        </MoveField>
      ) : null}
    </>
  )
}
