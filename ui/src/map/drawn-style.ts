import type { Language } from '@yiwang/contract'
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl'
import { boundaryLayers, buildingLayer, groundLayers, wayLayers } from './paper-layers.ts'
import { labelLayers } from './paper-labels.ts'
import type { MapColours } from './paper.ts'

const layers = ['land', 'green', 'hills', 'water', 'roads', 'rail', 'buildings', 'places', 'streets', 'communities'] as const

/** The district's own drawn layers in the colours of day or dusk; `attribution` says whose map it is. */
export function drawnStyle(view: {
  readonly language: Language
  readonly isRaised: boolean
  readonly colours: MapColours
  readonly attribution: string
}): StyleSpecification {
  const { colours } = view
  const sources = Object.fromEntries(layers.map((layer) => [layer, sourceOf(layer, { maxzoom: 15 })]))
  return {
    version: 8,
    sources: {
      ...sources,
      land: { ...sourceOf('land', { maxzoom: 14 }), attribution: view.attribution },
      // Kept in coarse tiles, so that a polygon is not cut and its name is written once.
      'street-labels': sourceOf('streets', { maxzoom: 8 }),
      'community-labels': sourceOf('communities', { maxzoom: 8 }),
    },
    layers: [
      ...groundLayers(colours, view.isRaised),
      ...wayLayers(colours),
      buildingLayer(colours, view.isRaised),
      ...boundaryLayers(colours),
      ...labelLayers(view),
    ],
    light: { anchor: 'viewport', color: '#dfe9ff', intensity: 0.35, position: [1.4, 200, 35] },
    sky: { 'sky-color': colours.sea, 'horizon-color': colours.land, 'fog-color': colours.sea, 'sky-horizon-blend': 0.6 },
  }
}

function sourceOf(layer: string, { maxzoom }: { readonly maxzoom: number }): GeoJSONSourceSpecification {
  return { type: 'geojson', data: new URL(`/api/base-map/${layer}`, location.origin).href, maxzoom, tolerance: 0.3 }
}
