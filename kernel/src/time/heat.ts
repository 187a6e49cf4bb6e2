import { isOverdue, type Clock } from './clock.ts'

/** How pressing a clock is; every value has its own colour and its own word on the screen. */
export const heats = ['calm', 'amber', 'red', 'overdue', 'paused', 'stopped'] as const

export type Heat = (typeof heats)[number]

/** How pressing the clock is now (epoch milliseconds); it needs no calendar, because the turning points are stored. */
export function heatOf(clock: Clock, now: number): Heat {
  if (clock.stoppedAt !== undefined) return 'stopped'
  if (clock.pausedAt !== undefined) return 'paused'
  if (isOverdue(clock, now)) return 'overdue'
  if (now >= clock.redAt) return 'red'
  return now >= clock.amberAt ? 'amber' : 'calm'
}
