/** The same, each of whose parts is there if its key is. */
export type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/** A value without the parts that were left out: what a border lets be missing, the kernel wants not to be there at all. */
export function definedOnly<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Defined<T>
}
