import { MARKETS, PARKS, SCHOOLS } from './naming.ts'
import { STATIONS } from './rail.ts'
import { distance, isNear } from './plane.ts'
import { toLonLat } from './frame.ts'
import type { Block, Use } from './block.ts'
import type { Built } from './construct.ts'
import type { CityCommunity, CityStreet, Feature, Name, PlaceKind, PlaceProperties } from './city.ts'
import type { Lake } from './lakes.ts'
import type { Naming } from './naming.ts'
import type { Point } from './plane.ts'

/** A named spot on a block. */
export type NamedSite = { readonly built: Built; readonly kind: PlaceKind; readonly name: Name }

type Label = { readonly at: Point; readonly kind: PlaceKind; readonly rank: 1 | 2 | 3; readonly name: Name }

const LANDMARKS: readonly Label[] = [
  { at: [-300, -3300], kind: 'sea', rank: 1, name: { zh: '临澜湾', en: 'Linlan Bay' } },
  { at: [2250, -2150], kind: 'sea', rank: 2, name: { zh: '澜湾', en: 'Lanwan' } },
  { at: [-260, 300], kind: 'river', rank: 1, name: { zh: '澜江', en: 'Lan River' } },
  { at: [4500, -2700], kind: 'port', rank: 1, name: { zh: '临澜港', en: 'Port of Linlan' } },
  { at: [-4300, 3150], kind: 'hill', rank: 1, name: { zh: '云台山', en: 'Mount Yuntai' } },
  { at: [-5850, 1350], kind: 'hill', rank: 2, name: { zh: '石鼓山', en: 'Mount Shigu' } },
  { at: [1300, 4250], kind: 'hill', rank: 2, name: { zh: '鹿鸣山', en: 'Mount Luming' } },
  { at: [4100, 3350], kind: 'hill', rank: 1, name: { zh: '岚岭', en: 'Lanling Ridge' } },
  { at: [-5200, -2000], kind: 'hill', rank: 2, name: { zh: '望潮角', en: 'Wangchao Point' } },
  { at: [-2350, -150], kind: 'hill', rank: 2, name: { zh: '凤梧山', en: 'Mount Fengwu' } },
]

const HOSPITALS: readonly Name[] = [
  { zh: '临澜区人民医院', en: "Linlan People's Hospital" },
  { zh: '临澜区中医院', en: 'Linlan Hospital of Chinese Medicine' },
  { zh: '临澜区妇幼保健院', en: 'Linlan Maternity Hospital' },
  { zh: '澜江医院', en: 'Lanjiang Hospital' },
  { zh: '临澜区第二医院', en: 'Linlan Second Hospital' },
  { zh: '港兴医院', en: 'Gangxing Hospital' },
]

/** Smaller greens this close to a named park have no name of their own. */
const PARKS_APART = 380

const CENTRE_OF_TOWN: Point = [1900, -1000]

type Work = {
  readonly lakes: readonly Lake[]
  readonly naming: Naming
  readonly streets: readonly CityStreet[]
  readonly gridByFace: ReadonlyMap<number, string>
}

function listByUse(built: readonly Built[], use: Use): Built[] {
  return built
    .filter((entry) => entry.use === use && (use === 'park' || entry.built.length > 0))
    .toSorted((a, b) => distance(a.block.middle, CENTRE_OF_TOWN) - distance(b.block.middle, CENTRE_OF_TOWN))
}

function findLakePark(block: Block, lakes: readonly Lake[]): Name | undefined {
  const lake = lakes.find((candidate) => candidate.zh !== '' && isNear(candidate.at, block.middle, 1))
  return lake && { zh: `${lake.zh}公园`, en: lake.en.replace('Lake', 'Park') }
}

