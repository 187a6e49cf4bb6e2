import type { Category } from '@yiwang/contract'

/** What narrows the list: a table, words, and the rows that want attention. */
export interface CategoryFilter {
  readonly kind: Category['kind'] | 'all'
  readonly words: string
  readonly only: 'all' | 'low' | 'disabled'
}

/** The categories that fit, in the order of their codes; every word must be in a name, a code or a group. */
export function findCategories(categories: readonly Category[], { kind, words, only }: CategoryFilter): Category[] {
  const wanted = words.toLowerCase().split(/\s+/u)
  return categories
    .filter((category) => kind === 'all' || category.kind === kind)
    .filter((category) => only !== 'low' || category.confidence === 'low')
    .filter((category) => only !== 'disabled' || !category.enabled)
    .filter((category) => {
      const text = [category.code, category.name.zh, category.name.en, category.majorName.zh, category.majorName.en]
        .join('\n')
        .toLowerCase()
      return wanted.every((word) => text.includes(word))
    })
    .toSorted((one, other) => one.code.localeCompare(other.code, 'en'))
}
