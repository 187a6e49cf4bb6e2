import type { Category, DivisionView, UnitView } from '@yiwang/contract'
import { Select } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useCategories, useDivisions, useUnits } from './queries.ts'
import { textOf } from '../language/text-of.ts'
import { useLanguage } from '../language/language.ts'
import { useDistrict } from '../me/queries.ts'

interface ChoiceProps {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly 'aria-label'?: string
  readonly placeholder?: string
}

interface Option {
  readonly value: string
  readonly label: string
}

// Typing finds by any part of the label, whatever its case.
const search = {
  filterOption: (words: string, option?: { readonly label?: unknown; readonly options?: unknown }) =>
    option?.options === undefined && typeof option?.label === 'string' && option.label.toLowerCase().includes(words.toLowerCase()),
}

/** Chooses a category, or with `withPatterns` also a whole group or everything. */
export function CategoryChoice({ withPatterns = false, ...rest }: ChoiceProps & { readonly withPatterns?: boolean }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { data, isPending } = useCategories()
  const options = useMemo(() => {
    const groups = groupCategories(data ?? [], language)
    if (!withPatterns) return groups.map(({ label, own }) => ({ label, options: own }))
    return [
      { value: '*', label: t('rules.shared.everything') },
      ...groups.map(({ code, label, own }) => ({
        label,
        options: [{ value: code, label: `${t('rules.shared.majorAll', { name: label })} ${code}` }, ...own],
      })),
    ]
  }, [data, language, withPatterns, t])
  return (
    <Select
      placeholder={t('rules.shared.choose')}
      {...rest}
      showSearch={search}
      loading={isPending}
      options={options}
      popupMatchSelectWidth={360}
    />
  )
}

function groupCategories(categories: readonly Category[], language: 'zh-CN' | 'en') {
  return [...Map.groupBy(categories, ({ code }) => code.slice(0, 3))]
    .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([code, own]) => ({
      code,
      label: textOf(own[0]?.majorName ?? { zh: code, en: code }, language),
      own: own.map((category): Option => ({ value: category.code, label: `${textOf(category.name, language)} ${category.code}` })),
    }))
}

/** Chooses a division: the whole district (as `*` or as its own code), a street or a community. */
export function AreaChoice({ wholeAs, ...rest }: ChoiceProps & { readonly wholeAs: 'star' | 'code' }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { data, isPending } = useDivisions()
  const districtCode = useDistrict().data?.code ?? ''
  const options = useMemo(() => {
    const whole = { value: wholeAs === 'star' ? '*' : districtCode.padEnd(12, '0'), label: t('rules.shared.everywhere') }
    return [whole, ...listAreas(data ?? [], language)]
  }, [data, language, wholeAs, districtCode, t])
  return <Select {...rest} showSearch={search} loading={isPending} options={options} />
}

// Each street with its communities.
function listAreas(divisions: readonly DivisionView[], language: 'zh-CN' | 'en'): Option[] {
  const names = new Map(divisions.map((one) => [one.code, language === 'en' ? one.nameEn || one.name : one.name]))
  return divisions
    .filter(({ level }) => level !== 'district')
    .toSorted((one, other) => one.code.localeCompare(other.code, 'en'))
    .map(({ code, level, parent }) => {
      const own = names.get(code) ?? code
      return { value: code, label: level === 'community' ? `${names.get(parent ?? '') ?? ''} / ${own}` : own }
    })
}

interface UnitsProps {
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (value: readonly string[]) => void
  readonly 'aria-label'?: string
}

/** Chooses the lead unit. */
export function UnitChoice({ withNone, ...rest }: ChoiceProps & { readonly withNone?: string }) {
  const options = useUnitOptions()
  const none = withNone === undefined ? [] : [{ value: '', label: withNone }]
  return <Select {...rest} showSearch={search} options={[...none, ...options]} />
}

/** Chooses several units. */
export function UnitsChoice({ id, value, onChange, ...rest }: UnitsProps) {
  const options = useUnitOptions()
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...rest}
      mode="multiple"
      maxCount={10}
      showSearch={search}
      options={options}
      value={[...(value ?? [])]}
      onChange={(chosen: string[]) => onChange?.(chosen)}
    />
  )
}

function useUnitOptions(): Option[] {
  const { language } = useLanguage()
  const { data } = useUnits()
  return useMemo(() => (data ?? []).map((unit) => ({ value: unit.id, label: unitLabel(unit, language) })), [data, language])
}

function unitLabel(unit: UnitView, language: 'zh-CN' | 'en'): string {
  return language === 'en' ? unit.nameEn || unit.name : unit.name
}
