import type { NewStatistic, StatisticView } from '@yiwang/contract'
import { Alert, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../api/client.ts'
import { useLanguage } from '../language/language.ts'
import { useMe } from '../me/queries.ts'
import { UnitChoice } from '../reference/choices.tsx'
import { FormDrawer } from '../staff/form-drawer.tsx'
import { MoveField } from '../staff/move-field.tsx'
import { useKeepStatistic } from './queries.ts'

/** With what the form of a new series begins. */
export interface SuggestedSeries {
  readonly name: string
  readonly unit: string
  readonly owner: string | null
}

interface FormProps {
  /** The series to be changed; a new one without. */
  readonly series?: StatisticView | undefined
  readonly suggested?: SuggestedSeries | undefined
  readonly onClose: () => void
  readonly onKept: (code: string) => void
}

/** Makes a series or changes what it is called: what it counts, in which unit, from where, and who keeps it. */
export function SeriesForm({ series, suggested, onClose, onKept }: FormProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const own = useMe().data?.unit?.id ?? ''
  const keep = useKeepStatistic()
  const [draft, setDraft] = useState((): Draft => series ?? beginWith(suggested, own))
  const isReady = [draft.name, draft.source, draft.owner].every((text) => text.trim() !== '')
  const fields = ['name', 'unit', 'source'] as const
  return (
    <FormDrawer
      width={440}
      title={t(series ? 'pledge.statistics.change' : 'pledge.statistics.make')}
      send={t('common.save')}
      isPending={keep.isPending}
      isDisabled={!isReady}
      onSend={() => isReady && keep.mutate(draft, { onSuccess: () => onKept(draft.code) })}
      onClose={onClose}
    >
      {fields.map((field) => (
        <MoveField key={field} label={t(`pledge.statistics.field.${field}`)} hint={t(`pledge.statistics.hint.${field}`)}>
          <Input
            aria-label={t(`pledge.statistics.field.${field}`)}
            value={draft[field]}
            maxLength={field === 'unit' ? 40 : 200}
            onChange={({ target }) => setDraft({ ...draft, [field]: target.value })}
          />
        </MoveField>
      ))}
      <MoveField label={t('pledge.statistics.field.owner')} hint={t('pledge.statistics.hint.owner')}>
        <UnitChoice
          aria-label={t('pledge.statistics.field.owner')}
          {...(draft.owner !== '' && { value: draft.owner })}
          onChange={(owner) => setDraft({ ...draft, owner })}
        />
      </MoveField>
      {keep.isError && <Alert type="error" showIcon title={presentProblem(keep.error, language)} />}
    </FormDrawer>
  )
}

type Draft = NewStatistic & { readonly code: string }

/** A new series, as far as it is known already. */
function beginWith({ name, unit, owner }: SuggestedSeries = { name: '', unit: '', owner: null }, own: string): Draft {
  return { code: newCode(), name, unit, source: '', owner: owner ?? own }
}

/** A code for addresses that nobody has to think of. */
function newCode(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return `s-${number.toString(36)}`
}
