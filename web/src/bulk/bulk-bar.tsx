import './bulk.css'

import type { BulkAction, Selected } from '@yiwang/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useShortcuts } from '../frame/shortcuts.tsx'
import { useMe } from '../me/queries.ts'
import { BulkForm } from './bulk-form.tsx'
import { withAll, withoutAll } from './picked.ts'
import type { Picking } from './use-picking.ts'
import { useBulk } from './use-bulk.ts'
import { whatApplies } from './what-applies.ts'

const actions = ['accept', 'decline', 'dispatch', 'merge', 'reply', 'claim', 'release'] as const

/** What can be done to the picked matters; each action says beforehand how many it applies to. */
export function BulkBar({ picking }: { readonly picking: Picking }) {
  const { t } = useTranslation()
  const me = useMe().data
  const [action, setAction] = useState<BulkAction>()
  const bulk = useBulk((done, target) => picking.set((picked) => withAll(withoutAll(picked, done), target ? [target] : [])))
  const matters = [...picking.picked.values()]
  useShortcuts([{ keys: 'Escape', label: t('bulk.keys.clear'), run: () => (action ? setAction(undefined) : picking.clear()) }])
  if (!me || (matters.length === 0 && !bulk.outcome && !bulk.progress)) return null
  function counted(each: BulkAction): number {
    return me ? whatApplies({ action: each }, matters, me).able.length : 0
  }
  const open = actions.filter((each) => counted(each) > 0)
  return (
    <section className="bulk" aria-label={t('bulk.title')}>
      <div className="bulk-bar">
        <strong className="bulk-count" role="status">
          {t('bulk.picked', { n: matters.length.toLocaleString() })}
        </strong>
        {open.map((each) => (
          <Button
            key={each}
            type={each === action ? 'primary' : 'default'}
            aria-expanded={each === action}
            onClick={() => setAction(each === action ? undefined : each)}
          >
            {t(`bulk.action.${each}`)} <span className="bulk-number">{counted(each).toLocaleString()}</span>
          </Button>
        ))}
        <Button type="text" onClick={picking.clear}>
          {t('bulk.clear')}
        </Button>
      </div>
      {action ? (
        <BulkForm
          key={action}
          action={action}
          matters={matters}
          me={me}
          isRunning={bulk.progress !== undefined}
          onGo={(request) => {
            setAction(undefined)
            bulk.run(request)
          }}
        />
      ) : null}
      <BulkOutcome bulk={bulk} matters={matters} />
    </section>
  )
}

function BulkOutcome({ bulk, matters }: { readonly bulk: ReturnType<typeof useBulk>; readonly matters: readonly Selected[] }) {
  const { t } = useTranslation()
  const { progress, outcome } = bulk
  if (progress) {
    return (
      <p className="bulk-line" role="status">
        <progress value={progress.sent} max={progress.total} aria-label={t('bulk.title')} />
        {t('bulk.running', { sent: progress.sent.toLocaleString(), total: progress.total.toLocaleString() })}
      </p>
    )
  }
  if (!outcome) return null
  return (
    <div className="bulk-line" role="status">
      {outcome.isStopped ? <span className="bulk-bad">{t('bulk.stopped', { sent: outcome.sent })}</span> : null}
      <span>{t('bulk.done', { n: outcome.done.length.toLocaleString() })}</span>
      {outcome.refused.length > 0 ? <Refused refused={outcome.refused} matters={matters} /> : null}
    </div>
  )
}

interface RefusedProps {
  readonly refused: readonly { readonly id: string; readonly problem: string }[]
  readonly matters: readonly Selected[]
}

function Refused({ refused, matters }: RefusedProps) {
  const { t } = useTranslation()
  const numbers = new Map(matters.map(({ id, number }) => [id, number]))
  return (
    <details className="bulk-refused">
      <summary>{t('bulk.refused', { n: refused.length.toLocaleString() })}</summary>
      {[...Map.groupBy(refused, ({ problem }) => problem)].map(([problem, all]) => (
        <p key={problem}>
          {t(`problem.${problem}` as 'problem.matter.not_found')}
          {all.slice(0, 30).map(({ id }) => (
            <a key={id} href={`/desk/matters/${id}`} target="_blank" rel="noreferrer">
              {numbers.get(id) ?? t('bulk.show')}
            </a>
          ))}
        </p>
      ))}
    </details>
  )
}
