import type { KnownAddress } from './known-address-store.ts'

/** A road and the house on it that was typed. */
export interface House {
  readonly road: string
  readonly number: number
}

const chinese = /^(?<road>.*?[路街道巷里弄]+)\s*(?<number>\d{1,5})\s*号?$/u
const english = /^(?:no\.?\s*)?(?<number>\d{1,5})\s+(?<road>\p{L}.{2,})$/iu

/** Reads 海棠路 128 号 or 128 Haitang Road; nothing when it is no house number. */
export function findHouse(typed: string): House | undefined {
  const groups = (chinese.exec(typed.trim().normalize('NFKC')) ?? english.exec(typed.trim()))?.groups
  return groups && { road: (groups['road'] ?? '').trim(), number: Number(groups['number']) }
}

const farthest = 60

/**
 * A known address of the same road whose number is nearest to the one asked for, odd numbers by odd ones first, since those
 * stand on the same side; nothing when the nearest is more than 60 numbers off.
 */
export function findNeighbour(
  known: readonly KnownAddress[],
  house: House,
): { readonly known: KnownAddress; readonly number: number } | undefined {
  const numbered = known.flatMap((each) => {
    const number = numberOn(each.address, house.road)
    return number === undefined ? [] : [{ known: each, number }]
  })
  function away({ number }: { readonly number: number }): number {
    return Math.abs(number - house.number) + (number % 2 === house.number % 2 ? 0 : 4)
  }
  const nearest = numbered.toSorted((one, other) => away(one) - away(other))[0]
  return nearest && Math.abs(nearest.number - house.number) <= farthest ? nearest : undefined
}

function numberOn(address: string, road: string): number | undefined {
  const after = address.indexOf(road)
  const found = after === -1 ? undefined : /^\s*(\d{1,5})/u.exec(address.slice(after + road.length))?.[1]
  return found === undefined ? undefined : Number(found)
}
