import type { Category } from '@yiwang/contract'
import { Badge, type Look } from '@yiwang/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { textOf } from '../../language/text-of.ts'
import { useLanguage } from '../../language/language.ts'
import { listWords } from '../../language/list-words.ts'

interface CategoryTableProps {
  readonly categories: readonly Category[]
  readonly onOpen: ((category: Category) => void) | undefined
}

const confidenceLooks: Readonly<Record<Category['confidence'], Look>> = {
  high: { tone: 'green', sign: 'check' },
  medium: { tone: 'grey', sign: 'half' },
  low: { tone: 'amber', sign: 'triangle' },
}

/** The categories with where each row comes from and how sure that is. */
export function CategoryTable({ categories, onOpen }: CategoryTableProps) {
  const { t } = useTranslation()
  return (
    <table className="pg-table pg-cards categories-table">
      <thead>
        <tr>
          <th scope="col">{t('rules.categories.code')}</th>
          <th scope="col">{t('rules.categories.name')}</th>
          <th scope="col">{t('rules.categories.major')}</th>
          <th scope="col">{t('rules.categories.state')}</th>
          <th scope="col">{t('rules.categories.evidence')}</th>
          <th scope="col">{t('rules.categories.confidence')}</th>
          <th scope="col">{t('rules.categories.source')}</th>
          {onOpen && (
            <th scope="col">
              <span className="pg-hidden">{t('rules.shared.edit')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {categories.map((category) => (
          <Row key={category.code} category={category} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ category, onOpen }: { readonly category: Category; readonly onOpen: CategoryTableProps['onOpen'] }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const evidence = category.evidence.map((kind) => t(`matter.evidence.${kind}`))
  const other = language === 'en' ? category.name.zh : category.name.en
  return (
    <tr data-disabled={!category.enabled}>
      <td className="pg-code">{category.code}</td>
      <td>
        <strong>{textOf(category.name, language)}</strong>
        <div className="pg-quiet pg-small">{other}</div>
      </td>
      <td data-label={t('rules.categories.major')}>{textOf(category.majorName, language)}</td>
      <td data-label={t('rules.categories.state')}>
        <span>
          <State category={category} />
        </span>
      </td>
      <td className="categories-evidence" data-label={t('rules.categories.evidence')}>
        {listWords(evidence, language)}
      </td>
      <td data-label={t('rules.categories.confidence')}>
        <span>
          <Badge look={confidenceLooks[category.confidence]}>{t(`rules.categories.confidenceLevel.${category.confidence}`)}</Badge>
        </span>
      </td>
      <td className="categories-source" data-label={t('rules.categories.source')}>
        <span title={category.source}>{category.source}</span>
      </td>
      {onOpen && (
        <td>
          <Button type="link" size="small" onClick={() => onOpen(category)}>
            {t('rules.shared.edit')}
          </Button>
        </td>
      )}
    </tr>
  )
}

function State({ category }: { readonly category: Category }) {
  const { t } = useTranslation()
  return (
    <>
      {category.enabled ? (
        t('rules.categories.enabled')
      ) : (
        <Badge look={{ tone: 'grey', sign: 'square' }}>{t('rules.categories.disabled')}</Badge>
      )}{' '}
      {category.urgent && <Badge look={{ tone: 'red', sign: 'alarm' }}>{t('rules.categories.urgent')}</Badge>}
    </>
  )
}
