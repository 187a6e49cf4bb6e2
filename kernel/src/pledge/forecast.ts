import { daysBetween } from './pace.ts'
import type { Reading } from './reading.ts'

/** Where a number will stand on a day, with the bounds between which it will lie four times in five. */
export interface Forecast {
  readonly on: string
  readonly value: number
  readonly low: number
  readonly high: number
  /** How many steps between readings it rests on. */
  readonly steps: number
}

/** Fewer steps than this say nothing about how far a number strays. */
export const fewestSteps = 4

/** The normal distribution's bound for an interval of four in five. */
const fourInFive = 1.2816

/**
 * A random walk with drift (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 5.2): the number goes on at its
 * mean daily step, and strays with the root of the days ahead as much as its steps have strayed. Steps between readings of
 * unequal distance are weighed by their days. Nothing with too few readings. A number that `holds` drifts nowhere.
 */
export function forecast(readings: readonly Reading[], on: string, nature: 'accumulates' | 'holds'): Forecast | null {
  const steps = toSteps(readings)
  const last = readings.at(-1)
  if (last === undefined || steps.length < fewestSteps) return null
  const ahead = Math.max(0, daysBetween(last.on, on))
  const days = steps.reduce((sum, step) => sum + step.days, 0)
  const drift = nature === 'holds' ? 0 : steps.reduce((sum, step) => sum + step.change, 0) / days
  const variance = steps.reduce((sum, step) => sum + (step.change - drift * step.days) ** 2 / step.days, 0) / (steps.length - 1)
  const value = last.value + drift * ahead
  const strays = fourInFive * Math.sqrt(variance * ahead * (1 + ahead / days))
  return { on, value, low: value - strays, high: value + strays, steps: steps.length }
}

function toSteps(readings: readonly Reading[]): readonly { days: number; change: number }[] {
  return readings.slice(1).flatMap((reading, index) => {
    const before = readings[index]
    const days = before === undefined ? 0 : daysBetween(before.on, reading.on)
    return before === undefined || days <= 0 ? [] : [{ days, change: reading.value - before.value }]
  })
}
