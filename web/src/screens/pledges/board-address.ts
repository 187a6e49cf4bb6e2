import { pledgeKinds, pledgeStandings, type PledgeKind, type PledgeStanding } from '@yiwang/kernel'

/** What of the board is shown besides single standings: what needs somebody, and what was withdrawn. */
const shownStandings = [...pledgeStandings, 'needs', 'withdrawn'] as const satisfies readonly (PledgeStanding | 'needs' | 'withdrawn')[]

/** Which part of the board is shown, as its address says it; what is missing or mistyped is left out. */
export interface BoardAddress {
  readonly year?: string
  /** A past day; today without one. */
  readonly asOf?: string
  /** The unit that leads or helps. */
  readonly unit?: string
  readonly kind?: PledgeKind
  readonly livelihood?: 'yes'
  readonly standing?: (typeof shownStandings)[number]
  readonly q?: string
  readonly by?: 'unit'
  /** How it is shown; as tiles without one. */
  readonly view?: 'table' | 'year'
}

const isTaken: { readonly [Key in keyof Required<BoardAddress>]: (value: string) => boolean } = {
  year: (value) => /^(?:19|20)\d\d$/u.test(value),
  asOf: isDay,
  unit: (value) => /^[\w-]{1,60}$/u.test(value),
  kind: oneOf(pledgeKinds),
  livelihood: oneOf(['yes']),
  standing: oneOf(shownStandings),
  q: (value) => value.length <= 100,
  by: oneOf(['unit']),
  view: oneOf(['table', 'year']),
}

/** Reads the address of the board. */
export function readBoardAddress(search: Record<string, unknown>): BoardAddress {
  const found = Object.entries(isTaken).flatMap(([key, takes]) => {
    const value = search[key]
    return typeof value === 'string' && value !== '' && takes(value) ? [[key, value] as const] : []
  })
  return Object.fromEntries(found)
}

/** Reads which day a pledge's own page is shown for. */
export function readAsOf(search: Record<string, unknown>): { readonly asOf?: string } {
  const { asOf } = readBoardAddress(search)
  return asOf === undefined ? {} : { asOf }
}

function oneOf(choice: readonly string[]): (value: string) => boolean {
  return (value) => choice.includes(value)
}

function isDay(value: string): boolean {
  try {
    return Temporal.PlainDate.from(value).toString() === value
  } catch {
    return false
  }
}
