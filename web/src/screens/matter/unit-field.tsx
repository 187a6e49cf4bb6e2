import type { MatterDetail } from '@yiwang/contract'
import { Button, Popover, Select } from 'antd'
import { useTranslation } from 'react-i18next'

import { useUnits } from '../../reference/queries.ts'
import { useLanguage } from '../../language/language.ts'
import { useNames } from '../../reference/use-names.ts'
import type { MoveDraft } from './move-draft.ts'
import { MoveField } from '../../staff/move-field.tsx'

interface LeadUnitFieldProps {
  readonly draft: MoveDraft
  readonly detail: MatterDetail
  readonly isMissing: boolean
  readonly onChange: (part: Partial<MoveDraft>) => void
}

/** The lead unit and its co-handlers, beginning with what the rules suggest, and why. */
export function LeadUnitField({ draft, detail, isMissing, onChange }: LeadUnitFieldProps) {
  const { t } = useTranslation()
  const label = t('desk.form.leadUnit')
  return (
    <>
      <Suggestion {...{ draft, detail, isMissing, onChange }} />
      <MoveField label={label} problem={isMissing ? t('desk.form.mustChoose', { what: label }) : undefined}>
        <UnitSelect label={label} value={draft.leadUnit} onChange={(leadUnit) => onChange({ leadUnit })} />
      </MoveField>
      <MoveField label={t('desk.form.coUnits')}>
        <CoUnits draft={draft} onChange={onChange} />
      </MoveField>
    </>
  )
}

function Suggestion({ draft, detail, onChange }: LeadUnitFieldProps) {
  const { t } = useTranslation()
  const names = useNames()
  const { suggestion } = detail
  if (!suggestion) return null
  const { rule, leadUnit, coUnits } = suggestion
  return (
    <p className="move-suggestion">
      {t('desk.form.suggestedRule', { ...rule, unit: names.unit(leadUnit) })}
      <Popover trigger="click" content={<p className="move-why">{t('desk.form.whyText', { id: rule.id })}</p>}>
        <Button type="link" size="small">
          {t('desk.form.why')}
        </Button>
      </Popover>
      {draft.leadUnit === leadUnit ? null : (
        <Button type="link" size="small" onClick={() => onChange({ leadUnit, coUnits })}>
          {t('desk.form.useSuggestion')}
        </Button>
      )}
    </p>
  )
}

interface CoUnitsProps {
  readonly draft: Pick<MoveDraft, 'leadUnit' | 'coUnits'>
  readonly label?: string
  readonly hint?: string
  readonly onChange: (part: { readonly coUnits: readonly string[] }) => void
}

/** The units that handle it together with the lead unit. */
export function CoUnits({ draft, label, hint, onChange }: CoUnitsProps) {
  const { t } = useTranslation()
  const options = useUnitOptions().filter(({ value }) => value !== draft.leadUnit)
  return (
    <Select
      mode="multiple"
      maxCount={10}
      style={{ width: '100%' }}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label ?? t('desk.form.coUnits')}
      placeholder={hint ?? t('desk.form.unitHint')}
      value={[...(draft.coUnits ?? [])]}
      onChange={(coUnits: string[]) => onChange({ coUnits })}
      options={options}
    />
  )
}

interface UnitSelectProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (unit: string) => void
}

/** One unit, found by its name. */
export function UnitSelect({ label, value, onChange }: UnitSelectProps) {
  const { t } = useTranslation()
  return (
    <Select
      style={{ width: '100%' }}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label}
      placeholder={t('desk.form.unitHint')}
      value={value}
      onChange={(unit: string | undefined) => unit !== undefined && onChange(unit)}
      options={useUnitOptions()}
    />
  )
}

function useUnitOptions(): { readonly value: string; readonly label: string }[] {
  const { language } = useLanguage()
  return (useUnits().data ?? []).map(({ id, name, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : name }))
}
