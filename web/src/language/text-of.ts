import type { Bilingual, Language } from '@yiwang/contract'

/** A text of both languages in one of them. */
export function textOf(text: Bilingual, language: Language): string {
  return language === 'en' ? text.en : text.zh
}
