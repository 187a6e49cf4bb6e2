import { useState } from 'react'

import type { ReviewLine } from './list-lines.ts'

/** Several open lines picked to be decided or joined together. */
export interface Picked {
  readonly keys: ReadonlySet<string>
  readonly lines: readonly ReviewLine[]
  /** While it is on, pressing a line picks it: for fingers, which have no Ctrl key. */
  readonly isOn: boolean
  readonly setOn: (isOn: boolean) => void
  readonly toggle: (line: ReviewLine) => void
  readonly clear: () => void
}

/** What is picked in a list; a line that is no longer open falls out by itself. */
export function usePicked(lines: readonly ReviewLine[]): Picked {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [isOn, setOn] = useState(false)
  function clear(): void {
    setKeys(new Set())
    setOn(false)
  }
  return {
    keys,
    lines: lines.filter(({ key, state }) => state === 'open' && keys.has(key)),
    isOn,
    setOn: (on) => (on ? setOn(true) : clear()),
    toggle: ({ key, state }) => state === 'open' && setKeys(keys.symmetricDifference(new Set([key]))),
    clear,
  }
}
