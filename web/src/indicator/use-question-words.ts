import type { Question } from '@yiwang/kernel'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { textOf } from '../language/text-of.ts'
import { useNames } from '../reference/use-names.ts'
import { findName } from './named-question.ts'

/** What a question is called and what exactly it asks, in the language of the screen. */
export function useQuestionWords(): (question: Question) => { readonly name: string; readonly definition: string } {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  return (question) => {
    const { indicator, categories, areas } = findName(question)
    if (!indicator) return { name: t('pledge.question.own'), definition: t('pledge.question.ownHelp') }
    const only = [...categories.map((code) => names.category(code)), ...areas.map((code) => names.area(code))].join(t('common.comma'))
    const name = textOf(indicator.name, language)
    const definition = textOf(indicator.definition, language)
    if (only === '') return { name, definition }
    return { name: t('pledge.question.only', { name, only }), definition: `${definition} ${t('pledge.question.onlyHelp', { only })}` }
  }
}
