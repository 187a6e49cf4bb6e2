import type { Tally } from '../indicator/tally.ts'
import type { Evidence } from './evidence.ts'
import type { AreaClass } from '../place/grid.ts'
import type { Clock, Stage } from '../time/clock.ts'
import type { Limit } from '../time/limit.ts'
import type { MatterKind } from './kind.ts'
import type { MoveId } from './move.ts'
import type { MatterStatus } from './status.ts'

/** By which door a matter came in. */
export const channels = ['resident_page', 'grid_worker', 'desk', 'open311', 'import'] as const

export type Channel = (typeof channels)[number]

/** A move that was asked for and waits for its approval. */
export interface Asked {
  readonly move: MoveId
  readonly by: string
  readonly carried: Carried
}

/** What a move carries. Which parts are required stands in the table. */
export interface Carried {
  readonly category?: string
  readonly place?: Place
  readonly leadUnit?: string
  readonly coUnits?: readonly string[]
  readonly suggestedUnit?: string
  readonly reason?: string
  readonly reasonCode?: string
  readonly evidence?: readonly Evidence[]
  readonly target?: string
  readonly rule?: FiredRule
  /** More time, in the unit in which the clock counts. */
  readonly extension?: Limit
  /** When a pause or a hang-up ends by itself: epoch milliseconds. */
  readonly until?: number
  /** The matter whose ending ends the hang-up as well. */
  readonly after?: string
  /** The co-handler whose part is meant. */
  readonly partUnit?: string
  readonly rating?: Rating
}

/** What a resident says of a closed matter (好差评): solved or not, and 1 (非常不满意) to 5 (非常满意), after GB/T 39735. */
export interface Rating {
  readonly isSolved: boolean
  readonly score?: number
}

/** How a matter hangs (挂账): until when at the latest (epoch milliseconds), and until which other matter has ended. */
interface HungUp {
  readonly until: number
  readonly after?: string
}

/** When a stage was last finished, by whom, and whether its clock had run out. `at` is epoch milliseconds. */
export interface StageDone {
  readonly at: number
  readonly by: string
  readonly unit?: string
  readonly isLate: boolean
}

/** The last move: what a person may still take back. `seq` is its place in the history. */
interface LastMove {
  readonly move: MoveId
  readonly by: string
  readonly at: number
  readonly seq: number
}

/** Where a matter is: CGCS2000 degrees, the grid (15 digits), the area (its community or the district), the address in words. */
export interface Place {
  readonly lon: number
  readonly lat: number
  readonly grid?: string
  readonly area: string
  readonly areaClass?: AreaClass
  readonly address?: string
}

/** Whom the dispatch table would send a matter to, and the handling limit if its row sets one. */
export interface Suggestion {
  readonly leadUnit: string
  readonly coUnits: readonly string[]
  readonly rule: FiredRule
  readonly limit?: Limit
}

/** The dispatch row that spoke, the version of the table it stood in, and the matter whose ruling it follows as a precedent. */
export interface FiredRule {
  readonly id: string
  readonly version: string
  readonly precedent?: string
}

/** The state of a matter: nothing but what its history says. Times are epoch milliseconds. */
export interface Matter {
  readonly district: string
  readonly id: string
  readonly number: string
  readonly kind: MatterKind
  readonly status: MatterStatus
  /** The number of events in its history; a writer names the one it read. */
  readonly version: number
  readonly channel: Channel
  readonly category: string
  readonly description: string
  readonly place: Place
  /** The pledge for which it was raised. */
  readonly pledge?: string
  readonly reporter?: string
  readonly reportedAt: number
  readonly suggestion?: Suggestion
  readonly leadUnit?: string
  readonly coUnits: readonly string[]
  readonly handledBy?: string
  readonly handledUnit?: string
  readonly evidence: readonly Evidence[]
  readonly returns: number
  readonly reopenings: number
  readonly endedAt?: number
  readonly mergedInto?: string
  /** How many reports it stands for, its own included; absent: one. */
  readonly reports?: number
  /** The matter that it was split off from. */
  readonly parent?: string
  /** What was split off from it and not joined back. */
  readonly children?: readonly string[]
  /** The co-handlers that have finished their part. */
  readonly partsDone?: readonly string[]
  /** The units that have a say in the ruling: who returned it, and to whom. */
  readonly parties?: readonly string[]
  readonly hungUp?: HungUp
  /** When the pause of its clock ends by itself: epoch milliseconds. */
  readonly pausedUntil?: number
  /** What was said of it last; `isByCallBack` when it was said at the telephone (回访). */
  readonly rating?: Rating & { readonly at: number; readonly isByCallBack?: true }
  readonly done?: Readonly<Partial<Record<Stage, StageDone>>>
  readonly extensions?: number
  readonly hangUps?: number
  readonly lastMove?: LastMove
  /** What scores count of the history. */
  readonly tally?: Tally
  readonly claimedBy?: string
  readonly asked?: Asked
  readonly clock?: Clock
  /** The handling clock while the verifier looks (at rest) or the ruling is awaited (running on). */
  readonly heldClock?: Clock
}

/** The units that have to do with the matter: lead first. */
export function unitsOf(matter: Pick<Matter, 'leadUnit' | 'coUnits'>): readonly string[] {
  return matter.leadUnit === undefined ? matter.coUnits : [matter.leadUnit, ...matter.coUnits]
}

/** The units within whose scope the matter lies: those that handle it, and the parties while a ruling is awaited. */
export function scopeUnitsOf(matter: Pick<Matter, 'leadUnit' | 'coUnits' | 'parties' | 'status'>): readonly string[] {
  const parties = matter.status === 'returned' || matter.status === 'in_ruling' ? (matter.parties ?? []) : []
  return [...new Set([...unitsOf(matter), ...parties])]
}

/** When the matter or its clock comes back by itself: epoch milliseconds. */
export function wakesAt(matter: Pick<Matter, 'hungUp' | 'pausedUntil'>): number | undefined {
  return matter.hungUp?.until ?? matter.pausedUntil
}
