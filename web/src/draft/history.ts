/** What somebody has done so far, each step to be taken back and done again. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
}

// Enough for an afternoon; a longer memory of a 2,000-row table only costs.
const longest = 200

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] }
}

/** The next step; what had been taken back is forgotten. */
export function doStep<T>(history: History<T>, next: T): History<T> {
  return { past: [...history.past, history.present].slice(-longest), present: next, future: [] }
}

export function undoStep<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1)
  return before === undefined ? { past, present, future } : { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

export function redoStep<T>({ past, present, future }: History<T>): History<T> {
  const [after, ...later] = future
  return after === undefined ? { past, present, future } : { past: [...past, present], present: after, future: later }
}
