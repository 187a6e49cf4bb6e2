import { MARKETS, PARKS, SCHOOLS } from './naming.ts'
import { STATIONS } from './rail.ts'
import { toLonLat } from './frame.ts'
import type { Built } from './construct.ts'
import type { CityCommunity, Feature, Name, PlaceKind, PlaceProperties } from './city.ts'
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

const OFFICES: readonly Name[] = [{ zh: '临澜区人民政府', en: 'Linlan District Government' }]

/** Names the schools, hospitals, markets, parks and offices of the district. */
export function nameSites(built: readonly Built[], naming: Naming): NamedSite[] {
  const hospitals = [...HOSPITALS]
  const offices = [...OFFICES]
  const sites: NamedSite[] = []
  const central = built.toSorted((a, b) => Math.hypot(a.block.middle[0] - 1900, a.block.middle[1] + 1000) - Math.hypot(b.block.middle[0] - 1900, b.block.middle[1] + 1000))
  for (const entry of central) {
    const { use } = entry
    if (use === 'park' && entry.block.area > 5000) sites.push({ built: entry, kind: 'park', name: naming.take(PARKS) })
    if (use === 'school' && entry.built.length > 0) sites.push({ built: entry, kind: 'school', name: naming.take(SCHOOLS) })
    if (use === 'market' && entry.built.length > 0) sites.push({ built: entry, kind: 'market', name: naming.take(MARKETS) })
    if (use === 'hospital') sites.push({ built: entry, kind: 'hospital', name: hospitals.shift() ?? { zh: '社区医院', en: 'Community Hospital' } })
    if (use === 'government') {
      const serial = sites.filter((site) => site.kind === 'government').length
      sites.push({ built: entry, kind: 'government', name: offices.shift() ?? { zh: `第${'一二三四五六七八九'[serial - 1] ?? '十'}政务服务中心`, en: `Service Centre ${serial}` } })
    }
  }
  return sites
}

/** The label points of the map: rank 1 shows from afar, rank 3 only close by. */
export function makePlaces(sites: readonly NamedSite[], work: { lakes: readonly Lake[]; communities: readonly CityCommunity[]; middles: ReadonlyMap<string, Point> }): Feature<PlaceProperties>[] {
  const labels: Label[] = [...LANDMARKS]
  for (const lake of work.lakes) if (lake.zh) labels.push({ at: lake.at, kind: 'lake', rank: 2, name: { zh: lake.zh, en: lake.en } })
  for (const station of STATIONS) labels.push({ at: station.at, kind: 'station', rank: station.metro ? 3 : 2, name: { zh: station.zh, en: station.en } })
  for (const site of sites) {
    const big = site.kind === 'hospital' || (site.kind === 'park' && site.built.block.area > 40_000)
    labels.push({ at: site.built.block.middle, kind: site.kind, rank: big ? 2 : 3, name: site.name })
  }
  for (const community of work.communities) {
    const at = work.middles.get(community.code)
    if (at) labels.push({ at, kind: community.kind === 'village' ? 'village' : 'neighbourhood', rank: 2, name: community.name })
  }
  return labels.map((label) => {
    const properties = { kind: label.kind, rank: label.rank, zh: label.name.zh, en: label.name.en }
    return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: toLonLat(label.at) } }
  })
}
