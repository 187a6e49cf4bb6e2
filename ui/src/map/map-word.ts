import { phrases, type Language } from '@yiwang/contract'

type MapWords = (typeof phrases)['zh-CN']['desk']['map'] | (typeof phrases)['en']['desk']['map']

/** The words of the map in one language. */
export function mapWords(language: Language): MapWords {
  return phrases[language].desk.map
}
