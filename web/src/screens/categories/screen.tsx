import { useCategories } from '../../reference/queries.ts'
import './categories.css'

import type { Category } from '@yiwang/contract'
import { Input, Segmented, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Empty, Loaded, Page, Permitted, useMay } from '../../staff/page.tsx'
import { CategoryDrawer } from './category-drawer.tsx'
import { CategoryTable } from './category-table.tsx'
import { findCategories, type CategoryFilter } from './find-categories.ts'

const kinds = ['component', 'event', 'hotline'] as const

/** What matters are filed under: to read, find and adjust. */
export function Screen() {
  const { t } = useTranslation()
  const query = useCategories()
  return (
    <Permitted permission="category.read">
      <Page title={t('rules.categories.title')} lead={t('rules.categories.lead')}>
        <Loaded query={query}>{(categories) => <Categories categories={categories} />}</Loaded>
      </Page>
    </Permitted>
  )
}

function Categories({ categories }: { readonly categories: readonly Category[] }) {
  const { t } = useTranslation()
  const mayEdit = useMay('category.edit')
  const [filter, setFilter] = useState<CategoryFilter>({ kind: 'event', words: '', only: 'all' })
  const [opened, setOpened] = useState<Category>()
  const found = useMemo(() => findCategories(categories, filter), [categories, filter])
  const count = t('rules.categories.count', { count: found.length, enabled: found.filter(({ enabled }) => enabled).length })
  if (categories.length === 0) return <Empty title={t('rules.categories.empty')}>{t('rules.categories.emptyHow')}</Empty>
  return (
    <>
      <div className="pg-filters">
        <Segmented<CategoryFilter['kind']>
          value={filter.kind}
          onChange={(kind) => setFilter({ ...filter, kind })}
          options={[
            ...kinds.map((kind) => ({ value: kind, label: t(`rules.categories.kind.${kind}`) })),
            { value: 'all' as const, label: t('rules.shared.all') },
          ]}
        />
        <Input
          allowClear
          value={filter.words}
          placeholder={t('rules.categories.find')}
          aria-label={t('rules.categories.find')}
          onChange={(event) => setFilter({ ...filter, words: event.target.value })}
        />
        <Select<CategoryFilter['only']>
          value={filter.only}
          aria-label={t('rules.categories.state')}
          onChange={(only) => setFilter({ ...filter, only })}
          options={[
            { value: 'all', label: t('rules.shared.all') },
            { value: 'low', label: t('rules.categories.onlyLow') },
            { value: 'disabled', label: t('rules.categories.onlyDisabled') },
          ]}
        />
        <span className="pg-quiet" role="status">
          {count}
        </span>
      </div>
      <p className="categories-help">{t('rules.categories.confidenceHelp')}</p>
      {found.length === 0 ? (
        <p className="pg-quiet">{t('rules.shared.noMatch')}</p>
      ) : (
        <CategoryTable categories={found} onOpen={mayEdit ? setOpened : undefined} />
      )}
      {opened && <CategoryDrawer key={opened.code} category={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}
