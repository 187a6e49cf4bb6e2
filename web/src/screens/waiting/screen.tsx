import './waiting.css'

import { Link } from '@tanstack/react-router'
import type { Me } from '@yiwang/contract'
import { Skeleton } from '@yiwang/ui'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { LoadFailed } from '../../frame/load-failed.tsx'
import { useShortcuts } from '../../frame/shortcuts.tsx'
import { useMe } from '../../me/queries.ts'
import { Empty, Page, Permitted } from '../../staff/page.tsx'
import { useNow } from '../../time/use-now.ts'
import { groups, type Group, type WaitingItem } from './group-waiting.ts'
import { useWaiting, type FoundWaiting } from './queries.ts'
import { useAnswering } from './use-answering.ts'
import { WaitingLine } from './waiting-line.tsx'

/** Everything that waits for this person, in one queue. */
export function Screen() {
  const { t } = useTranslation()
  const me = useMe().data
  return (
    <Permitted permission="matter.read">
      <Page title={t('flow.waiting.title')} lead={t('flow.waiting.lead')}>
        {me ? <Found me={me} /> : null}
      </Page>
    </Permitted>
  )
}

function Found({ me }: { readonly me: Me }) {
  const { t } = useTranslation()
  const waiting = useWaiting(me)
  if (waiting.error) return <LoadFailed error={waiting.error} onRetry={waiting.retry} />
  if (waiting.isPending) return <Skeleton lines={8} height={56} label={t('common.loading')} />
  if (waiting.items.length > 0) return <Queue waiting={waiting} />
  return (
    <Empty title={t('flow.waiting.empty')} action={<ToDesk />}>
      {t('flow.waiting.emptyHow')}
    </Empty>
  )
}

function ToDesk() {
  const { t } = useTranslation()
  return (
    <Link to="/desk" search={{ ended: 'no' }}>
      {t('flow.waiting.toDesk')}
    </Link>
  )
}

function Queue({ waiting }: { readonly waiting: FoundWaiting }) {
  const { t } = useTranslation()
  const now = useNow()
  const answering = useAnswering()
  const [chosenId, setChosen] = useState<string>()
  const list = useRef<HTMLDivElement>(null)
  const { items } = waiting
  const [lastIndex, setLastIndex] = useState(0)
  const found = items.findIndex(({ row }) => row.id === chosenId)
  // What was decided leaves the queue: the next one takes its place.
  const index = found === -1 ? Math.min(lastIndex, items.length - 1) : found
  const chosen = items[index]

  function choose(next: number): void {
    const item = items[Math.max(0, Math.min(items.length - 1, next))]
    if (!item) return
    setLastIndex(items.indexOf(item))
    setChosen(item.row.id)
    list.current?.querySelector<HTMLElement>(`[data-id="${item.row.id}"]`)?.focus()
  }

  useShortcuts([
    { keys: 'j', label: t('flow.waiting.keys.down'), run: () => choose(chosenId === undefined ? 0 : index + 1) },
    { keys: 'k', label: t('flow.waiting.keys.up'), run: () => choose(index - 1) },
    { keys: 'y', label: t('flow.waiting.keys.grant'), run: () => chosen?.approval && answering.grant(chosen.approval) },
    { keys: 'n', label: t('flow.waiting.keys.refuse'), run: () => chosen?.approval && answering.beginRefusal(chosen.row.id) },
    // The line itself hears Enter, so that it stays the key of every button; here it is only named.
    { keys: '↵ Enter', label: t('flow.waiting.keys.open'), run: () => undefined },
  ])
  return (
    <div ref={list} className="queue">
      {groups.map((group) => (
        <WaitingGroup
          key={group}
          group={group}
          items={items.filter((item) => item.group === group)}
          lineOf={(item) => (
            <WaitingLine
              key={item.row.id}
              item={item}
              now={now}
              isChosen={item === chosen}
              answering={answering}
              onChoose={() => choose(items.indexOf(item))}
            />
          )}
        />
      ))}
      {waiting.isMore ? (
        <p className="pg-quiet">
          {t('flow.waiting.more')} <ToDesk />
        </p>
      ) : null}
    </div>
  )
}

interface WaitingGroupProps {
  readonly group: Group
  readonly items: readonly WaitingItem[]
  readonly lineOf: (item: WaitingItem) => ReactNode
}

function WaitingGroup({ group, items, lineOf }: WaitingGroupProps) {
  const { t } = useTranslation()
  if (items.length === 0) return null
  return (
    <section aria-label={t(`flow.waiting.${group}`)}>
      <h2>
        {t(`flow.waiting.${group}`)} <span className="pg-quiet">{t('flow.waiting.count', { n: items.length })}</span>
      </h2>
      <ul>{items.map(lineOf)}</ul>
    </section>
  )
}
