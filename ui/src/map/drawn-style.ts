import type { Language } from '@yiwang/contract'
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl'
import { boundaryLayers, buildingLayer, groundLayers, wayLayers } from './paper-layers.ts'
import { labelLayers } from './paper-labels.ts'

const layers = ['land', 'green', 'hills', 'water', 'roads', 'rail', 'buildings', 'places', 'streets', 'communities'] as const

/** The district's own drawn layers as a pale-paper style; `attribution` says whose map it is. */
export function drawnStyle(view: {
  readonly language: Language
  readonly isRaised: boolean
  readonly attribution: string
}): StyleSpecification {
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
    layers: [...groundLayers, ...wayLayers, buildingLayer(view.isRaised), ...boundaryLayers, ...labelLayers(view.language)],
  }
}

function sourceOf(layer: string, { maxzoom }: { readonly maxzoom: number }): GeoJSONSourceSpecification {
  return { type: 'geojson', data: new URL(`/api/base-map/${layer}`, location.origin).href, maxzoom, tolerance: 0.3 }
}
