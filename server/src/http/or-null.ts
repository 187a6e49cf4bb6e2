/** What is not there goes out as null: an answer names every field that it has. */
export function orNull<T>(value: T | undefined): T | null {
  return value === undefined ? null : value
}
