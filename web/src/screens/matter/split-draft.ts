import type { SplitRequest } from '@yiwang/contract'

/** A child as the form holds it. `key` tells the lines of the form apart. */
export interface ChildDraft {
  readonly key: number
  readonly leadUnit?: string
  readonly coUnits?: readonly string[]
  /** Another category than the parent's. */
  readonly category?: string
  readonly words: string
}

/** What a person has filled in for a split so far. */
export interface SplitDraft {
  readonly reason: string
  readonly children: readonly ChildDraft[]
}

/** What is sent; undefined while something is missing. */
export function splitRequestOf({ reason, children }: SplitDraft, version: number): SplitRequest | undefined {
  const said = children.flatMap(({ leadUnit, coUnits = [], category, words }) =>
    leadUnit === undefined || words.trim() === ''
      ? []
      : [
          {
            leadUnit,
            coUnits: coUnits.filter((unit) => unit !== leadUnit),
            ...(category !== undefined && { category }),
            description: words.trim(),
          },
        ],
  )
  if (reason.trim() === '' || said.length === 0 || said.length < children.length) return undefined
  return { version, reason: reason.trim(), children: said }
}
