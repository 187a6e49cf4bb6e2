import { endedStatuses, type MatterStatus } from '@yiwang/kernel'

/** How a matter stands on map and list: its heat, or that it waits for a ruling or approval, is paused, or has ended. */
export const matterHeats = ['calm', 'amber', 'red', 'overdue', 'waiting', 'paused', 'ended'] as const

export type MatterHeat = (typeof matterHeats)[number]

/** What the heat of a matter is read from; times are epoch milliseconds. */
export interface HeatFacts {
  readonly status: MatterStatus
  readonly dueAt: number | null
  readonly amberAt: number | null
  readonly redAt: number | null
  readonly isPaused: boolean
  readonly askedMove: string | null
}

/** How a matter stands now (epoch milliseconds). What is late stays late while it waits: only in time it shows as waiting. */
export function matterHeatOf(matter: HeatFacts, now: number): MatterHeat {
  if (endedStatuses.includes(matter.status)) return 'ended'
  if (matter.isPaused || matter.status === 'hung_up') return 'paused'
  const heat = clockHeatOf(matter, now)
  const waits = matter.status === 'in_ruling' || Boolean(matter.askedMove)
  return waits && heat !== 'overdue' ? 'waiting' : heat
}

function clockHeatOf({ dueAt, amberAt, redAt }: HeatFacts, now: number): 'calm' | 'amber' | 'red' | 'overdue' {
  if (dueAt === null) return 'calm'
  if (now > dueAt) return 'overdue'
  if (redAt !== null && now >= redAt) return 'red'
  return amberAt !== null && now >= amberAt ? 'amber' : 'calm'
}

/** One colour for each heat, told apart by shape and word too; all have contrast 3 or more on the paper. */
export const heatColours: Readonly<Record<MatterHeat, string>> = {
  calm: '#2467b3',
  amber: '#b26a00',
  red: '#d4380d',
  overdue: '#96100f',
  waiting: '#7238a8',
  paused: '#6f7782',
  ended: '#8b929b',
}

/** The most pressing first, for the colour of a cluster. */
export const heatRank: Readonly<Record<MatterHeat, number>> = { ended: 0, paused: 1, calm: 2, waiting: 3, amber: 4, red: 5, overdue: 6 }
