import type { Stretch } from '@yiwang/kernel'
import { cutByCodePoints, lengthInCodePoints } from '@yiwang/report'
import { diffChars } from 'diff'

/** Comparing two texts takes no longer than this; what is found by then must do. */
const longestMs = 5000

/** A run of the old text, in code points, and where it stands in the new one; nothing where it was taken out. */
interface Run {
  readonly start: number
  readonly end: number
  readonly at: number
  readonly isKept: boolean
}

/**
 * Where each passage of the old text stands in the corrected one; null for one whose words are all gone. Words that were
 * corrected within a passage stay part of it. Offsets count code points.
 */
export function carryPassages(before: string, after: string, passages: readonly Stretch[]): readonly (Stretch | null)[] {
  const runs = findRuns(before, after)
  if (runs) return passages.map((passage) => carry(runs, passage))
  const cut = cutByCodePoints(before)
  return passages.map((passage) => findAgain(cut(passage.start, passage.end), after))
}

function findRuns(before: string, after: string): readonly Run[] | undefined {
  const changes = diffChars(before, after, { timeout: longestMs })
  if (!changes) return undefined
  const runs: Run[] = []
  let [from, to] = [0, 0]
  for (const { added, removed, count } of changes) {
    if (!added) runs.push({ start: from, end: from + count, at: to, isKept: !removed })
    if (!added) from += count
    if (!removed) to += count
  }
  return runs
}

function carry(runs: readonly Run[], { start, end }: Stretch): Stretch | null {
  const kept = runs.filter((run) => run.isKept && run.start < end && run.end > start)
  const [first, last] = [kept[0], kept.at(-1)]
  if (!first || !last) return null
  const shared = kept.reduce((sum, run) => sum + Math.min(run.end, end) - Math.max(run.start, start), 0)
  if (shared * 2 < end - start) return null
  return { start: first.at + Math.max(0, start - first.start), end: last.at + Math.min(last.end, end) - last.start }
}

/** Two texts that have little in common: where the same words stand, if they do. */
function findAgain(words: string, text: string): Stretch | null {
  const at = text.indexOf(words)
  if (at === -1) return null
  const start = lengthInCodePoints(text.slice(0, at))
  return { start, end: start + lengthInCodePoints(words) }
}
