import type { Category, DivisionView, Language } from '@yiwang/contract'

/** A choice that can be opened. */
export interface Branch {
  readonly value: string
  readonly title: string
  readonly children?: Branch[]
}

/** Categories below their major classes; a class is itself a choice and stands for everything below it. */
export function categoryTree(categories: readonly Category[], language: Language): Branch[] {
  const classes = Map.groupBy(categories, ({ code }) => code.slice(0, 3))
  return [...classes].map(([value, below]) => ({
    value,
    title: nameOf(below[0]?.majorName, language),
    children: below.map(({ code, name }) => ({ value: code, title: `${nameOf(name, language)} ${code}` })),
  }))
}

/** Communities below their streets; a street is itself a choice. */
export function areaTree(divisions: readonly DivisionView[], language: Language): Branch[] {
  const below = Map.groupBy(
    divisions.filter(({ level }) => level === 'community'),
    ({ parent }) => parent ?? '',
  )
  return divisions
    .filter(({ level }) => level === 'street')
    .map((street) => ({
      value: street.code,
      title: titleOf(street, language),
      children: (below.get(street.code) ?? []).map((community) => ({ value: community.code, title: titleOf(community, language) })),
    }))
}

function titleOf(division: DivisionView, language: Language): string {
  return language === 'en' ? division.nameEn || division.name : division.name
}

function nameOf(name: { readonly zh: string; readonly en: string } | undefined, language: Language): string {
  return (language === 'en' ? name?.en : name?.zh) ?? ''
}
