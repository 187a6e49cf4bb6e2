import './desk.css'

import { isAllowed } from '@yiwang/kernel'
import { Segmented, Splitter } from 'antd'
import { useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'

import { BulkBar } from '../../bulk/bulk-bar.tsx'
import { UndoBar } from '../../bulk/undo-bar.tsx'
import { usePicking, type Picking } from '../../bulk/use-picking.ts'
import { Forbidden } from '../../frame/forbidden.tsx'
import { useMediaQuery } from '../../frame/use-media-query.ts'
import { useMe } from '../../me/queries.ts'
import { DeskMap } from './desk-map.tsx'
import { DeskToolbar } from './desk-toolbar.tsx'
import { FilterRow } from './filter-row.tsx'
import { MatterList } from './matter-list.tsx'
import { countFilters } from '../../inbox/question.ts'
import { useDesk, type Desk } from './use-desk.ts'
import { useFresh } from './use-fresh.ts'

/** The inbox: one list and one map of the same question, side by side. */
export function Screen() {
  const me = useMe().data
  if (me && !isAllowed(me, 'matter.read')) return <Forbidden />
  return <Inbox />
}

function Inbox() {
  const desk = useDesk(useMe().data)
  const picking = usePicking()
  const [isFiltering, setFiltering] = useState(() => countFilters(desk.search) > 0)
  const filters = useRef<HTMLDivElement>(null)
  const { t } = useTranslation()
  return (
    <div className="desk">
      <h1 className="desk-unseen">{t('desk.inbox.title')}</h1>
      <DeskToolbar desk={desk} isFiltering={isFiltering} onFilter={() => openFilters(setFiltering, filters)} />
      {isFiltering ? <FilterRow ref={filters} desk={desk} /> : null}
      <UndoBar />
      <ListAndMap desk={desk} picking={picking} />
      <BulkBar picking={picking} />
    </div>
  )
}

function openFilters(setFiltering: (change: (was: boolean) => boolean) => void, filters: RefObject<HTMLDivElement | null>): void {
  setFiltering((was) => !was)
  requestAnimationFrame(() => filters.current?.querySelector('input')?.focus())
}

function ListAndMap({ desk, picking }: { readonly desk: Desk; readonly picking: Picking }) {
  const { t } = useTranslation()
  const isNarrow = useMediaQuery('(max-width: 900px)')
  const [side, setSide] = useState<'list' | 'map'>('list')
  const { chosen, choose } = desk
  const fresh = useFresh(desk.search)
  const list = <MatterList desk={desk} fresh={fresh} chosen={chosen} onChoose={choose} isNarrow={isNarrow} picking={picking} />
  const map = <DeskMap search={desk.search} fresh={fresh} chosen={chosen} onChoose={choose} picking={picking} />
  if (!isNarrow) {
    return (
      <Splitter className="desk-sides">
        <Splitter.Panel defaultSize="70%" min="40%">
          {list}
        </Splitter.Panel>
        <Splitter.Panel min="20%" collapsible>
          {map}
        </Splitter.Panel>
      </Splitter>
    )
  }
  const sides = [
    { value: 'list' as const, label: t('desk.inbox.list') },
    { value: 'map' as const, label: t('desk.inbox.map') },
  ]
  return (
    <>
      <Segmented block options={sides} value={side} onChange={setSide} className="desk-side-switch" />
      <div className="desk-side">{side === 'list' ? list : map}</div>
    </>
  )
}
