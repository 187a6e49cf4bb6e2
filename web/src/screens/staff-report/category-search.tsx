import type { Category } from '@yiwang/contract'
import { Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useCategories } from '../../reference/queries.ts'
import { useLanguage } from '../../language/language.ts'
import { findCategories } from '../../take-down/find-categories.ts'

interface CategorySearchProps {
  readonly value: string | undefined
  readonly isWrong: boolean
  readonly onChange: (category: string) => void
}

/** Finds a category by a part of its name; the class stands beside it. */
export function CategorySearch({ value, isWrong, onChange }: CategorySearchProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [typed, setTyped] = useState('')
  const categories = useCategories().data
  const found = useMemo(() => findCategories(categories ?? [], typed, language), [categories, typed, language])
  const chosen = categories?.find(({ code }) => code === value)
  return (
    <>
      <Select
        showSearch={{ filterOption: false, onSearch: setTyped }}
        style={{ width: '100%' }}
        size="large"
        listHeight={320}
        aria-label={t('desk.form.category')}
        placeholder={t('desk.form.categoryHint')}
        {...(isWrong && { status: 'error' as const })}
        value={value}
        onChange={(category: string | undefined) => category !== undefined && onChange(category)}
        options={found.map((category) => ({ value: category.code, label: labelOf(category, language) }))}
      />
      {chosen?.urgent ? <p className="report-urgent">{t('desk.report.urgent')}</p> : null}
    </>
  )
}

function labelOf({ name, majorName }: Category, language: string): string {
  return language === 'en' ? `${name.en} · ${majorName.en}` : `${name.zh} · ${majorName.zh}`
}
