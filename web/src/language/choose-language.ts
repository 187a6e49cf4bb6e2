import type { Language } from '@yiwang/contract'

/** The language to begin with: the one chosen before, otherwise the first of the browser's that we speak; Chinese is the first. */
export function chooseLanguage(chosen: string | null, browser: readonly string[]): Language {
  if (chosen === 'zh-CN' || chosen === 'en') return chosen
  const known = browser.find((language) => /^(?:zh|en)\b/iu.test(language))
  return known !== undefined && /^en/iu.test(known) ? 'en' : 'zh-CN'
}
