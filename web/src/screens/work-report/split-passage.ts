import type { Stretch } from '@yiwang/kernel'

import { makeCutter, trimStretch } from './code-points.ts'

/** A part of a passage that is not cut further; between it and the next one it may be cut. */
export interface Clause extends Stretch {
  readonly words: string
}

const stop = /[，。；、,;]/u

/** The clauses of a passage, each with the stop behind it: between any two of them it may be cut. */
export function listClauses(text: string, passage: Stretch): readonly Clause[] {
  const points = Array.from(makeCutter(text)(passage))
  const ends = points.flatMap((point, index) => (stop.test(point) && index < points.length - 1 ? [index + 1] : []))
  const bounds = [0, ...ends, points.length]
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? from
    return { start: passage.start + from, end: passage.start + to, words: points.slice(from, to).join('') }
  })
}

/** Where one would cut first: behind each figure but the last. The cuts are the indices of the clauses before them. */
export function suggestCuts(clauses: readonly Clause[], figures: readonly Stretch[]): ReadonlySet<number> {
  const places = figures.slice(0, -1).map(({ end }) => clauses.findIndex((clause) => clause.start < end && end <= clause.end))
  return new Set(places.filter((place) => place >= 0 && place < clauses.length - 1))
}

/** The passages that cuts make of the clauses, without the stops at their ends. */
export function cutPassages(text: string, clauses: readonly Clause[], cuts: ReadonlySet<number>): readonly Stretch[] {
  const parts: Stretch[] = []
  let start = clauses[0]?.start ?? 0
  for (const [index, { end }] of clauses.entries()) {
    if (!cuts.has(index) && index < clauses.length - 1) continue
    const part = trimStretch(text, { start, end })
    if (part) parts.push(part)
    start = end
  }
  return parts
}

/** One passage from the first start to the last end. */
export function joinPassages(passages: readonly Stretch[]): Stretch | undefined {
  if (passages.length === 0) return undefined
  return { start: Math.min(...passages.map(({ start }) => start)), end: Math.max(...passages.map(({ end }) => end)) }
}
