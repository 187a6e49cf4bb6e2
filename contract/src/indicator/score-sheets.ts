import type { Dimension, Post } from '@yiwang/kernel'

/** What a score sheet compares: streets, communities, units, or the people of a post. */
export const scoreSheetNames = ['street', 'community', 'unit', 'accept', 'dispatch', 'handle', 'verify'] as const
export type ScoreSheetName = (typeof scoreSheetNames)[number]

/** A score sheet: its rows and, in order, its indicators. */
export interface ScoreSheet {
  readonly by: Dimension
  readonly post?: Post
  readonly indicators: readonly string[]
}

const ofAreas = [
  'received',
  'accepted_in_time',
  'dispatched_in_time',
  'handled_in_time',
  'overdue_unhandled',
  'return_rate',
  'rework_rate',
  'closed',
  'reopened_rate',
  'extended_rate',
  'hung_up_rate',
  'solved',
  'satisfied',
] as const

/** The indicators of the headline, whatever is compared below it. */
export const headlineIndicator = 'reopened_rate'

/** The score sheets (综合评价), by name. */
export const scoreSheets: Readonly<Record<ScoreSheetName, ScoreSheet>> = {
  street: { by: 'street', indicators: ofAreas },
  community: { by: 'community', indicators: ofAreas },
  unit: {
    by: 'unit',
    indicators: [
      'dispatched',
      'return_rate',
      'handled',
      'handled_in_time',
      'overdue_unhandled',
      'rework_rate',
      'reopened_rate',
      'first_time_fix',
      'extended_rate',
      'hung_up_rate',
      'unsolvable',
      'median_handle_time',
      'solved',
      'satisfied',
    ],
  },
  accept: { by: 'person', post: 'accept', indicators: ['decided', 'accepted_rate', 'accepted_in_time', 'answered_at_once'] },
  dispatch: { by: 'person', post: 'dispatch', indicators: ['dispatched', 'dispatched_in_time', 'dispatch_accuracy'] },
  handle: {
    by: 'person',
    post: 'handle',
    indicators: [
      'handled',
      'handled_in_time',
      'rework_rate',
      'reopened_rate',
      'first_time_fix',
      'median_handle_time',
      'solved',
      'satisfied',
    ],
  },
  verify: { by: 'person', post: 'verify', indicators: ['closed', 'verified_in_time', 'reopened_rate'] },
}
