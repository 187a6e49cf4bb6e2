import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useNames } from '../../reference/use-names.ts'
import type { MoveDraft } from './move-draft.ts'
import { MoveField } from '../../staff/move-field.tsx'
import { useFindMatters } from './queries.ts'

interface TargetFieldProps {
  readonly self: string
  readonly value: string | undefined
  readonly isMissing: boolean
  readonly onChange: (part: Partial<MoveDraft>) => void
}

/** The matter to merge into, found by its number, words or address. */
export function TargetField({ self, value, isMissing, onChange }: TargetFieldProps) {
  const { t } = useTranslation()
  const label = t('desk.form.target')
  return (
    <MoveField label={label} hint={t('desk.form.targetHint')} problem={isMissing ? t('desk.form.mustChoose', { what: label }) : undefined}>
      <MatterSelect self={self} label={label} value={value} onChange={(target) => target !== undefined && onChange({ target })} />
    </MoveField>
  )
}

interface MatterSelectProps {
  readonly self: string
  readonly label: string
  readonly value: string | undefined
  readonly isClearable?: boolean
  readonly onChange: (id: string | undefined) => void
}

/** Another running matter, found by its number, words or address. */
export function MatterSelect({ self, label, value, isClearable = false, onChange }: MatterSelectProps) {
  const { t } = useTranslation()
  const names = useNames()
  const [words, setWords] = useState('')
  const found = useFindMatters(useDeferredValue(words))
  const options = (found.data ?? [])
    .filter(({ id }) => id !== self)
    .map((row) => ({ value: row.id, label: `${row.number} · ${names.category(row.category)} · ${row.description.slice(0, 40)}` }))
  return (
    <Select
      showSearch={{ filterOption: false, onSearch: setWords }}
      allowClear={isClearable}
      style={{ width: '100%' }}
      aria-label={label}
      placeholder={t('desk.form.targetHint')}
      loading={found.isFetching}
      value={value}
      onChange={(id: string | undefined) => onChange(id)}
      options={options}
      notFoundContent={words === '' ? t('desk.form.targetHint') : undefined}
    />
  )
}
