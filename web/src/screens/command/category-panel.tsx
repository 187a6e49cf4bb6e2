import type { CategoriesToday, CategoryToday } from '@yiwang/contract'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useNames } from '../../reference/use-names.ts'
import { Panel } from './panel.tsx'
import { useCategoriesToday } from './queries.ts'

const shown = 8

/** What is going wrong: today's categories beside what is usual, and what stands out of it. */
export function CategoryPanel() {
  const { t } = useTranslation()
  const categories = useCategoriesToday()
  return (
    <Panel name="categories" title={t('command.categories.title')} query={categories}>
      {(data) => (data.categories.length === 0 ? <p className="wall-none">{t('command.categories.empty')}</p> : <Bars today={data} />)}
    </Panel>
  )
}

function Bars({ today }: { readonly today: CategoriesToday }) {
  const unusual = today.categories.filter(({ isUnusual }) => isUnusual)
  const usual = today.categories.filter(({ isUnusual }) => !isUnusual)
  const rows = [...unusual, ...usual].slice(0, shown)
  const most = rows.reduce((top, { count, expected }) => Math.max(top, count, expected), 1)
  return (
    <>
      <ul className="wall-bars">
        {rows.map((row) => (
          <Bar key={row.category} row={row} most={most} day={today.day} />
        ))}
      </ul>
      <Method weeks={today.weeks} falseAlarms={today.falseAlarms} />
    </>
  )
}

function Method({ weeks, falseAlarms }: Pick<CategoriesToday, 'weeks' | 'falseAlarms'>) {
  const { t } = useTranslation()
  return (
    <p className="wall-method">
      {t('command.categories.lead', { weeks })} ·{' '}
      {falseAlarms === null
        ? t('command.categories.noAlarms')
        : t('command.categories.alarms', { alarms: falseAlarms.alarms, days: falseAlarms.days })}
    </p>
  )
}

function Bar({ row, most, day }: { readonly row: CategoryToday; readonly most: number; readonly day: string }) {
  const { t } = useTranslation()
  const names = useNames()
  const { category, count, expected, isUnusual, chance } = row
  const usual = expected < 10 ? Number(expected.toFixed(1)) : Math.round(expected)
  return (
    <li data-unusual={isUnusual} title={t('command.categories.howUnlikely', { chance: chance < 0.001 ? '< 0.001' : chance.toFixed(3) })}>
      <Link to="/desk" search={{ ended: 'all', category, from: day }}>
        {names.category(category)}
      </Link>
      <span className="wall-bar" aria-hidden="true">
        <i style={{ inlineSize: `${(count / most) * 100}%` }} />
        <b style={{ insetInlineStart: `${(expected / most) * 100}%` }} />
      </span>
      <strong>{count}</strong>
      <small>{isUnusual ? `▲ ${t('command.categories.unusual')}` : t('command.categories.expected', { n: usual })}</small>
    </li>
  )
}
