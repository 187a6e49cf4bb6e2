import { standardCategories, standardLimits } from '@yiwang/contract'
import type { Division, UnitGrid } from '@yiwang/kernel'

import { wholeArea, type District, type DistrictSettings } from '../district/district.ts'
import type { NewDistrict } from '../district/keep-district-store.ts'
import { loadDistrict } from '../district/load-district.ts'
import type { City, LonLat } from './city/city.ts'
import { demoRules } from './demo-rules.ts'
import { demoUnits } from './demo-units.ts'
import { splitGrids } from './scale/split-grids.ts'

const validFrom = '2020-01-01'

/** The city as a district to be kept: its divisions, grids (cut up to so many, if wanted), units, rules, limits and base map. */
export function makeDemoDistrict(city: City, grids?: number): NewDistrict {
  const [west, south, east, north] = [city.bounds[0][0], city.bounds[0][1], city.bounds[1][0], city.bounds[1][1]]
  return {
    code: city.code,
    name: city.name.zh,
    nameEn: city.name.en,
    jurisdiction: 'demo.yiwang',
    timeZone: 'Asia/Shanghai',
    isDemo: true,
    center: [(west + east) / 2, (south + north) / 2],
    zoom: zoomOver(east - west),
    settings: settingsOf(city),
    divisions: divisionsOf(city),
    grids: grids === undefined ? gridsOf(city) : splitGrids(gridsOf(city), grids).map((grid) => nameGrid(city, grid)),
    categories: standardCategories(),
    units: demoUnits(city),
    rules: demoRules(city),
    limits: standardLimits(),
    baseMap: baseMapOf(city),
    note: '虚构演示区的初始规则 / first rules of the fictional demo district',
  }
}

/** The seed stands among the settings, so that the life of the demo finds the same city again. */
function settingsOf({ seed }: City): DistrictSettings & { readonly seed: number } {
  return { reopenWindowDays: 15, baseMap: { kind: 'drawn' }, seed }
}

/** The new district as decisions need it, before it is kept. `now` is epoch milliseconds. */
export function loadNewDistrict(district: NewDistrict, now: number): District {
  const { rules, limits, baseMap: _, note: __, ...rest } = district
  const tables = { dispatch: { version: '1', rules }, limits: { version: '1', validFrom: '1970-01-01', rows: limits }, overrides: [] }
  return loadDistrict({ ...rest, ...tables, revision: 1 }, now)
}

/** The zoom at which so many degrees of longitude fill some 1,000 pixels of a map with tiles of 512. */
function zoomOver(degrees: number): number {
  return Math.round(Math.log2((360 / degrees) * (1000 / 512)) * 10) / 10
}

function divisionsOf(city: City): readonly Division[] {
  const district = wholeArea(city)
  return [
    { code: district, name: city.name.zh, nameEn: city.name.en, level: 'district', validFrom },
    ...city.streets.map(({ code, name }): Division => ({
      code,
      name: name.zh,
      nameEn: name.en,
      level: 'street',
      parent: district,
      validFrom,
    })),
    ...city.communities.map(({ code, name, streetCode }): Division => ({
      code,
      name: name.zh,
      nameEn: name.en,
      level: 'community',
      parent: streetCode,
      validFrom,
    })),
  ]
}

function gridsOf(city: City): readonly UnitGrid[] {
  return city.grids.map(({ code, areaClass, ring }) =>
    nameGrid(city, { code, name: '', areaClass, polygon: [ring.map(([lon, lat]): LonLat => [lon, lat])], validFrom }),
  )
}

function nameGrid({ communities }: City, grid: UnitGrid): UnitGrid {
  const community = communities.find(({ code }) => code === grid.code.slice(0, 12))
  return { ...grid, name: `${community?.name.zh ?? ''}第${Number(grid.code.slice(12))}网格` }
}

/** The drawn layers as GeoJSON text. */
function baseMapOf({ layers }: City): Readonly<Record<string, string>> {
  const { divisions, ...plain } = layers
  function ofLevel(level: string): string {
    return JSON.stringify({ ...divisions, features: divisions.features.filter(({ properties }) => properties.level === level) })
  }
  const drawn = Object.entries(plain).map(([name, layer]) => [name, JSON.stringify(layer)] as const)
  return { ...Object.fromEntries(drawn), streets: ofLevel('street'), communities: ofLevel('community') }
}
