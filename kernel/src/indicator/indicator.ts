import type { Criterion } from './criterion.ts'
import type { MatterField } from './field.ts'

/** A text in both languages. */
export interface InBoth {
  readonly zh: string
  readonly en: string
}

/**
 * What is measured of the matters that meet `of`: how many; the sum of a count; the share of them that meets `counted`
 * as well; the mean or the median of a count or a working time.
 */
export type Measure =
  | { readonly kind: 'count'; readonly of: readonly Criterion[] }
  | { readonly kind: 'rate'; readonly of: readonly Criterion[]; readonly counted: readonly Criterion[] }
  | { readonly kind: 'sum' | 'average' | 'median'; readonly field: MatterField; readonly of: readonly Criterion[] }

export const measureKinds = ['count', 'sum', 'rate', 'average', 'median'] as const

/**
 * The date that puts a matter into a period: reported; accepted (or declined); dispatched for the first time; handled
 * (for the last time); closed for the first time.
 */
export const periodDates = ['reported', 'accepted', 'dispatched', 'handled', 'closed'] as const
export type PeriodDate = (typeof periodDates)[number]

/**
 * Which unit answers when units are compared: the one in charge, the one that handled, or every one it was ever sent
 * to. With `sent` a matter counts once for each such unit, and `isReturned` means: returned by this unit.
 */
export const unitSides = ['lead', 'handled', 'sent'] as const
export type UnitSide = (typeof unitSides)[number]

/** The post in which a person answers for a matter: who accepted it, first dispatched, last handled, last verified it. */
export const posts = ['accept', 'dispatch', 'handle', 'verify'] as const
export type Post = (typeof posts)[number]

/** By what the answers are told apart. */
export const dimensions = ['street', 'community', 'grid', 'unit', 'person', 'category', 'channel', 'day', 'month'] as const
export type Dimension = (typeof dimensions)[number]

/** A question in the closed grammar: data that can be stored, compared, compiled and explained. */
export interface Question {
  readonly source: 'matters'
  readonly measure: Measure
  readonly on: PeriodDate
  readonly side: UnitSide
}

/** In what the answer is told: matters, a share of 1, working milliseconds, occurrences, or an average count. */
export const measureUnits = ['matters', 'share', 'working_time', 'times', 'average'] as const
export type MeasureUnit = (typeof measureUnits)[number]

/**
 * A named question: what it is called, exactly what it means, who keeps the definition, after which standard it is
 * modelled. A board draws it, a pledge is measured by it, a score page lists it.
 */
export interface Indicator {
  readonly id: string
  readonly name: InBoth
  readonly definition: InBoth
  readonly question: Question
  readonly unit: MeasureUnit
  readonly better: 'more' | 'less' | 'neither'
  readonly owner: string
  readonly source: InBoth
}
