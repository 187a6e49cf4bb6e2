import { channels, endedStatuses, type MatterStatus } from '@yiwang/kernel'
import { Button, Select, TreeSelect } from 'antd'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'

import { useCategories, useDivisions, useUnits } from '../../reference/queries.ts'
import { useLanguage } from '../../language/language.ts'
import { areaTree, categoryTree } from '../../reference/trees.ts'
import { countFilters, tabOf, withoutFilters, withPart, type FilterKey } from '../../inbox/question.ts'
import type { Desk } from './use-desk.ts'

const groups: Readonly<Record<string, readonly MatterStatus[]>> = {
  accept: ['reported'],
  dispatch: ['accepted', 'returned', 'reopened'],
  handle: ['dispatched', 'handling'],
  verify: ['handled'],
  waiting: ['in_ruling'],
  parked: ['hung_up'],
}

const heats = ['amber', 'red', 'overdue'] as const

/** The filters, each written into the address as it is set. */
export function FilterRow({ ref, desk }: { readonly ref: Ref<HTMLDivElement>; readonly desk: Desk }) {
  const { t } = useTranslation()
  const { search, ask } = desk
  const options = useFilterOptions(tabOf(search) === 'ended')
  function set(key: FilterKey): (value: string | undefined) => void {
    return (value) => ask(withPart(search, key, value))
  }
  return (
    <div className="desk-filters" ref={ref}>
      <PlainFilter name="status" value={search.status} options={options.statuses} onSet={set('status')} />
      <TreeFilter name="category" value={search.category} tree={options.categories} onSet={set('category')} />
      <TreeFilter name="area" value={search.area} tree={options.areas} onSet={set('area')} />
      <PlainFilter name="unit" value={search.unit} options={options.units} onSet={set('unit')} />
      <PlainFilter name="channel" value={search.channel} options={options.channels} onSet={set('channel')} />
      {tabOf(search) === 'ended' ? null : <PlainFilter name="heat" value={search.heat} options={options.heats} onSet={set('heat')} />}
      {tabOf(search) === 'ended' ? null : <PlainFilter name="alike" value={search.alike} options={options.alikes} onSet={set('alike')} />}
      <DayFilter name="from" value={search.from} onSet={set('from')} />
      <DayFilter name="to" value={search.to} onSet={set('to')} />
      <Button type="link" disabled={countFilters(search) === 0 && search.q === undefined} onClick={() => ask(withoutFilters(search))}>
        {t('desk.inbox.clear')}
      </Button>
    </div>
  )
}

function useFilterOptions(hasEnded: boolean) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const units = useUnits().data ?? []
  const running = Object.entries(groups).map(([group, statuses]) => ({
    value: statuses.join(','),
    label: t(`desk.filter.statusGroup.${group as 'accept'}`),
  }))
  return {
    statuses: hasEnded ? endedStatuses.map((status) => ({ value: status as string, label: t(`matter.status.${status}`) })) : running,
    categories: categoryTree(useCategories().data ?? [], language),
    areas: areaTree(useDivisions().data ?? [], language),
    units: units.map((unit) => ({ value: unit.id, label: language === 'en' ? unit.nameEn : unit.name })),
    channels: channels.map((channel) => ({ value: channel as string, label: t(`matter.channel.${channel}`) })),
    alikes: [{ value: 'yes', label: t('duplicate.marked') }],
    heats: heats.map((heat) => ({ value: heat as string, label: t(`desk.filter.heatOf.${heat}`) })),
  }
}

interface OneFilter {
  readonly name: FilterKey
  readonly value: string | undefined
  readonly onSet: (value: string | undefined) => void
}

function PlainFilter({
  name,
  value,
  options,
  onSet,
}: OneFilter & { readonly options: readonly { readonly value: string; readonly label: string }[] }) {
  const { t } = useTranslation()
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      className="desk-filter"
      popupMatchSelectWidth={220}
      aria-label={t(`desk.filter.${name}`)}
      placeholder={t(`desk.filter.${name}`)}
      value={value}
      onChange={onSet}
      options={[...options]}
    />
  )
}

function TreeFilter({ name, value, tree, onSet }: OneFilter & { readonly tree: ReturnType<typeof areaTree> }) {
  const { t } = useTranslation()
  return (
    <TreeSelect
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      className="desk-filter"
      popupMatchSelectWidth={300}
      listHeight={360}
      aria-label={t(`desk.filter.${name}`)}
      placeholder={t(`desk.filter.${name}`)}
      value={value}
      onChange={onSet}
      treeData={tree}
    />
  )
}

function DayFilter({ name, value, onSet }: OneFilter) {
  const { t } = useTranslation()
  return (
    <label className="desk-day">
      <span>{t(`desk.filter.${name}`)}</span>
      <input type="date" value={value ?? ''} onChange={(event) => onSet(event.target.value || undefined)} />
    </label>
  )
}
