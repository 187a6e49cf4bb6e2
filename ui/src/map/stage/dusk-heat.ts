import type { MatterHeat } from '@yiwang/kernel'

/** One light for each heat at dusk: the meanings of the day, bright enough on the dark. */
export const duskHeats: Readonly<Record<MatterHeat, string>> = {
  calm: '#6db8ff',
  amber: '#f0b45c',
  red: '#ff8a5c',
  overdue: '#ff5d4d',
  waiting: '#c4a5fb',
  paused: '#8b98a6',
  ended: '#4f6b66',
}
