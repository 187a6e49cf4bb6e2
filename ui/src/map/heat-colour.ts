import type { MatterHeat } from '@yiwang/kernel'

/** One colour for each heat, told apart by shape and word too; all have contrast 3 or more on the paper. */
export const heatColours: Readonly<Record<MatterHeat, string>> = {
  calm: '#2467b3',
  amber: '#b26a00',
  red: '#d4380d',
  overdue: '#96100f',
  waiting: '#7238a8',
  paused: '#646d79',
  ended: '#6f7782',
}

/** The most pressing first: the order of the legend, and of what a pile takes its colour from. */
export const pressing: readonly MatterHeat[] = ['overdue', 'red', 'amber', 'waiting', 'calm', 'paused', 'ended']