function nameParks(built: readonly Built[], work: Work): NamedSite[] {
  const named: NamedSite[] = []
  for (const entry of listByUse(built, 'park').toSorted((a, b) => b.block.area - a.block.area)) {
    const near = named.some((site) => isNear(site.built.block.middle, entry.block.middle, PARKS_APART))
    if (!near && entry.block.area > 4000)
      named.push({ built: entry, kind: 'park', name: findLakePark(entry.block, work.lakes) ?? work.naming.take(PARKS) })
  }
  return named
}

function nameOffices(built: readonly Built[], work: Work): NamedSite[] {
  const seen = new Map<string, number>()
  return listByUse(built, 'government').map((entry, index) => {
    const streetCode = `${work.gridByFace.get(entry.block.face)?.slice(0, 9) ?? ''}000`
    const street = work.streets.find((candidate) => candidate.code === streetCode)
    const count = seen.get(streetCode) ?? 0
    seen.set(streetCode, count + (index === 0 ? 0 : 1))
    return { built: entry, kind: 'government', name: getOfficeName(street, index, count) }
  })
}

function getOfficeName(street: CityStreet | undefined, index: number, count: number): Name {
  if (index === 0 || !street) return { zh: '临澜区人民政府', en: 'Linlan District Government' }
  if (count > 0) return { zh: `${street.name.zh}便民服务中心`, en: `${street.name.en} Service Centre` }
  return street.kind === 'town'
    ? { zh: `${street.name.zh}人民政府`, en: `${street.name.en} Government` }
    : { zh: `${street.name.zh}办事处`, en: `${street.name.en} Office` }
}

/** Names the schools, hospitals, markets, parks and offices of the district. */
export function nameSites(built: readonly Built[], work: Work): NamedSite[] {
  const { naming } = work
  const hospitals = listByUse(built, 'hospital').map((entry, index): NamedSite => {
    return { built: entry, kind: 'hospital', name: HOSPITALS[index] ?? { zh: '澜江社区医院', en: 'Lanjiang Community Hospital' } }
  })
  const schools = listByUse(built, 'school').map((entry): NamedSite => ({ built: entry, kind: 'school', name: naming.take(SCHOOLS) }))
  const markets = listByUse(built, 'market').map((entry): NamedSite => ({ built: entry, kind: 'market', name: naming.take(MARKETS) }))
  return [...nameOffices(built, work), ...hospitals, ...schools, ...markets, ...nameParks(built, work)]
}

type LabelWork = {
  readonly lakes: readonly Lake[]
  readonly communities: readonly CityCommunity[]
  readonly middles: ReadonlyMap<string, Point>
}

function listLabels(sites: readonly NamedSite[], work: LabelWork): Label[] {
  const lakes = work.lakes
    .filter((lake) => lake.zh !== '')
    .map((lake): Label => ({ at: lake.at, kind: 'lake', rank: 2, name: { zh: lake.zh, en: lake.en } }))
  const stations = STATIONS.map((station): Label => ({
    at: station.at,
    kind: 'station',
    rank: station.metro ? 3 : 2,
    name: { zh: station.zh, en: station.en },
  }))
  const named = sites.map((site): Label => {
    const big = site.kind === 'hospital' || (site.kind === 'park' && site.built.block.area > 40_000)
    return { at: site.built.block.middle, kind: site.kind, rank: big ? 2 : 3, name: site.name }
  })
  const homes = work.communities.flatMap((community): Label[] => {
    const at = work.middles.get(community.code)
    return at ? [{ at, kind: community.kind === 'village' ? 'village' : 'neighbourhood', rank: 2, name: community.name }] : []
  })
  return [...LANDMARKS, ...lakes, ...stations, ...named, ...homes]
}

/** The label points of the map: rank 1 shows from afar, rank 3 only close by. */
export function makePlaces(sites: readonly NamedSite[], work: LabelWork): Feature<PlaceProperties>[] {
  return listLabels(sites, work).map((label) => {
    const properties = { kind: label.kind, rank: label.rank, zh: label.name.zh, en: label.name.en }
    return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: toLonLat(label.at) } }
  })
}
