import type { AreasNow } from '@yiwang/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { formatValue } from '../../indicator/format-value.ts'
import { useLanguage } from '../../language/language.ts'
import { useNames } from '../../reference/use-names.ts'
import { timeZone } from '../../time/time-zone.ts'
import { Panel } from './panel.tsx'
import { useAnswer, useAreas } from './queries.ts'
import { ratesPeriods } from './rates.ts'

/** Who is on it: streets as they stand now, units as they did this month. */
export function WhoPanel() {
  const { t } = useTranslation()
  const [by, setBy] = useState<'street' | 'unit'>('street')
  const tabs = (
    <div className="wall-tabs" role="group" aria-label={t('command.who.title')}>
      <button type="button" aria-pressed={by === 'street'} onClick={() => setBy('street')}>
        {t('command.who.byStreet')}
      </button>
      <button type="button" aria-pressed={by === 'unit'} onClick={() => setBy('unit')}>
        {t('command.who.byUnit')}
      </button>
    </div>
  )
  return by === 'street' ? <Streets tabs={tabs} /> : <Units tabs={tabs} />
}

interface TabbedProps {
  readonly tabs: React.ReactNode
}

function Streets({ tabs }: TabbedProps) {
  const { t } = useTranslation()
  const areas = useAreas('street')
  return (
    <Panel name="who" title={t('command.who.title')} query={areas} aside={tabs}>
      {(data) => <AreaTable areas={data.areas} />}
    </Panel>
  )
}

/** Areas with what is open, late, reported and closed; the most open first. */
export function AreaTable({ areas }: Pick<AreasNow, 'areas'>) {
  const { t } = useTranslation()
  const names = useNames()
  const rows = areas.toSorted((one, other) => other.open - one.open)
  if (rows.length === 0) return <p className="wall-none">{t('command.who.empty')}</p>
  return (
    <table className="wall-table">
      <thead>
        <tr>
          <th scope="col">{t('command.who.name')}</th>
          {(['open', 'late', 'reported', 'closed'] as const).map((key) => (
            <th scope="col" key={key}>
              {t(`command.who.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ area, open, late, reported, closed }) => (
          <tr key={area}>
            <th scope="row">
              <Link to="/desk" search={{ ended: 'no', area }}>
                {names.area(area)}
              </Link>
            </th>
            <td>{open}</td>
            <td data-tone={late > 0 ? 'red' : undefined}>{late}</td>
            <td>{reported}</td>
            <td>{closed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const mostUnits = 9

function Units({ tabs }: TabbedProps) {
  const { t } = useTranslation()
  const today = Temporal.Now.plainDateISO(timeZone())
  const answer = useAnswer({
    ask: ['dispatched', 'overdue_unhandled', 'handled', 'handled_in_time'],
    by: 'unit',
    ...ratesPeriods(today),
  })
  return (
    <Panel name="who" title={t('command.who.title')} query={answer} aside={tabs}>
      {({ rows }) => (
        <table className="wall-table">
          <thead>
            <tr>
              <th scope="col">{t('command.who.name')}</th>
              <th scope="col">{t('command.who.unitOpen')}</th>
              <th scope="col">{t('command.who.late')}</th>
              <th scope="col">{t('command.who.inTime')}</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ key }) => key !== null)
              .toSorted((one, other) => (other.cells[0]?.value ?? 0) - (one.cells[0]?.value ?? 0))
              .slice(0, mostUnits)
              .map((row) => (
                <UnitRow key={row.key} id={row.key ?? ''} values={row.cells.map(({ value }) => value)} />
              ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function UnitRow({ id, values: [sent, late, , inTime] }: { readonly id: string; readonly values: readonly (number | null)[] }) {
  const names = useNames()
  const { language } = useLanguage()
  return (
    <tr>
      <th scope="row">
        <Link to="/desk" search={{ ended: 'no', unit: id }}>
          {names.unit(id)}
        </Link>
      </th>
      <td>{sent ?? 0}</td>
      <td data-tone={(late ?? 0) > 0 ? 'red' : undefined}>{late ?? 0}</td>
      <td>{formatValue(inTime, 'share', language)}</td>
    </tr>
  )
}
