/** Longitude and latitude in degrees, CGCS2000. */
export type LonLat = readonly [longitude: number, latitude: number]

/** A name in both languages. */
export type Name = { readonly zh: string; readonly en: string }

type Geometry =
  | { readonly type: 'Point'; readonly coordinates: LonLat }
  | { readonly type: 'LineString'; readonly coordinates: readonly LonLat[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly LonLat[])[] }

/** A GeoJSON feature with plain properties. */
export type Feature<P> = { readonly type: 'Feature'; readonly properties: P; readonly geometry: Geometry }

/** A GeoJSON feature collection: one layer of the base map. */
export type Layer<P> = { readonly type: 'FeatureCollection'; readonly features: readonly Feature<P>[] }

export type RoadClass = 'expressway' | 'arterial' | 'collector' | 'local'
export type BuildingKind = 'residential' | 'commercial' | 'industrial' | 'school' | 'hospital' | 'government'
export type PlaceKind =
  | 'park'
  | 'school'
  | 'hospital'
  | 'market'
  | 'station'
  | 'government'
  | 'neighbourhood'
  | 'village'
  | 'hill'
  | 'lake'
  | 'sea'
  | 'river'
  | 'port'
export type AreaClass = 'A' | 'B' | 'C'

export type WaterProperties = { readonly kind: 'river' | 'lake' | 'pond' | 'reservoir'; readonly zh: string; readonly en: string }
export type HillProperties = { readonly elevation: number }
export type GreenProperties = { readonly kind: 'park' | 'forest' | 'farmland' | 'beach' | 'promenade' | 'pitch' }
export type RoadProperties = { readonly class: RoadClass; readonly bridge: boolean; readonly zh: string; readonly en: string }
export type RailProperties = {
  readonly kind: 'rail' | 'metro' | 'rail-station' | 'metro-station'
  readonly zh: string
  readonly en: string
}
export type BuildingProperties = { readonly kind: BuildingKind; readonly height: number }
export type PlaceProperties = { readonly kind: PlaceKind; readonly rank: 1 | 2 | 3; readonly zh: string; readonly en: string }
export type DivisionProperties = {
  readonly level: 'district' | 'street' | 'community'
  readonly code: string
  readonly zh: string
  readonly en: string
}

/** The base map, one feature collection per layer, to be drawn in this order; `sea` and `land` together fill the sheet. */
type CityLayers = {
  readonly sea: Layer<Record<string, never>>
  readonly land: Layer<Record<string, never>>
  readonly green: Layer<GreenProperties>
  readonly hills: Layer<HillProperties>
  readonly water: Layer<WaterProperties>
  readonly roads: Layer<RoadProperties>
  readonly rail: Layer<RailProperties>
  readonly buildings: Layer<BuildingProperties>
  readonly divisions: Layer<DivisionProperties>
  readonly places: Layer<PlaceProperties>
}

/** A street (街道) or town (镇); its code has 12 digits. */
export type CityStreet = { readonly code: string; readonly name: Name; readonly kind: 'street' | 'town'; readonly centre: LonLat }

/** A community (社区) or village (村) of a street; its code has 12 digits. */
export type CityCommunity = {
  readonly code: string
  readonly name: Name
  readonly kind: 'community' | 'village'
  readonly streetCode: string
  readonly centre: LonLat
}

/** A unit grid (单元网格): its code is the community's and three digits more; its ring is closed and runs against the clock. */
export type CityGrid = {
  readonly code: string
  readonly communityCode: string
  readonly areaClass: AreaClass
  readonly centre: LonLat
  readonly ring: readonly LonLat[]
}

/** A spot where somebody may stand and report: on a building's road front, in a park, or at a market. */
export type Frontage = {
  readonly position: LonLat
  readonly gridCode: string
  readonly kind: BuildingKind | 'park' | 'market'
  readonly road: Name
  /** The house number, or 0 for a named place without one. */
  readonly number: number
}

/** A whole fictional district: names, codes, areas, base map and the spots where things may happen. */
export type City = {
  readonly seed: number
  readonly code: string
  readonly name: Name
  /** The sentence that every map of this district shows. */
  readonly notice: Name
  readonly centre: LonLat
  /** South-west and north-east corner of the district. */
  readonly bounds: readonly [LonLat, LonLat]
  readonly streets: readonly CityStreet[]
  readonly communities: readonly CityCommunity[]
  readonly grids: readonly CityGrid[]
  readonly layers: CityLayers
  /** One for every building that stands near a street. */
  readonly frontages: readonly Frontage[]
  /** Parks and markets. */
  readonly spots: readonly Frontage[]
}
