import type { PledgeKind } from '@yiwang/kernel'

/** One thing the report promises. Offsets are code points into the document's text. */
export type Pledge = {
  readonly start: number
  readonly end: number
  /** The words that promise it, as written. */
  readonly raw: string
  readonly kind: PledgeKind
  /** What is done (建成启用); null for a target. */
  readonly verb: string | null
  /** To what (惠阳智慧环卫平台), or the indicator of a target. */
  readonly object: string
  /** Indexes of the report's figures that measure it. */
  readonly figures: readonly number[]
  /** Stands among the livelihood projects (民生实事). */
  readonly livelihood: boolean
  /** The unit the text names as responsible (牵头单位, 责任单位), or null. */
  readonly lead: string | null
  readonly units: readonly string[]
  /** As written (6月底前, 2025年底), or null. */
  readonly deadline: string | null
  readonly section: number
  readonly sentence: number
}
