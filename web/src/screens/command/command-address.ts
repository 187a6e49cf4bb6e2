import { heatSpans } from '@yiwang/contract'
import type { MapView } from '@yiwang/ui/map'

/** How the map shows what there is. */
export const looks = ['points', 'heat', 'hexagons', 'street', 'community', 'grid'] as const
export type StageLook = (typeof looks)[number]

/** What heat and columns count. */
export type HeatSpan = (typeof heatSpans)[number]

/** The layers that can be switched off. */
export const extras = ['pulses'] as const
export type Extra = (typeof extras)[number]

/** What the command screen shows, as its address says it, so that it can be sent to somebody. */
export interface CommandAddress {
  readonly look?: StageLook
  readonly span?: HeatSpan
  /** Where one stands: longitude, latitude, zoom, pitch, bearing. */
  readonly at?: string
  /** The layers that are switched off. */
  readonly without?: string
  /** The matter that is open. */
  readonly chosen?: string
  /** The day that is played again, and the second of it where it stands. */
  readonly day?: string
  readonly second?: string
}

/** Reads the address; what is mistyped is left out. */
export function readCommandAddress(search: Record<string, unknown>): CommandAddress {
  const { look, span } = search
  const day = textOf(search, 'day', isDay)
  return {
    ...(isOneOf(look, looks) && { look }),
    ...(isOneOf(span, heatSpans) && { span }),
    ...textOf(search, 'at', (at) => readView(at) !== undefined),
    ...textOf(search, 'without', (without) => listWithout({ without }).length > 0),
    ...textOf(search, 'chosen', (id) => /^[0-9a-f-]{36}$/u.test(id)),
    ...day,
    ...(day && textOf(search, 'second', isSecond)),
  }
}

/** A part of the address, if it is there and taken. */
function textOf<Key extends string>(
  search: Record<string, unknown>,
  key: Key,
  isTaken: (value: string) => boolean,
): Partial<Record<Key, string>> | undefined {
  const value = search[key]
  return typeof value === 'string' && isTaken(value) ? ({ [key]: value } as Partial<Record<Key, string>>) : undefined
}

function isSecond(value: string): boolean {
  return /^\d{1,5}$/u.test(value) && Number(value) <= 86_400
}

/** Each number of a view, and how far it may go. */
const bounds = [
  [-180, 180],
  [-85, 85],
  [0, 22],
  [0, 85],
  [-360, 360],
] as const

/** Where one stands, if the address says so: five numbers of which each is possible. */
export function readView(at: string): MapView | undefined {
  const numbers = at.split(',').map(Number)
  const isPossible = bounds.every(([low, high], index) => {
    const number = numbers[index] ?? Number.NaN
    return number >= low && number <= high
  })
  const [lon = 0, lat = 0, zoom = 0, pitch = 0, bearing = 0] = numbers
  return isPossible ? { position: { lon, lat }, zoom, pitch, bearing } : undefined
}

/** Where one stands, as it is written into an address. */
export function writeView({ position, zoom, pitch = 0, bearing = 0 }: MapView): string {
  return [position.lon.toFixed(5), position.lat.toFixed(5), zoom.toFixed(2), Math.round(pitch), Math.round(bearing)].join(',')
}

/** The layers that an address switches off. */
export function listWithout({ without = '' }: Pick<CommandAddress, 'without'>): readonly Extra[] {
  const named = without.split(',')
  return extras.filter((extra) => named.includes(extra))
}

/** The address with a layer switched on or off. */
export function withToggled(address: CommandAddress, extra: Extra): CommandAddress {
  const off = listWithout(address)
  const { without: _without, ...rest } = address
  const next = off.includes(extra) ? off.filter((name) => name !== extra) : [...off, extra]
  return next.length === 0 ? rest : { ...rest, without: next.join(',') }
}

function isOneOf<Choice extends string>(value: unknown, choice: readonly Choice[]): value is Choice {
  return choice.some((name) => name === value)
}

function isDay(value: string): boolean {
  try {
    return Temporal.PlainDate.from(value).toString() === value
  } catch {
    return false
  }
}
