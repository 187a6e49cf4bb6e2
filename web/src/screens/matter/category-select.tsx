import { TreeSelect } from 'antd'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { useCategories } from '../../reference/queries.ts'
import { categoryTree } from '../../reference/trees.ts'

interface CategorySelectProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (category: string) => void
}

/** One of the open categories, found by its name under its major class. */
export function CategorySelect({ label, value, onChange }: CategorySelectProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const open = (useCategories().data ?? []).filter(({ enabled }) => enabled)
  const tree = categoryTree(open, language).map((branch) => ({ ...branch, selectable: false }))
  return (
    <TreeSelect
      showSearch={{ treeNodeFilterProp: 'title' }}
      style={{ width: '100%' }}
      listHeight={360}
      aria-label={label}
      placeholder={t('desk.form.categoryHint')}
      value={value}
      onChange={(category: string | undefined) => category !== undefined && onChange(category)}
      treeData={tree}
    />
  )
}
