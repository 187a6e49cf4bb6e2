import { residentGroups, type Bilingual, type Category } from '@yiwang/contract'

/** A heading with what can be chosen below it. */
export interface CategoryGroup {
  readonly key: string
  readonly name: Bilingual
  readonly categories: readonly Category[]
}

/** The groups that a resident chooses from: only what the district still takes; a district with tables of its own is shown by its major classes. */
export function groupCategories(categories: readonly Category[]): readonly CategoryGroup[] {
  const open = new Map(categories.filter((category) => category.enabled).map((category) => [category.code, category]))
  const groups = residentGroups.map(({ key, name, categories: codes }) => ({
    key,
    name,
    categories: codes.flatMap((code) => open.get(code) ?? []),
  }))
  const filled = groups.filter((group) => group.categories.length > 0)
  return filled.length > 0 ? filled : byMajor([...open.values()])
}

function byMajor(categories: readonly Category[]): readonly CategoryGroup[] {
  const groups = Map.groupBy(categories, ({ kind, major }) => `${kind}-${major}`)
  return [...groups].flatMap(([key, each]) => (each[0] === undefined ? [] : [{ key, name: each[0].majorName, categories: each }]))
}
