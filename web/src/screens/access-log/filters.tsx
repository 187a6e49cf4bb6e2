import { accessKinds } from '@yiwang/contract'
import { Button, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import type { AccessSearch } from './access-search.ts'
import { useEverybody } from './queries.ts'

interface FilterProps {
  readonly search: AccessSearch
  readonly onChange: (part: AccessSearch) => void
  readonly onClear: () => void
}

/** Who, what, whom, which matter, which days. */
export function AccessFilters({ search, onChange, onClear }: FilterProps) {
  const { t } = useTranslation()
  const kinds = accessKinds.map((kind) => ({ value: kind as string, label: t(`security.accessLog.kinds.${kind}`) }))
  return (
    <div className="pg-filters access-filters">
      <Select
        allowClear
        value={search.kind ?? null}
        placeholder={t('security.accessLog.kind')}
        aria-label={t('security.accessLog.kind')}
        options={kinds}
        onChange={(kind: string | undefined) => onChange({ kind })}
      />
      <PersonSelect label={t('security.accessLog.who')} value={search.by} onChange={(by) => onChange({ by })} />
      <PersonSelect label={t('security.accessLog.whom')} value={search.about} onChange={(about) => onChange({ about })} />
      <Input.Search
        key={search.matter ?? ''}
        allowClear
        defaultValue={search.matter ?? ''}
        placeholder={t('security.accessLog.number')}
        aria-label={t('security.accessLog.number')}
        onSearch={(matter) => onChange({ matter: matter.trim() === '' ? undefined : matter.trim() })}
      />
      <Day label={t('security.accessLog.from')} value={search.from} onChange={(from) => onChange({ from })} />
      <Day label={t('security.accessLog.to')} value={search.to} onChange={(to) => onChange({ to })} />
      {Object.values(search).some((part) => part !== undefined) && (
        <Button type="link" onClick={onClear}>
          {t('security.accessLog.clear')}
        </Button>
      )}
    </div>
  )
}

interface PartProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

function PersonSelect({ label, value, onChange }: PartProps) {
  const { language } = useLanguage()
  const people = useEverybody().data ?? []
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? null}
      placeholder={label}
      aria-label={label}
      options={people.map(({ id, name, nameEn, username }) => ({ value: id, label: `${language === 'en' ? nameEn : name} ${username}` }))}
      onChange={(id: string | undefined) => onChange(id)}
    />
  )
}

function Day({ label, value, onChange }: PartProps) {
  return (
    <label className="access-day">
      {label}
      <input type="date" value={value ?? ''} onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)} />
    </label>
  )
}
