import { useEffect, useMemo, useState } from 'react'
import type { z } from 'zod'

import { doStep, redoStep, startHistory, undoStep, type History } from './history.ts'

/** What a draft is a draft of: the rows in force, their version, and how to tell whether two sets of rows say the same. */
interface Drafted<Row> {
  readonly storedUnder: string
  readonly shape: z.ZodType<{ basedOn: string; base: Row[]; rows: Row[] }>
  readonly version: string
  readonly published: readonly Row[]
  readonly isSame: (one: readonly Row[], other: readonly Row[]) => boolean
}

/** A draft of a table, kept in this browser until it is published or discarded, with every step to be undone. */
export interface Draft<Row> {
  readonly rows: readonly Row[]
  readonly base: readonly Row[]
  readonly basedOn: string
  readonly isDraft: boolean
  /** Somebody published another version after this draft was begun. */
  readonly isStale: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly change: (rows: readonly Row[]) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly discard: () => void
  /** Goes on from the rows given, as a draft of the version in force. */
  readonly restart: (rows: readonly Row[]) => void
}

interface Kept<Row> {
  readonly basedOn: string
  readonly base: readonly Row[]
  readonly history: History<readonly Row[]>
}

export function useDraft<Row>(drafted: Drafted<Row>): Draft<Row> {
  const { storedUnder, version, published, isSame } = drafted
  const [kept, setKept] = useState(() => readKept(drafted))
  const fresh = useMemo(() => ({ basedOn: version, base: published, history: startHistory(published) }), [version, published])
  const isTouched = useMemo(() => kept !== undefined && !isSame(kept.base, kept.history.present), [kept, isSame])
  // A draft that says nothing of its own follows what is published.
  const current = kept !== undefined && (isTouched || kept.basedOn === version) ? kept : fresh

  useEffect(() => {
    if (isTouched) writeKept(storedUnder, current)
    else localStorage.removeItem(storedUnder)
  }, [isTouched, storedUnder, current])

  function step(history: History<readonly Row[]>): void {
    setKept({ ...current, history })
  }

  return {
    rows: current.history.present,
    base: current.base,
    basedOn: current.basedOn,
    isDraft: isTouched,
    isStale: isTouched && current.basedOn !== version,
    canUndo: current.history.past.length > 0,
    canRedo: current.history.future.length > 0,
    change: (rows) => step(doStep(current.history, rows)),
    undo: () => step(undoStep(current.history)),
    redo: () => step(redoStep(current.history)),
    discard: () => setKept(undefined),
    restart: (rows) => setKept({ basedOn: version, base: published, history: doStep(startHistory(published), rows) }),
  }
}

function readKept<Row>({ storedUnder, shape }: Drafted<Row>): Kept<Row> | undefined {
  const text = localStorage.getItem(storedUnder)
  if (text === null) return undefined
  try {
    const { basedOn, base, rows } = shape.parse(JSON.parse(text))
    return { basedOn, base, history: doStep(startHistory(base), rows) }
  } catch {
    // A draft of an older shape cannot be read any more.
    return undefined
  }
}

function writeKept<Row>(storedUnder: string, { basedOn, base, history }: Kept<Row>): void {
  try {
    localStorage.setItem(storedUnder, JSON.stringify({ basedOn, base, rows: history.present }))
  } catch {
    // A full store only means that the draft does not outlive this page.
  }
}
