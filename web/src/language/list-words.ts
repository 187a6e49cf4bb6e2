import { residentPhrases, type Language } from '@yiwang/contract'
import type { Role } from '@yiwang/kernel'

/** Roles as one enumeration: 受理员、派遣员; receiver, dispatcher. */
export function listRoles(roles: readonly Role[], language: Language): string {
  return listWords(
    roles.map((role) => residentPhrases[language].person.role[role]),
    language,
  )
}

/** Words one after another, as the language does it. */
export function listWords(words: readonly string[], language: Language): string {
  return words.join(language === 'en' ? ', ' : '、')
}
