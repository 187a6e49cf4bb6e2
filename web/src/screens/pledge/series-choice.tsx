import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useStatistics } from '../../pledge/queries.ts'
import { SeriesForm, type SuggestedSeries } from '../../pledge/series-form.tsx'
import { MoveField } from '../../staff/move-field.tsx'

interface ChoiceProps {
  readonly code: string
  readonly suggested?: SuggestedSeries
  readonly onChange: (code: string) => void
}

/** Chooses a series, or makes one. */
export function SeriesChoice({ code, suggested, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const statistics = useStatistics()
  const [isMaking, setMaking] = useState(false)
  return (
    <MoveField label={t('pledge.statistics.series')}>
      <div className="terms-row">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('pledge.statistics.series')}
          value={code === '' ? null : code}
          loading={statistics.isPending}
          placeholder={t('pledge.statistics.choose')}
          options={(statistics.data ?? []).map((one) => ({ value: one.code, label: `${one.name}（${one.unit}）` }))}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
        <Button onClick={() => setMaking(true)}>{t('pledge.statistics.make')}</Button>
      </div>
      {isMaking && (
        <SeriesForm
          suggested={suggested}
          onClose={() => setMaking(false)}
          onKept={(made) => {
            setMaking(false)
            onChange(made)
          }}
        />
      )}
    </MoveField>
  )
}
