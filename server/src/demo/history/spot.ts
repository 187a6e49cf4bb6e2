import { findPlace } from '../../district/find-place.ts'
import type { District } from '../../district/district.ts'
import type { Place } from '@yiwang/kernel'
import { chanceOf } from '../chance.ts'
import type { City, Frontage, LonLat } from '../city/city.ts'
import type { Prng } from '../city/prng.ts'

/** Where something happens, and the words for it. */
export interface Spot {
  readonly place: Place
  readonly road: string
  readonly community: string
  readonly mark: string
  readonly at: string
}

/** Finds spots where people live and work, with some that come up again and again. */
export interface SpotFinder {
  readonly pick: (prng: Prng, category: string) => Spot
  /** A spot some metres from another, for those who report the same thing. */
  readonly near: (prng: Prng, spot: Spot) => Spot
}

interface Mark {
  readonly name: string
  readonly at: LonLat
}

const markKinds: ReadonlySet<string> = new Set(['park', 'school', 'hospital', 'market', 'station', 'government', 'neighbourhood'])
const hotSpots = 48
/** The share of reports that come from spots known for that kind of trouble. */
const hotShare = 0.28
const metre = 1 / 111_320

/** Looks over a city once. */
export function makeSpotFinder(city: City, district: District): SpotFinder {
  const classes = new Map(city.grids.map(({ code, areaClass }) => [code, areaClass]))
  const pools = {
    street: weighted(city.frontages, (front) => weightOf(front) * (classes.get(front.gridCode) === 'C' ? 0.4 : 1)),
    green: [...city.spots, ...city.frontages.filter((_, index) => index % 40 === 0)],
    site: city.frontages.filter(({ kind }) => kind === 'industrial' || kind === 'commercial'),
  }
  const names = new Map(city.communities.map(({ code, name }) => [code, name.zh]))
  const streets = new Map(city.streets.map(({ code, name }) => [code, name.zh]))
  const marks = city.layers.places.features.flatMap(({ properties, geometry }): Mark[] =>
    geometry.type === 'Point' && markKinds.has(properties.kind) ? [{ name: properties.zh, at: geometry.coordinates }] : [],
  )
  const chance = chanceOf(city.seed, 77)
  const hot = Array.from({ length: hotSpots }, () => chance.pick(pools.street))

  function make(prng: Prng, front: Pick<Frontage, 'position' | 'gridCode' | 'road' | 'number'>): Spot {
    const position = scattered(prng, front.position)
    const place = findPlace(district, position) ?? { ...position, grid: front.gridCode, area: front.gridCode }
    const community = names.get(place.area.slice(0, 12)) ?? ''
    const mark = nearestMark(marks, front.position, front.road.zh)
    const spotName = front.number === 0 ? front.road.zh : `${front.road.zh}${front.number}号`
    const address = `${streets.get(`${place.area.slice(0, 9)}000`) ?? ''}${community}${spotName}`
    const at =
      front.number === 0
        ? prng.pick([`${spotName}门口`, `${spotName}里面`, `${spotName}旁边`])
        : atNumber(prng, { spotName, road: front.road.zh, mark })
    return { place: { ...place, address }, road: front.number === 0 ? `${spotName}前的路` : front.road.zh, community, mark, at }
  }

  return {
    pick: (prng, category) => {
      if (prng.chance(hotShare)) return make(prng, hot[(codeNumber(category) + prng.whole(0, 5) * 7) % hotSpots] ?? prng.pick(pools.street))
      return make(prng, prng.pick(poolOf(pools, category)))
    },
    near: (prng, spot) => {
      const position = scattered(prng, [spot.place.lon, spot.place.lat])
      const place = findPlace(district, position)
      return { ...spot, place: { ...(place ?? spot.place), ...(spot.place.address !== undefined && { address: spot.place.address }) } }
    },
  }
}

function poolOf<T>(pools: Readonly<Record<'street' | 'green' | 'site', T>>, category: string): T {
  if (category.startsWith('C04') || category === 'C0126' || category === 'E0106') return pools.green
  return category.startsWith('E03') || category === 'H0301' ? pools.site : pools.street
}

function weightOf({ kind }: Frontage): number {
  return { residential: 1, commercial: 3, industrial: 0.6, school: 3, hospital: 4, government: 1, park: 2, market: 6 }[kind]
}

/** A list in which each stands as often as its weight, in quarters. */
function weighted(fronts: readonly Frontage[], weigh: (front: Frontage) => number): readonly Frontage[] {
  return fronts.flatMap((front) => Array.from({ length: Math.max(1, Math.round(weigh(front) * 2)) }, () => front))
}

function atNumber(prng: Prng, { spotName, road, mark }: { spotName: string; road: string; mark: string }): string {
  return prng.pick([
    `${spotName}门口`,
    `${spotName}附近`,
    `${spotName}对面`,
    `${spotName}旁边`,
    `${spotName}楼下`,
    `${spotName}`,
    `${road}靠近${mark}的地方`,
    `${road}${mark}附近`,
  ])
}

function scattered(prng: Prng, [lon, lat]: LonLat): { lon: number; lat: number } {
  return { lon: round(lon + prng.between(-6, 6) * metre), lat: round(lat + prng.between(-6, 6) * metre) }
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}

function nearestMark(marks: readonly Mark[], [lon, lat]: LonLat, own: string): string {
  let best: Mark | undefined
  let shortest = Number.POSITIVE_INFINITY
  for (const mark of marks) {
    const distance = (mark.at[0] - lon) ** 2 + (mark.at[1] - lat) ** 2
    if (distance >= shortest || mark.name === own) continue
    best = mark
    shortest = distance
  }
  return best?.name ?? own
}

function codeNumber(category: string): number {
  return Number(category.slice(1)) * 13 + (category.codePointAt(0) ?? 0)
}
