import type { MatterQuery } from '@yiwang/contract'

type Key = 'status' | 'category' | 'area' | 'unit' | 'channel' | 'heat' | 'alike' | 'q' | 'turn' | 'ended' | 'from' | 'to' | 'sort'

/** The question in the inbox's address, every part as it is written there. */
export type DeskSearch = Partial<Record<Key & keyof MatterQuery, string>>

/** The inbox's address: the question, and which matter of it is chosen. */
export interface DeskAddress extends DeskSearch {
  readonly chosen?: string
}

type Choice<Name extends Key> = readonly NonNullable<MatterQuery[Name]>[]

const heats: Choice<'heat'> = ['amber', 'red', 'overdue']
const turns: Choice<'turn'> = ['mine', 'claimed']
const ends: Choice<'ended'> = ['no', 'yes', 'all']
const sorts: Choice<'sort'> = ['due', 'newest', 'oldest', 'weight']

// What the server takes; anything else in an address is an old or a mistyped one.
const isTaken: Readonly<Record<Key, (value: string) => boolean>> = {
  status: atMost(300),
  category: atMost(200),
  area: (value) => /^\d{6,15}$/u.test(value),
  unit: atMost(60),
  channel: atMost(60),
  heat: oneOf(heats),
  alike: oneOf(['yes']),
  q: atMost(200),
  turn: oneOf(turns),
  ended: oneOf(ends),
  from: isDay,
  to: isDay,
  sort: oneOf(sorts),
}

/** Reads the question from an address; parts that we do not know, that are empty, or that the server would not take are left out. */
export function readDeskSearch(search: Record<string, unknown>): DeskSearch {
  const found: DeskSearch = {}
  for (const key of Object.keys(isTaken) as Key[]) {
    const value = search[key]
    if (typeof value === 'string' && value !== '' && isTaken[key](value)) found[key] = value
  }
  return found
}

/** Reads the whole address of the inbox. */
export function readDeskAddress(search: Record<string, unknown>): DeskAddress {
  const { chosen } = search
  return { ...readDeskSearch(search), ...(typeof chosen === 'string' && chosen !== '' && { chosen }) }
}

function atMost(length: number): (value: string) => boolean {
  return (value) => value.length <= length
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
