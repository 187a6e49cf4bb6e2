import './statistics.css'

import type { StatisticView } from '@yiwang/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { useMe } from '../../me/queries.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { useStatistics } from '../../pledge/queries.ts'
import { SeriesForm } from '../../pledge/series-form.tsx'
import { SeriesReadings } from '../../pledge/series-readings.tsx'
import { writeAmount } from '../../pledge/measured-words.ts'
import { useNames } from '../../reference/use-names.ts'
import { Empty, Loaded, Page, Permitted, useMay } from '../../staff/page.tsx'
import { ReadingTableDrawer } from './reading-table-drawer.tsx'
import { ReadingForm } from './reading-form.tsx'

/** Series of numbers that pledges are measured by: which there are, what was entered, and entering more. */
export function Screen() {
  const { t } = useTranslation()
  const query = useStatistics()
  return (
    <Permitted permission="pledge.read">
      <Page title={t('pledge.statistics.title')} lead={t('pledge.statistics.lead')} actions={<Tools />}>
        <Loaded query={query}>{(all) => <Statistics all={all} />}</Loaded>
      </Page>
    </Permitted>
  )
}

function Tools() {
  const { t } = useTranslation()
  const mayEdit = useMay('statistic.edit')
  const [isMaking, setMaking] = useState(false)
  const [isImporting, setImporting] = useState(false)
  const open = useOpenSeries()
  return (
    <>
      <Link to="/pledges" search={{}} className="statistics-back">
        {t('pledge.toBoard')}
      </Link>
      {mayEdit && (
        <>
          <Button onClick={() => setImporting(true)}>{t('statisticImport.open')}</Button>
          <Button type="primary" onClick={() => setMaking(true)}>
            {t('pledge.statistics.make')}
          </Button>
        </>
      )}
      {isImporting && <ReadingTableDrawer onClose={() => setImporting(false)} />}
      {isMaking && (
        <SeriesForm
          onClose={() => setMaking(false)}
          onKept={(code) => {
            setMaking(false)
            open(code)
          }}
        />
      )}
    </>
  )
}

function useOpenSeries(): (series: string | undefined) => void {
  const navigate = useNavigate()
  return (series) => void navigate({ to: '/statistics', search: series === undefined ? {} : { series }, resetScroll: false })
}

function Statistics({ all }: { readonly all: readonly StatisticView[] }) {
  const { t } = useTranslation()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const opened = all.find(({ code }) => code === search['series']) ?? all[0]
  if (opened === undefined) return <Empty title={t('pledge.statistics.empty')}>{t('pledge.statistics.emptyHow')}</Empty>
  return (
    <div className="statistics">
      <SeriesList all={all} opened={opened} />
      <Opened key={opened.code} series={opened} />
    </div>
  )
}

function SeriesList({ all, opened }: { readonly all: readonly StatisticView[]; readonly opened: StatisticView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const open = useOpenSeries()
  return (
    <ul className="series-list" aria-label={t('pledge.statistics.all')}>
      {all.map((series) => (
        <li key={series.code}>
          <button type="button" aria-pressed={series.code === opened.code} onClick={() => open(series.code)}>
            <strong>{series.name}</strong>
            <span className="pg-quiet pg-small">
              {series.latest === null
                ? t('pledge.statistics.noReadings')
                : `${writeAmount(series.latest.value, series.unit, language)} · ${writeDay(series.latest.on, language)}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Opened({ series }: { readonly series: StatisticView }) {
  const { t } = useTranslation()
  const names = useNames()
  const mayEdit = useMay('statistic.edit')
  const isOwn = useIsOwn(series) && mayEdit
  const [isAdding, setAdding] = useState(false)
  const [isChanging, setChanging] = useState(false)
  return (
    <section className="series" aria-labelledby="series">
      <header>
        <h2 id="series">{series.name}</h2>
        {isOwn && (
          <span className="series-acts">
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('pledge.statistics.add')}
            </Button>
            <Button onClick={() => setChanging(true)}>{t('pledge.statistics.change')}</Button>
          </span>
        )}
      </header>
      {!isOwn && mayEdit && <p className="pg-quiet">{t('pledge.statistics.notYours', { owner: names.unit(series.owner) })}</p>}
      <SeriesReadings code={series.code} series={series} />
      {isAdding && <ReadingForm series={series} onClose={() => setAdding(false)} />}
      {isChanging && <SeriesForm series={series} onClose={() => setChanging(false)} onKept={() => setChanging(false)} />}
    </section>
  )
}

/** Whether the person's unit keeps the series; the supervisor keeps them all. */
function useIsOwn({ owner }: StatisticView): boolean {
  const { data: me } = useMe()
  if (!me) return false
  return me.unit?.id === owner || me.roles.includes('supervisor')
}
