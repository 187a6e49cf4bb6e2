import type { Permission } from '@yiwang/kernel'

// A dot would part the key in two.
type Underscored<T extends string> = T extends `${infer Noun}.${infer Act}` ? `${Noun}_${Act}` : T

/** The key of the phrase that says what a permission allows. */
export function permissionWord<T extends Permission>(permission: T): `people.permission.${Underscored<T>}` {
  return `people.permission.${permission.replace('.', '_')}` as `people.permission.${Underscored<T>}`
}
