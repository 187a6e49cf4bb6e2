import { Badge, Button, Segmented, Select } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useShortcuts } from '../../frame/shortcuts.tsx'
import { LiveBadge } from '../../live/live-badge.tsx'
import { countFilters, sortOf, sortsOf, tabOf, withPart, withTab, type Tab } from '../../inbox/question.ts'
import { SearchBox } from '../../staff/search-box.tsx'
import { SavedViews } from './saved-views.tsx'
import type { Desk } from './use-desk.ts'

interface DeskToolbarProps {
  readonly desk: Desk
  readonly isFiltering: boolean
  readonly onFilter: () => void
}

const tabs: readonly Tab[] = ['mine', 'all', 'ended']

export function DeskToolbar({ desk, isFiltering, onFilter }: DeskToolbarProps) {
  const { t } = useTranslation()
  const { search, ask } = desk
  const searchBox = useRef<HTMLInputElement>(null)
  useShortcuts([
    { keys: 'f', label: t('desk.keys.filter'), run: onFilter },
    { keys: '/', label: t('desk.keys.search'), run: () => searchBox.current?.focus() },
  ])
  return (
    <div className="desk-toolbar">
      <Segmented
        options={tabs.map((tab) => ({ value: tab, label: t(`desk.inbox.${tab}`) }))}
        value={tabOf(search)}
        onChange={(tab) => ask(withTab(search, tab))}
      />
      <SearchBox
        ref={searchBox}
        className="desk-search"
        label={t('desk.inbox.searchHint')}
        value={search.q ?? ''}
        onSearch={(q) => ask(withPart(search, 'q', q))}
      />
      <Badge count={countFilters(search)} size="small" color="#1f5fd6">
        <Button onClick={onFilter} aria-expanded={isFiltering}>
          {t('desk.inbox.filter')}
        </Button>
      </Badge>
      <SavedViews desk={desk} />
      <Select
        className="desk-sort"
        aria-label={t('desk.inbox.sort')}
        value={sortOf(search)}
        onChange={(sort) => ask(withPart(search, 'sort', sort))}
        options={sortsOf(search).map((sort) => ({ value: sort, label: t(`desk.inbox.sortBy.${sort}`) }))}
      />
      <LiveBadge />
    </div>
  )
}
