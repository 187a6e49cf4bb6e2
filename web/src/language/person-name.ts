import type { PersonName } from '@yiwang/contract'

import { useLanguage } from './language.ts'
import { textOf } from './text-of.ts'

/** What somebody is called in the language of the screen; empty where nobody is named. */
export function usePersonName(): (name: PersonName | null | undefined) => string {
  const { language } = useLanguage()
  return (name) => (name === null || name === undefined ? '' : textOf(name, language))
}
