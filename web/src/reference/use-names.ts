import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useCategories, useDivisions, useUnits } from './queries.ts'
import { useLanguage } from '../language/language.ts'
import { makeNames, type Names } from './names.ts'

/** The names of categories, areas and units in the language of the screen; codes until they have come. */
export function useNames(): Names {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const categories = useCategories().data
  const divisions = useDivisions().data
  const units = useUnits().data
  return useMemo(() => {
    const words = {
      everything: t('rules.shared.everything'),
      everywhere: t('rules.shared.everywhere'),
      majorAll: (name: string) => t('rules.shared.majorAll', { name }),
      unknownArea: (code: string) => (divisions ? t('rules.shared.unknownArea', { code }) : code),
      unknownUnit: (code: string) => (units ? t('rules.shared.unknownUnit', { code }) : code),
      unknownCategory: (code: string) => (categories ? t('rules.shared.unknownCategory', { code }) : code),
    }
    return makeNames({ categories: categories ?? [], divisions: divisions ?? [], units: units ?? [] }, words, language)
  }, [t, language, categories, divisions, units])
}
