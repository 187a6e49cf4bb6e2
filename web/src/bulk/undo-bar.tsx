import './bulk.css'

import type { RecentBulk } from '@yiwang/contract'
import { isAllowed } from '@yiwang/kernel'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../api/client.ts'
import { useLanguage } from '../language/language.ts'
import { useMe } from '../me/queries.ts'
import { formatCountdown } from '../time/format-countdown.ts'
import { formatInstant } from '../time/format-instant.ts'
import { useNow } from '../time/use-now.ts'
import { useRecentBulk, useRefreshAfterBulk } from './queries.ts'
import { undoBulk } from './run-bulk.ts'

/** The bulk actions of the last ten minutes, each with its way back; they are there again after a reload. */
export function UndoBar() {
  const me = useMe().data
  const now = useNow()
  const recent = useRecentBulk(me !== null && me !== undefined && isAllowed(me, 'matter.claim')).data ?? []
  const open = recent.filter(({ until }) => until > now)
  if (open.length === 0) return null
  return (
    <ul className="bulk-undo">
      {open.slice(0, 3).map((each) => (
        <UndoLine key={each.bulk} recent={each} now={now} />
      ))}
    </ul>
  )
}

function UndoLine({ recent, now }: { readonly recent: RecentBulk; readonly now: number }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const refresh = useRefreshAfterBulk()
  const [isRunning, setRunning] = useState(false)
  async function undo(): Promise<void> {
    setRunning(true)
    try {
      const { done, refused } = await undoBulk(recent.bulk, recent.count)
      const kept = refused.length > 0 ? ` ${t('bulk.notUndone', { n: refused.length.toLocaleString() })}` : ''
      void message.success(`${t('bulk.undone', { n: done.length.toLocaleString() })}${kept}`)
    } catch (error) {
      void message.error(presentProblem(error, language))
    }
    setRunning(false)
    refresh()
  }
  const action = t(`bulk.action.${recent.action}`)
  return (
    <li>
      {t('bulk.undoable', { at: formatInstant(recent.at, language), action, n: recent.count.toLocaleString() })}
      <Button size="small" loading={isRunning} onClick={() => void undo()}>
        {t('bulk.undo')}
      </Button>
      <small>{t('bulk.left', { left: formatCountdown(recent.until - now) })}</small>
    </li>
  )
}
