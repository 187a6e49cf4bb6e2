import type { Language } from '@yiwang/contract'
import type { StyleSpecification } from 'maplibre-gl'
import type { MapColours } from './paper.ts'

/** Nothing but the ground: for a district without a base map. */
export function emptyStyle(colours: MapColours): StyleSpecification {
  return { version: 8, sources: {}, layers: [{ id: 'ground', type: 'background', paint: { 'background-color': colours.land } }] }
}

/** The district's own unit grids alone: where it has no base map, they are what tells one place from another. */
export function gridStyle(colours: MapColours): StyleSpecification {
  const style = emptyStyle(colours)
  return {
    ...style,
    sources: { grids: { type: 'geojson', data: '/api/grids' } },
    layers: [
      ...style.layers,
      { id: 'grid', type: 'fill', source: 'grids', paint: { 'fill-color': colours.park, 'fill-opacity': 0.25 } },
      { id: 'grid-edge', type: 'line', source: 'grids', paint: { 'line-color': colours.boundary, 'line-width': 0.6, 'line-opacity': 0.7 } },
    ],
  }
}

/** Raster tiles (XYZ, or WMTS written as a template), a little paler than they come, so that matters stand out. */
export function rasterStyle(base: RasterBase, colours: MapColours): StyleSpecification {
  const style = emptyStyle(colours)
  const labels = base.labels && { labels: { type: 'raster' as const, tiles: [...base.labels], tileSize: 256 } }
  return {
    ...style,
    sources: { base: { type: 'raster', tiles: [...base.tiles], tileSize: 256, attribution: base.attribution }, ...labels },
    layers: [
      ...style.layers,
      { id: 'base', type: 'raster', source: 'base', paint: { 'raster-saturation': -0.35, 'raster-opacity': 0.85 } },
      ...(labels ? [{ id: 'labels', type: 'raster' as const, source: 'labels' }] : []),
    ],
  }
}

interface RasterBase {
  readonly tiles: readonly string[]
  /** Tiles that carry only the words, for maps that come in two layers. */
  readonly labels?: readonly string[] | undefined
  readonly attribution: string
}

interface PackedBase {
  readonly url: string
  readonly attribution: string
}

/** Raster images out of a PMTiles file. */
export function pmtilesRasterStyle(base: PackedBase, colours: MapColours): StyleSpecification {
  const style = rasterStyle({ tiles: [], attribution: base.attribution }, colours)
  return { ...style, sources: { base: { type: 'raster', url: `pmtiles://${base.url}`, tileSize: 256, attribution: base.attribution } } }
}

/** Vector tiles out of a PMTiles file, by the layer names of the Protomaps base map. */
export function pmtilesVectorStyle(
  base: PackedBase,
  { language, colours }: { readonly language: Language; readonly colours: MapColours },
): StyleSpecification {
  const name = language === 'en' ? 'name:en' : 'name:zh'
  const text = { 'text-field': ['coalesce', ['get', name], ['get', 'name']] as never, 'text-font': ['sans-serif'] }
  const word = { 'text-color': colours.word, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 }
  const from = { source: 'base' }
  return {
    version: 8,
    sources: { base: { type: 'vector', url: `pmtiles://${base.url}`, attribution: base.attribution } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.land } },
      { id: 'earth', type: 'fill', ...from, 'source-layer': 'earth', paint: { 'fill-color': colours.land } },
      { id: 'landuse', type: 'fill', ...from, 'source-layer': 'landuse', paint: { 'fill-color': colours.park, 'fill-opacity': 0.6 } },
      { id: 'water', type: 'fill', ...from, 'source-layer': 'water', paint: { 'fill-color': colours.water } },
      { id: 'buildings', type: 'fill', ...from, 'source-layer': 'buildings', minzoom: 14, paint: { 'fill-color': colours.building } },
      { id: 'road-edge', type: 'line', ...from, 'source-layer': 'roads', paint: { 'line-color': colours.roadEdge, 'line-width': 3 } },
      { id: 'road', type: 'line', ...from, 'source-layer': 'roads', paint: { 'line-color': colours.road, 'line-width': 2 } },
      {
        id: 'boundary',
        type: 'line',
        ...from,
        'source-layer': 'boundaries',
        paint: { 'line-color': colours.boundary, 'line-dasharray': [4, 2] },
      },
      { id: 'places', type: 'symbol', ...from, 'source-layer': 'places', layout: { ...text, 'text-size': 12 }, paint: word },
    ],
  }
}
