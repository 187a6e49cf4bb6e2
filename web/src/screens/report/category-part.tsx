import type { Category } from '@yiwang/contract'
import { Banner, Button, Choice, Skeleton } from '@yiwang/ui'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useCategories } from '../../reference/queries.ts'
import { textOf } from '../../language/text-of.ts'
import { LoadFailed } from '../../frame/load-failed.tsx'
import { useLanguage } from '../../language/language.ts'
import { groupCategories, type CategoryGroup } from './group-categories.ts'
import { Part } from './part.tsx'
import type { DraftInHand } from './use-draft.ts'

/** What it is, in two touches: a group, then one of its categories. */
export function CategoryPart({ inHand, problem }: { readonly inHand: DraftInHand; readonly problem: string | undefined }) {
  const { t } = useTranslation()
  const categories = useCategories()
  const groups = useMemo(() => groupCategories(categories.data ?? []), [categories.data])
  const { draft, change } = inHand
  const chosen = groups
    .flatMap((group) => group.categories.map((category) => ({ group, category })))
    .find(({ category }) => category.code === draft.category)
  return (
    <Part id="category" number={2} title={t('resident.report.what')} problem={problem}>
      {categories.isPending && <Skeleton lines={3} height={44} label={t('common.loading')} />}
      {categories.isError && <LoadFailed error={categories.error} onRetry={() => void categories.refetch()} />}
      {chosen === undefined ? (
        categories.data !== undefined && <Choosing groups={groups} onChoose={(category) => change({ category })} />
      ) : (
        <Chosen {...chosen} onChange={() => change({ category: undefined })} />
      )}
    </Part>
  )
}

interface ChoosingProps {
  readonly groups: readonly CategoryGroup[]
  readonly onChoose: (code: string) => void
}

function Choosing({ groups, onChoose }: ChoosingProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [open, setOpen] = useState<string | undefined>()
  const group = groups.find(({ key }) => key === open)
  if (group === undefined) {
    return (
      <div className="report-groups" role="group" aria-label={t('resident.report.chooseGroup')}>
        {groups.map(({ key, name }) => (
          <button key={key} type="button" className="y-chip" onClick={() => setOpen(key)}>
            {textOf(name, language)}
          </button>
        ))}
      </div>
    )
  }
  return (
    <>
      <div className="report-chosen">
        <strong>{textOf(group.name, language)}</strong>
        <Button kind="quiet" onClick={() => setOpen(undefined)}>
          {t('resident.report.otherGroup')}
        </Button>
      </div>
      <p className="resident-soft">{t('resident.report.chooseCategory')}</p>
      <Choice
        label={textOf(group.name, language)}
        chosen={undefined}
        onChoose={onChoose}
        options={group.categories.map((category) => ({ value: category.code, label: textOf(category.name, language) }))}
      />
    </>
  )
}

interface ChosenProps {
  readonly group: CategoryGroup
  readonly category: Category
  readonly onChange: () => void
}

function Chosen({ group, category, onChange }: ChosenProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <>
      <div className="report-chosen">
        <span>
          <span className="resident-soft">{textOf(group.name, language)}</span>
          <strong>{textOf(category.name, language)}</strong>
        </span>
        <Button kind="quiet" onClick={onChange}>
          {t('resident.report.change')}
        </Button>
      </div>
      {category.urgent && <Banner tone="amber">{t('resident.report.urgent')}</Banner>}
    </>
  )
}
