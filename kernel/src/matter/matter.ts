import type { Evidence } from './evidence.ts'
import type { AreaClass } from '../place/grid.ts'
import type { Clock } from '../time/clock.ts'
import type { Limit } from '../time/limit.ts'
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

/** The dispatch row that spoke, and the version of the table it stood in. */
export interface FiredRule {
  readonly id: string
  readonly version: string
}

/** The state of a matter: nothing but what its history says. Times are epoch milliseconds. */
export interface Matter {
  readonly district: string
  readonly id: string
  readonly number: string
  readonly kind: 'request'
  readonly status: MatterStatus
  /** The number of events in its history; a writer names the one it read. */
  readonly version: number
  readonly channel: Channel
  readonly category: string
  readonly description: string
  readonly place: Place
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
  readonly claimedBy?: string
  readonly asked?: Asked
  readonly clock?: Clock
  /** The handling clock while the verifier looks; it goes on when the work is refused. */
  readonly heldClock?: Clock
}

/** The units that have to do with the matter: lead first. */
export function unitsOf(matter: Pick<Matter, 'leadUnit' | 'coUnits'>): readonly string[] {
  return matter.leadUnit === undefined ? matter.coUnits : [matter.leadUnit, ...matter.coUnits]
}
