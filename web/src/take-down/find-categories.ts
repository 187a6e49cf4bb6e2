import type { Category, Language } from '@yiwang/contract'

/** Categories that fit what was typed: every word must be in the name, the class or the code; what begins with it comes first. */
export function findCategories(categories: readonly Category[], typed: string, language: Language): readonly Category[] {
  const words = typed.trim().toLowerCase().split(/\s+/u).filter(Boolean)
  const open = categories.filter(({ enabled }) => enabled)
  if (words.length === 0) return open
  return open
    .map((category) => ({ category, rank: rankOf(category, words, language) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ category }) => category)
}

function rankOf(category: Category, words: readonly string[], language: Language): number {
  const name = (language === 'en' ? category.name.en : category.name.zh).toLowerCase()
  const text = [name, category.name.zh, category.name.en, category.majorName.zh, category.majorName.en, category.code]
    .join(' ')
    .toLowerCase()
  if (!words.every((word) => text.includes(word))) return 0
  const [first = ''] = words
  if (name.startsWith(first)) return 3
  return name.includes(first) ? 2 : 1
}
