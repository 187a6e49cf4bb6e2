import type { Unit } from '@yiwang/kernel'

/** The units of a district, to know those that a text names. */
export type Units = ReadonlyMap<string, Unit>

/** A short name has so many characters at least before it is taken for a longer one. */
const shortest = 3

/**
 * The unit that a text names: by its name, with or without the word for the district before it (区教育局), or by a short form
 * of which it alone is the long one (城管局 of 城市管理局).
 */
export function findUnitByName(units: Units, name: string): Unit | undefined {
  const own = name.replaceAll(/\s+/gu, '')
  const plain = own.replace(/^(?:本|我)?(?:区|市|县)(?!.{0,1}$)/u, '')
  const all = [...units.values()]
  const exact = all.find((unit) => [unit.name, unit.id].includes(own) || unit.name === plain || unit.nameEn === name.trim())
  if (exact || plain.length < shortest) return exact
  const longer = all.filter((unit) => isShortFor(plain, unit.name))
  return longer.length === 1 ? longer[0] : undefined
}

/** Its characters stand in the longer name in their order, the first and the last of both the same. */
function isShortFor(short: string, long: string): boolean {
  const [characters, whole] = [Array.from(short), Array.from(long)]
  if (characters.length >= whole.length || characters[0] !== whole[0] || characters.at(-1) !== whole.at(-1)) return false
  let at = 0
  for (const character of whole) if (character === characters[at]) at += 1
  return at === characters.length
}
