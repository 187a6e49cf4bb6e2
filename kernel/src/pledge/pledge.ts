import type { Claim } from './claim.ts'
import type { PledgeMeasure } from './measure.ts'
import type { Stretch } from './stretch.ts'
import type { Target } from './target.ts'

/**
 * What kind of promise it is: a headline target of the year, a commitment with a number, a named thing that reaches a state
 * (opened, completed, begun), a task whose completion can be told, or a direction of work that has no end of its own.
 */
export const pledgeKinds = ['target', 'figure', 'milestone', 'task', 'direction'] as const
export type PledgeKind = (typeof pledgeKinds)[number]

/** Whether a unit leads a pledge or helps with it. */
export function isOfUnit({ leadUnit, coUnits }: Pick<Pledge, 'leadUnit' | 'coUnits'>, unit: string): boolean {
  return leadUnit === unit || coUnits.includes(unit)
}

/** Where the promise stands in the text of its report: code points, end exclusive, and the words between them. */
export interface Passage extends Stretch {
  readonly raw: string
}

/** A node as it was planned; whether it was reached is told by proofs. `id` stays when nodes are rearranged. */
export interface PlannedNode {
  readonly id: string
  readonly by: string
  readonly words: string
  readonly value: number | null
}

/** That a node was reached, or (without one) that the pledge itself is there: a day, words, and a file if there is one. */
export interface Proof {
  readonly node: string | null
  readonly on: string
  readonly words: string
  readonly file: string | null
}

/** What a person decides about a pledge when it is taken in and broken down (任务分解), and may mend later. */
export interface PledgeTerms {
  readonly kind: PledgeKind
  /** What it is called in lists: 新增公共停车位. */
  readonly subject: string
  readonly livelihood: boolean
  /** The heading under which it stands. */
  readonly section: string
  /** First and last day, ISO dates; `dueWords` is how the report or the table says the last one (年底前, 长期). */
  readonly from: string
  readonly due: string
  readonly dueWords: string | null
  readonly target: Target | null
  readonly parent: string | null
  readonly leader: string | null
  readonly leadUnit: string | null
  readonly coUnits: readonly string[]
  readonly nodes: readonly PlannedNode[]
  readonly measure: PledgeMeasure | null
}

/** A line of the work report that is tracked. Everything here is what its history says; progress is computed beside it. */
export interface Pledge extends PledgeTerms {
  readonly district: string
  readonly id: string
  /** 2026-017: the year and the place in it. */
  readonly number: string
  readonly report: string
  readonly version: number
  /** `isLost`: the corrected text no longer has these words. */
  readonly passage: Passage & { readonly isLost: boolean }
  readonly proofs: readonly Proof[]
  readonly claims: readonly Claim[]
  /** The supervised matters it raised. */
  readonly chased: readonly string[]
  readonly isWithdrawn: boolean
}
