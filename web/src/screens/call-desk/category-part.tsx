import type { Category, CategorySuggestion, Language } from '@yiwang/contract'
import type { TFunction } from 'i18next'
import { useMemo, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { textOf } from '../../language/text-of.ts'
import { useCategories } from '../../reference/queries.ts'
import { findCategories } from '../../take-down/find-categories.ts'
import { Part } from './part.tsx'
import { PickList, type Pick } from './pick-list.tsx'
import { useCategorySuggestions } from './queries.ts'
import type { Call } from './use-call.ts'

const mostFound = 9

/** Which category: suggested from the words with the reason, chosen by a digit, or found by its name. Nothing chooses itself. */
export function CategoryPart({
  call,
  inputRef,
  onDone,
}: {
  readonly call: Call
  readonly inputRef: Ref<HTMLInputElement>
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [typed, setTyped] = useState('')
  const { draft, change } = call
  const categories = useCategories().data
  const suggestions = useCategorySuggestions(draft.description)
  const isAsked = draft.description.trim().length > 1
  const byCode = useMemo(() => new Map((categories ?? []).map((category) => [category.code, category])), [categories])
  const picks = useMemo(() => {
    const words = { t, language }
    if (typed.trim() !== '')
      return findCategories(categories ?? [], typed, language)
        .slice(0, mostFound)
        .map((each) => pickOf(each, undefined, words))
    return isAsked ? (suggestions.data ?? []).flatMap((each) => suggested(byCode.get(each.category), each, words)) : []
  }, [t, language, typed, categories, suggestions.data, byCode, isAsked])
  const chosen = draft.category === undefined ? undefined : byCode.get(draft.category)
  return (
    <Part
      area="category"
      name={t('call.category')}
      problem={call.isWrong('category') ? t('call.needsCategory') : undefined}
      aside={chosen ? <Chosen category={chosen} language={language} /> : null}
    >
      <PickList
        inputRef={inputRef}
        label={t('call.category')}
        placeholder={t('call.categoryHint')}
        value={typed}
        picks={picks}
        chosen={draft.category}
        withDigits
        isWrong={call.isWrong('category')}
        isBusy={suggestions.isFetching}
        empty={emptyWords()}
        onType={setTyped}
        onPick={(category) => {
          change({ category })
          setTyped('')
          onDone()
        }}
      />
    </Part>
  )

  function emptyWords(): string {
    if (typed.trim() !== '') return t('call.categoryNone')
    if (suggestions.isError) return t('call.loadFailed')
    return isAsked && suggestions.data?.length === 0 ? t('call.categoryHint') : t('call.categoryEmpty')
  }
}

interface Words {
  readonly t: TFunction
  readonly language: Language
}

function suggested(category: Category | undefined, suggestion: CategorySuggestion, words: Words): readonly Pick[] {
  return category ? [pickOf(category, suggestion, words)] : []
}

function pickOf(category: Category, suggestion: CategorySuggestion | undefined, { t, language }: Words): Pick {
  const name = textOf(category.name, language)
  const percent = suggestion && `${Math.round(suggestion.probability * 100)}%`
  const why = suggestion ? whyOf(suggestion, t) : textOf(category.majorName, language)
  return {
    key: category.code,
    look: (
      <>
        <span className="call-option-name">
          {name}
          {category.urgent ? <em className="call-urgent">{t('call.urgent')}</em> : null}
        </span>
        <span className="call-option-why">{why}</span>
        {percent === undefined ? null : (
          <span className="call-option-sure" title={t('call.probability', { percent })}>
            {percent}
          </span>
        )}
      </>
    ),
  }
}

function whyOf({ why }: CategorySuggestion, t: TFunction): string {
  const words = why.words.length > 0 ? why.words : why.shared
  const reasons = [
    words.length > 0 ? t('call.why', { words: words.slice(0, 3).join('、') }) : '',
    why.alike > 0 ? t('call.whyAlike', { n: why.alike }) : '',
  ]
  return reasons.filter((reason) => reason !== '').join(' · ')
}

function Chosen({ category, language }: { readonly category: Category; readonly language: Language }) {
  const { t } = useTranslation()
  return (
    <p className="call-chosen" role="status">
      <span>✓ {textOf(category.name, language)}</span>
      {category.urgent ? <strong className="call-urgent-line">{t('call.urgentHint')}</strong> : null}
    </p>
  )
}
