import { endedStatuses, type MatterStatus } from './status.ts'

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
