import { isAllowed } from '@yiwang/kernel'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { PickAll } from '../../bulk/pick-all.tsx'
import type { Picking } from '../../bulk/use-picking.ts'
import { useShortcuts } from '../../frame/shortcuts.tsx'
import { useMe } from '../../me/queries.ts'
import type { DeskRow } from '../../inbox/desk-row.ts'
import { ListEmpty, ListFailed, ListLoading } from './list-states.tsx'
import { MatterLine } from './matter-line.tsx'
import { useMatterList } from './queries.ts'
import { useClaimRow } from './use-claim-row.ts'
import type { Desk } from './use-desk.ts'
import type { Fresh } from './use-fresh.ts'
import { useNow } from '../../time/use-now.ts'

interface MatterListProps {
  readonly desk: Desk
  readonly fresh: Fresh
  readonly chosen: string | undefined
  readonly onChoose: (id: string | undefined) => void
  readonly isNarrow: boolean
  readonly picking: Picking
}

const columns = ['number', 'category', 'words', 'place', 'status', 'left', 'unit', 'claimedBy'] as const

/** The rows, the next ones fetched as one comes near the end; the keys j, k, Enter and c work on the chosen one. */
export function MatterList(props: MatterListProps) {
  const { desk, fresh } = props
  const { t } = useTranslation()
  const list = useMatterList(desk.search)
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data])
  if (list.isPending) return <ListLoading />
  if (list.isError && rows.length === 0) return <ListFailed error={list.error} onRetry={() => void list.refetch()} />
  return (
    <section className="desk-list" aria-busy={list.isPlaceholderData} aria-label={t('desk.inbox.list')}>
      {rows.length === 0 ? <ListEmpty desk={desk} /> : <Rows {...props} rows={rows} list={list} />}
      <ListFoot list={list} shown={rows.length} fresh={fresh}>
        <PickAll search={desk.search} picking={props.picking} />
      </ListFoot>
    </section>
  )
}

function ListFoot({
  list,
  shown,
  fresh,
  children,
}: {
  readonly children: ReactNode
  readonly list: ReturnType<typeof useMatterList>
  readonly shown: number
  readonly fresh: Fresh
}) {
  const { t } = useTranslation()
  const [first] = list.data?.pages ?? []
  return (
    <footer className="desk-foot">
      <span>{t(first?.isMore ? 'desk.inbox.countMore' : 'desk.inbox.count', { n: (first?.total ?? 0).toLocaleString() })}</span>
      <span>{t('desk.inbox.shownOf', { shown: shown.toLocaleString() })}</span>
      {children}
      {list.isError ? (
        <button type="button" onClick={() => void list.refetch()}>
          {t('desk.inbox.retry')}
        </button>
      ) : null}
      {fresh.count > 0 ? (
        <button type="button" className="desk-fresh" onClick={fresh.show}>
          {t('desk.inbox.fresh', { n: fresh.count })}
        </button>
      ) : null}
    </footer>
  )
}

interface RowsProps extends MatterListProps {
  readonly rows: readonly DeskRow[]
  readonly list: ReturnType<typeof useMatterList>
}

function Rows({ rows, list, chosen, onChoose, isNarrow, fresh, picking }: RowsProps) {
  const { t } = useTranslation()
  const now = useNow()
  const me = useMe().data
  const body = useRef<HTMLDivElement>(null)
  const claim = useClaimRow()
  useRowKeys({ rows, chosen, onChoose, claim, body, picking })
  useChosenInView(body, chosen)
  const mayClaim = me !== null && me !== undefined && isAllowed(me, 'matter.claim')
  return (
    <div className="desk-scroll" ref={body}>
      <div role="grid" aria-label={t('desk.inbox.title')} aria-rowcount={rows.length} className={isNarrow ? 'desk-cards' : 'desk-grid'}>
        {isNarrow ? null : (
          <div role="row" className="desk-head">
            {mayClaim ? <span role="columnheader" data-column="picked" aria-label={t('bulk.keys.pick')} /> : null}
            {columns.map((column) => (
              <span role="columnheader" key={column} data-column={column}>
                {t(`desk.column.${column}`)}
              </span>
            ))}
          </div>
        )}
        {rows.map((row, index) => (
          <MatterLine
            key={row.id}
            row={row}
            now={now}
            isFirst={index === 0}
            isChosen={row.id === chosen}
            hasChosen={chosen !== undefined}
            isMoving={fresh.moving.includes(row.id)}
            isNarrow={isNarrow}
            onChoose={onChoose}
            onClaim={mayClaim ? claim : undefined}
            isPicked={picking.picked.has(row.id)}
            onPick={mayClaim ? (isRange) => picking.pick(row, rows, isRange) : undefined}
          />
        ))}
      </div>
      <NextPage list={list} />
    </div>
  )
}

function NextPage({ list }: { readonly list: ReturnType<typeof useMatterList> }) {
  const { t } = useTranslation()
  const end = useRef<HTMLButtonElement>(null)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (!hasNextPage || !end.current) return undefined
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), { rootMargin: '400px' })
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [hasNextPage, fetchNextPage, isFetchingNextPage])
  if (!hasNextPage) return <p className="desk-end">{t('desk.inbox.end')}</p>
  return (
    <button type="button" ref={end} className="desk-more" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {t('desk.inbox.more')}
    </button>
  )
}

interface RowKeys {
  readonly rows: readonly DeskRow[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string | undefined) => void
  readonly claim: (row: DeskRow) => void
  readonly body: { readonly current: HTMLElement | null }
  readonly picking: Picking
}

function useRowKeys({ rows, chosen, onChoose, claim, body, picking }: RowKeys): void {
  const { t } = useTranslation()
  const at = rows.findIndex(({ id }) => id === chosen)
  function go(step: number): void {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))]
    onChoose(next?.id)
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true }))
  }
  function claimChosen(): void {
    const row = rows[at]
    if (row) claim(row)
  }
  function pickChosen(isRange: boolean): void {
    const row = rows[at]
    if (row) picking.pick(row, rows, isRange)
  }
  useShortcuts([
    { keys: 'c', label: t('desk.keys.claim'), run: claimChosen },
    { keys: 'x', label: t('bulk.keys.pick'), run: () => pickChosen(false) },
    { keys: 'X', label: t('bulk.keys.pickRange'), run: () => pickChosen(true) },
    // The row itself hears Enter, so that it stays the key of every button; here it is only named.
    { keys: '↵ Enter', label: t('desk.keys.open'), run: ignore },
    { keys: 'ArrowUp', label: t('desk.keys.up'), run: () => go(-1) },
    { keys: 'ArrowDown', label: t('desk.keys.down'), run: () => go(1) },
    { keys: 'k', label: t('desk.keys.up'), run: () => go(-1) },
    { keys: 'j', label: t('desk.keys.down'), run: () => go(1) },
  ])
}

function useChosenInView(body: { readonly current: HTMLElement | null }, chosen: string | undefined): void {
  useEffect(() => {
    body.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [body, chosen])
}

function ignore(): void {
  // Heard elsewhere.
}
