import type { NewReading, StatisticView } from '@yiwang/contract'
import { Alert, App, Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { DayField } from '../../pledge/day-field.tsx'
import { FileField } from '../../pledge/file-field.tsx'
import { useAddReadings } from '../../pledge/queries.ts'
import { FormDrawer } from '../../staff/form-drawer.tsx'
import { MoveField } from '../../staff/move-field.tsx'
import { timeZone } from '../../time/time-zone.ts'

interface Draft {
  readonly key: number
  readonly on: string
  readonly value: number | null
}

/** Enters readings: one or several days at once, all from one source. */
export function ReadingForm({ series, onClose }: { readonly series: StatisticView; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const add = useAddReadings(series.code)
  const today = Temporal.Now.plainDateISO(timeZone()).toString()
  const [rows, setRows] = useState<readonly Draft[]>([{ key: 0, on: today, value: null }])
  const [source, setSource] = useState(series.source)
  const [file, setFile] = useState<string | null>(null)
  const readings = rows.flatMap(({ on, value }): NewReading[] => (value === null ? [] : [{ on, value, source: source.trim(), file }]))
  const isReady = readings.length === rows.length && source.trim() !== ''

  function send(): void {
    if (!isReady || add.isPending) return
    add.mutate(readings, {
      onSuccess: () => {
        void message.success(t('pledge.statistics.added', { n: readings.length }))
        onClose()
      },
    })
  }

  return (
    <FormDrawer
      width={480}
      title={t('pledge.statistics.addTo', { name: series.name })}
      send={t('pledge.statistics.add')}
      isPending={add.isPending}
      isDisabled={!isReady}
      onSend={send}
      onClose={onClose}
    >
      <p className="pg-quiet">{t('pledge.statistics.addHelp')}</p>
      {rows.map((row, index) => (
        <div key={row.key} className="reading-row" role="group" aria-label={t('pledge.statistics.reading', { n: index + 1 })}>
          <DayField
            label={t('pledge.readings.on')}
            value={row.on}
            max={today}
            onChange={(on) => setRows(rows.map((one) => (one.key === row.key ? { ...one, on } : one)))}
          />
          <InputNumber
            aria-label={t('pledge.readings.value')}
            value={row.value}
            suffix={series.unit}
            onChange={(value) => setRows(rows.map((one) => (one.key === row.key ? { ...one, value } : one)))}
          />
          {rows.length > 1 && <Button onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}>{t('common.remove')}</Button>}
        </div>
      ))}
      <Button onClick={() => setRows([...rows, { key: Math.max(...rows.map(({ key }) => key)) + 1, on: today, value: null }])}>
        {t('pledge.statistics.more')}
      </Button>
      <MoveField label={t('pledge.readings.source')} hint={t('pledge.statistics.hint.source')}>
        <Input aria-label={t('pledge.readings.source')} value={source} maxLength={200} onChange={({ target }) => setSource(target.value)} />
      </MoveField>
      <MoveField label={t('pledge.file.label')} hint={t('pledge.file.hint')}>
        <FileField label={t('pledge.file.label')} file={file} onChange={setFile} />
      </MoveField>
      {add.isError && <Alert type="error" showIcon title={presentProblem(add.error, language)} />}
    </FormDrawer>
  )
}
