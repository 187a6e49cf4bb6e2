import type { City, Frontage, LonLat, Name } from './city.ts'
import type { Prng } from './prng.ts'

/** A believable address of the district and where it is. */
export type CityAddress = {
  readonly position: LonLat
  readonly gridCode: string
  readonly text: Name
  readonly street: Name
  readonly road: Name
  readonly kind: Frontage['kind']
}

/** One address in so many is in a park or at a market. */
const IN_SPOT = 0.07

/** Half the width of the patch around a frontage in which people stand, in degrees (some 3 m). */
const STEP_ASIDE = 0.00003

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** Picks an address at random; every building is as likely as any other, so addresses are dense where buildings are. */
export function randomAddress(city: City, prng: Prng): CityAddress {
  const frontage = prng.pick(city.spots.length > 0 && prng.chance(IN_SPOT) ? city.spots : city.frontages)
  const streetCode = `${frontage.gridCode.slice(0, 9)}000`
  const street = city.streets.find((candidate) => candidate.code === streetCode)?.name ?? city.name
  const { road, number } = frontage
  const text =
    number > 0
      ? { zh: `${street.zh}${road.zh} ${number} 号`, en: `${number} ${road.en}, ${street.en}` }
      : { zh: `${street.zh}${road.zh}`, en: `${road.en}, ${street.en}` }
  const position: LonLat = [
    round(frontage.position[0] + prng.between(-STEP_ASIDE, STEP_ASIDE)),
    round(frontage.position[1] + prng.between(-STEP_ASIDE, STEP_ASIDE)),
  ]
  return { position, gridCode: frontage.gridCode, text, street, road, kind: frontage.kind }
}
