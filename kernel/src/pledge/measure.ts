import type { Question } from '../indicator/indicator.ts'

/** A number that a formula speaks of by its name. */
export type Term =
  | { readonly name: string; readonly from: 'indicator'; readonly question: Question }
  | { readonly name: string; readonly from: 'statistic'; readonly statistic: string }

/**
 * By what a pledge is measured. `indicator`: a question over what the house holds, from the pledge's first day; `statistic`: a
 * series that the statistics unit keeps; `formula`: an expression in FEEL over both; `nodes`: its nodes, each with its proof;
 * `document`: a dated document or photo that shows it is there.
 */
export type PledgeMeasure =
  | { readonly kind: 'indicator'; readonly question: Question }
  | { readonly kind: 'statistic'; readonly statistic: string }
  | { readonly kind: 'formula'; readonly expression: string; readonly terms: readonly Term[] }
  | { readonly kind: 'nodes' }
  | { readonly kind: 'document' }

export const pledgeMeasureKinds = [
  'indicator',
  'statistic',
  'formula',
  'nodes',
  'document',
] as const satisfies readonly PledgeMeasure['kind'][]
