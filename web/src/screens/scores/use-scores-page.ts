import { scoreSheets, type ScoreSheetName } from '@yiwang/contract'
import { hasRole, scopeOf, type Person } from '@yiwang/kernel'
import { useNavigate, useSearch } from '@tanstack/react-router'

import { useMe } from '../../me/queries.ts'
import { timeZone } from '../../time/time-zone.ts'
import { periodsOf, readScoreAddress, type Periods, type ScoreAddress } from './score-address.ts'

/** The page as its address says it, and how to change the address. */
export interface ScoresPage {
  readonly address: ScoreAddress
  readonly sheet: ScoreSheetName
  readonly periods: Periods
  readonly today: Temporal.PlainDate
  /** Whether the person sees only the own unit, or only the own scores. */
  readonly isOwnUnit: boolean
  readonly isOwnOnly: boolean
  /** Goes to a changed address; a part that is undefined is left out of it. */
  readonly go: (change: { readonly [Key in keyof ScoreAddress]: ScoreAddress[Key] | undefined }) => void
}

/** Reads the page from its address. */
export function useScoresPage(): ScoresPage {
  const navigate = useNavigate()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const me = useMe().data
  const address = readScoreAddress(search)
  const today = Temporal.Now.plainDateISO(timeZone())
  const person: Person | undefined = me ? { ...me, unit: me.unit?.id ?? '' } : undefined
  const isOwnUnit = person !== undefined && scopeOf(person).areas.length === 0
  const sheet = address.sheet ?? (isOwnUnit ? 'unit' : 'street')
  return {
    address,
    sheet,
    periods: periodsOf(address, today),
    today,
    isOwnUnit,
    isOwnOnly: scoreSheets[sheet].by === 'person' && !(person && hasRole(person, 'leader')),
    go: (change) => {
      const next = Object.fromEntries(Object.entries({ ...address, ...change }).filter(([, value]) => value !== undefined))
      void navigate({ to: '/scores', search: next, resetScroll: false })
    },
  }
}
