import type { Reading } from './reading.ts'

/** A quarterly node (季度节点) of a pledge: what is to be there by a day, and which value where the pledge has a number. */
export interface PledgeNode {
  readonly by: string
  readonly words: string
  readonly value: number | null
  /** The proof that it was reached; null while there is none. */
  readonly reached: { readonly on: string; readonly evidence: string } | null
}

/** The nodes with a value as a line that progress is held against, from the start of the pledge to its target. */
export function toLine(nodes: readonly PledgeNode[], start: Reading, end: Reading): readonly Reading[] {
  const between = nodes.flatMap(({ by, value }) => (value === null || by <= start.on || by >= end.on ? [] : [{ on: by, value }]))
  return [start, ...between.toSorted((one, other) => (one.on < other.on ? -1 : 1)), end]
}

/** How many nodes were reached by the end of a day, and how many were due. */
export function countNodes(nodes: readonly PledgeNode[], asOf: Temporal.PlainDate): { reached: number; due: number } {
  const day = asOf.toString()
  return {
    reached: nodes.filter(({ reached }) => reached !== null && reached.on <= day).length,
    due: nodes.filter(({ by }) => by <= day).length,
  }
}
