import type { DistrictView, MatterDetail } from '@yiwang/contract'
import { declineReasons, getMove, pauseReasons, returnReasons, type Carry, type EvidenceKind, type MoveId } from '@yiwang/kernel'
import { PinPicker } from '@yiwang/ui/map'
import { Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { CategorySelect } from './category-select.tsx'
import { EvidenceField, TextPiece } from './evidence-field.tsx'
import { MoveField } from '../../staff/move-field.tsx'
import type { MoveDraft } from './move-draft.ts'
import { LeadUnitField, UnitSelect } from './unit-field.tsx'
import { PartUnitField, RatingField } from './part-fields.tsx'
import { TargetField } from './target-field.tsx'
import { ExtensionField, UntilField } from './time-fields.tsx'

interface MoveFieldsProps {
  readonly move: MoveId
  readonly detail: MatterDetail
  readonly district: DistrictView
  readonly draft: MoveDraft
  readonly required: readonly EvidenceKind[]
  readonly missing: readonly Carry[]
  readonly onChange: (part: Partial<MoveDraft>) => void
}

/** One field for each thing that the row carries, and a remark where it carries no reason. */
export function MoveFields(props: MoveFieldsProps) {
  const { move } = props
  const { carries } = getMove(move)
  return (
    <>
      {carries.map((carry) => (
        <CarryField key={carry} {...props} carry={carry} />
      ))}
      {carries.includes('reason') || carries.includes('reply_record') ? null : <Remark {...props} />}
    </>
  )
}

type CarryFieldProps = MoveFieldsProps & { readonly carry: Carry }

const fields: Readonly<Partial<Record<Carry, (props: CarryFieldProps) => ReactNode>>> = {
  category: CategoryField,
  place: PlaceField,
  suggested_unit: SuggestedUnit,
  reason: Reason,
  decline_reason: ReasonFromList,
  return_reason: ReasonFromList,
  pause_reason: ReasonFromList,
  extension: (props) => <ExtensionField {...timely(props)} />,
  until: (props) => <UntilField {...timely(props)} move={props.move} />,
  part_unit: (props) => <PartUnitField {...timely(props)} />,
  rating: (props) => <RatingField {...timely(props)} />,
  reply_record: ReplyRecord,
}

function timely({ detail, draft, missing, carry, onChange }: CarryFieldProps) {
  return { detail, draft, isMissing: missing.includes(carry), onChange }
}

function CarryField(props: CarryFieldProps): ReactNode {
  const { carry, draft, detail, required, onChange } = props
  const isMissing = props.missing.includes(carry)
  const Own = fields[carry]
  if (Own) return <Own {...props} />
  if (carry === 'lead_unit') return <LeadUnitField draft={draft} detail={detail} isMissing={isMissing} onChange={onChange} />
  if (carry === 'evidence') return <EvidenceField required={required} pieces={draft.evidence} isMissing={isMissing} onChange={onChange} />
  if (carry === 'target') return <TargetField self={detail.row.id} value={draft.target} isMissing={isMissing} onChange={onChange} />
  return null
}

function CategoryField({ draft, missing, onChange }: CarryFieldProps) {
  const { t } = useTranslation()
  const label = t('desk.form.category')
  return (
    <MoveField label={label} problem={missing.includes('category') ? t('desk.form.mustChoose', { what: label }) : undefined}>
      <CategorySelect label={label} value={draft.category} onChange={(category) => onChange({ category })} />
    </MoveField>
  )
}

function PlaceField({ draft, detail, district, onChange }: CarryFieldProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <MoveField label={t('desk.form.place')} hint={t('desk.form.placeKept')}>
      <div className="move-map">
        <PinPicker
          district={district}
          language={language}
          value={draft.position ?? detail.row.position}
          onChange={(position) => onChange({ position })}
        />
      </div>
    </MoveField>
  )
}

function SuggestedUnit({ draft, missing, onChange }: CarryFieldProps) {
  const { t } = useTranslation()
  const label = t('desk.form.suggestedUnit')
  return (
    <MoveField label={label} problem={missing.includes('suggested_unit') ? t('desk.form.mustChoose', { what: label }) : undefined}>
      <UnitSelect label={label} value={draft.suggestedUnit} onChange={(suggestedUnit) => onChange({ suggestedUnit })} />
    </MoveField>
  )
}

function Reason({ move, draft, missing, onChange }: CarryFieldProps) {
  const { t } = useTranslation()
  const isPart = move === 'finish_part'
  const label = t(isPart ? 'flow.form.partWords' : 'desk.form.reason')
  return (
    <MoveField label={label} problem={missing.includes('reason') ? t('desk.form.mustWrite', { what: label }) : undefined}>
      <Words
        label={label}
        value={draft.reason}
        hint={t(isPart ? 'flow.form.partWordsHint' : 'desk.form.reasonHint')}
        onChange={(reason) => onChange({ reason })}
      />
    </MoveField>
  )
}

function ReplyRecord({ move, draft, missing, onChange }: CarryFieldProps) {
  const { t } = useTranslation()
  const label = t(move === 'call_back' ? 'flow.form.callBackRecord' : 'matter.carry.reply_record')
  return (
    <MoveField label={label} problem={missing.includes('reply_record') ? t('desk.form.mustWrite', { what: label }) : undefined}>
      <TextPiece kind="reply_record" label={label} pieces={draft.evidence} onChange={onChange} />
    </MoveField>
  )
}

function Remark({ draft, onChange }: MoveFieldsProps) {
  const { t } = useTranslation()
  const label = t('desk.form.reasonOptional')
  return (
    <MoveField label={label}>
      <Words label={label} value={draft.reason} onChange={(reason) => onChange({ reason })} />
    </MoveField>
  )
}

interface WordsProps {
  readonly label: string
  readonly value: string | undefined
  readonly hint?: string
  readonly onChange: (words: string) => void
}

function Words({ label, value, hint, onChange }: WordsProps) {
  return (
    <Input.TextArea
      aria-label={label}
      value={value ?? ''}
      maxLength={4000}
      autoSize={{ minRows: 3, maxRows: 10 }}
      placeholder={hint}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

function ReasonFromList({ carry, draft, missing, onChange }: CarryFieldProps) {
  const { t } = useTranslation()
  const label = t(carry === 'pause_reason' ? 'flow.form.pauseReason' : 'desk.form.reasonCode')
  const options = useReasons(carry)
  return (
    <MoveField label={label} problem={missing.includes(carry) ? t('desk.form.mustChoose', { what: label }) : undefined}>
      <Radio.Group
        className="move-radios"
        aria-label={label}
        value={draft.reasonCode}
        onChange={(event) => onChange({ reasonCode: event.target.value as Exclude<MoveDraft['reasonCode'], undefined> })}
        options={options}
      />
    </MoveField>
  )
}

function useReasons(carry: Carry): { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation()
  if (carry === 'decline_reason') return declineReasons.map((value) => ({ value, label: t(`matter.declineReason.${value}`) }))
  if (carry === 'pause_reason') return pauseReasons.map((value) => ({ value, label: t(`matter.pauseReason.${value}`) }))
  return returnReasons.map((value) => ({ value, label: t(`matter.returnReason.${value}`) }))
}
