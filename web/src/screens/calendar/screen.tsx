import './calendar.css'

import type { CalendarYearDay } from '@yiwang/contract'
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { permissions } from '@yiwang/kernel'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { ChangesOffer } from '../../flow/changes-offer.tsx'
import { useLanguage } from '../../language/language.ts'
import { Loaded, Page, Permitted, useMay } from '../../staff/page.tsx'
import { listRoles } from '../../language/list-words.ts'
import { DayDrawer } from './day-drawer.tsx'
import { formatDate } from './format-date.ts'
import { useYear } from './queries.ts'
import { countKinds, dayKindOf } from './year-grid.ts'
import { DayLook, YearSheet } from './year-sheet.tsx'

const kinds = ['working', 'weekend', 'holiday', 'make_up'] as const

/** Which days are working days: a year at a glance, day by day to be changed. */
export function Screen() {
  const { t } = useTranslation()
  const [year, setYear] = useState(() => Temporal.Now.plainDateISO().year)
  const query = useYear(year)
  return (
    <Permitted permission="category.read">
      <Page title={t('rules.calendar.title')} lead={t('rules.calendar.lead')}>
        <div className="calendar-year">
          <Button icon={<LeftOutlined />} aria-label={t('rules.calendar.previous')} onClick={() => setYear(year - 1)} />
          <h2>{t('rules.calendar.year', { year })}</h2>
          <Button icon={<RightOutlined />} aria-label={t('rules.calendar.next')} onClick={() => setYear(year + 1)} />
          <Legend />
        </div>
        <Loaded query={query}>{(days) => <Year year={year} days={days} />}</Loaded>
      </Page>
    </Permitted>
  )
}

function Legend() {
  const { t } = useTranslation()
  return (
    <ul className="calendar-legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <span className="calendar-sample">
            <DayLook kind={kind} isOwn={false} number={1} />
          </span>
          {t(`rules.calendar.kind.${kind}`)}
        </li>
      ))}
      <li>
        <span className="calendar-sample">
          <DayLook kind="working" isOwn number={1} />
        </span>
        {t('rules.calendar.ownMark')}
      </li>
    </ul>
  )
}

function Year({ year, days }: { readonly year: number; readonly days: readonly CalendarYearDay[] }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const mayEdit = useMay('calendar.edit')
  const [opened, setOpened] = useState<string>()
  const [hasChanged, setChanged] = useState(false)
  const mayMove = useMay('rule.edit')
  const openedDay = days.find(({ day }) => day === opened)
  const counts = countKinds(days)
  const own = days.filter(({ isOverride }) => isOverride)
  return (
    <>
      <ChangesOffer isOffered={hasChanged && mayMove} />
      <p className="pg-quiet">
        {t('rules.calendar.counts', { ...counts, working: counts.working + counts.make_up })}
        {' · '}
        {mayEdit ? t('rules.calendar.keys') : t('rules.shared.readOnly', { roles: listRoles(permissions['calendar.edit'], language) })}
      </p>
      <YearSheet year={year} days={days} onOpen={mayEdit ? setOpened : undefined} />
      <section className="calendar-part">
        <h2>{t('rules.calendar.overrides')}</h2>
        {own.length === 0 && <p className="pg-quiet">{t(mayEdit ? 'rules.calendar.noOverrides' : 'rules.calendar.none')}</p>}
        <ul className="calendar-overrides">
          {own.map((day) => (
            <li key={day.day}>
              {mayEdit ? (
                <button type="button" className="pg-link" onClick={() => setOpened(day.day)}>
                  {formatDate(day.day, language)}
                </button>
              ) : (
                <span>{formatDate(day.day, language)}</span>
              )}
              <strong>{t(`rules.calendar.kind.${dayKindOf(day)}`)}</strong>
              <span className="pg-quiet">{day.note}</span>
            </li>
          ))}
        </ul>
      </section>
      {openedDay && <DayDrawer key={openedDay.day} day={openedDay} onSaved={() => setChanged(true)} onClose={() => setOpened(undefined)} />}
    </>
  )
}
