/** Does something with each of a list, one after the other: one connection can do no two things at once. */
export function inTurn<T>(list: readonly T[], act: (item: T, index: number) => Promise<void>): Promise<void> {
  return list.reduce((before, item, index) => before.then(() => act(item, index)), Promise.resolve())
}
