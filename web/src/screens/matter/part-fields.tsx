import type { MatterDetail } from '@yiwang/contract'
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'

import { useNames } from '../../reference/use-names.ts'
import { MoveField } from '../../staff/move-field.tsx'
import type { MoveDraft } from './move-draft.ts'

interface PartFieldProps {
  readonly detail: MatterDetail
  readonly draft: MoveDraft
  readonly isMissing: boolean
  readonly onChange: (part: Partial<MoveDraft>) => void
}

/** The co-handler that is excused, out of those that have not finished. */
export function PartUnitField({ detail, draft, isMissing, onChange }: PartFieldProps) {
  const { t } = useTranslation()
  const names = useNames()
  const label = t('flow.form.partUnit')
  const open = detail.coUnits.filter((unit) => !detail.partsDone.includes(unit))
  return (
    <MoveField label={label} problem={isMissing ? t('desk.form.mustChoose', { what: label }) : undefined}>
      <Radio.Group
        className="move-radios"
        aria-label={label}
        value={draft.partUnit}
        onChange={(event) => onChange({ partUnit: String(event.target.value) })}
        options={open.map((unit) => ({ value: unit, label: names.unit(unit) }))}
      />
    </MoveField>
  )
}

const scores = ['5', '4', '3', '2', '1'] as const

/** What the reporter says at the telephone: solved or not, and how satisfied. */
export function RatingField({ draft, isMissing, onChange }: PartFieldProps) {
  const { t } = useTranslation()
  const label = t('flow.form.isSolved')
  const { rating } = draft
  return (
    <>
      <MoveField label={label} problem={isMissing ? t('desk.form.mustChoose', { what: label }) : undefined}>
        <Radio.Group
          className="move-radios"
          aria-label={label}
          value={rating?.isSolved}
          onChange={(event) => onChange({ rating: { ...rating, isSolved: event.target.value === true } })}
          options={[
            { value: true, label: t('matter.solved.yes') },
            { value: false, label: t('matter.solved.no') },
          ]}
        />
      </MoveField>
      <MoveField label={t('flow.form.score')}>
        <Radio.Group
          className="move-radios"
          aria-label={t('flow.form.score')}
          value={rating?.score}
          onChange={(event) => onChange({ rating: { ...rating, score: Number(event.target.value) } })}
          options={scores.map((score) => ({ value: Number(score), label: t(`matter.score.${score}`) }))}
        />
      </MoveField>
    </>
  )
}
