import type { Calendar } from '../time/calendar.ts'
import type { Thresholds } from '../time/clock.ts'
import type { LimitTable } from '../time/limit-table.ts'
import type { EvidenceKind } from './evidence.ts'
import type { Matter, Place, Suggestion } from './matter.ts'

/** What a decision looks at besides the matter: the moment and the district's rules in force. */
export interface World {
  /** Epoch milliseconds. */
  readonly at: number
  readonly calendar: Calendar
  readonly limits: LimitTable
  readonly thresholds: Thresholds
  /** Evidence that a category asks for before its matters count as handled. */
  readonly evidenceFor: (category: string) => readonly EvidenceKind[]
  /** Whether a category is an inquiry (咨询), which may be answered on the spot. */
  readonly isInquiry: (category: string) => boolean
  /** Milliseconds after an ending within which the reporter may reopen. */
  readonly reopenWindow: number
  /** How many of the children split off from the matter have not ended; 0 without it. */
  readonly openChildren?: number
  /** The state of the matter before the move that is to be taken back. */
  readonly before?: Matter
  /** Which unit the dispatch table names for a category at a place. */
  readonly suggest: (facts: SuggestFacts) => Suggestion | undefined
}

/** What the dispatch table is asked about. */
export interface SuggestFacts {
  readonly category: string
  readonly place: Place
  readonly channel: string
  readonly description: string
  readonly at: number
}
