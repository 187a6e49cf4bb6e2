import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { paper } from './paper.ts'

function byZoom(...stops: readonly (readonly [zoom: number, width: number])[]): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification
}

function isRoad(...classes: string[]): ExpressionSpecification {
  return ['in', ['get', 'class'], ['literal', classes]]
}

const greenColour: ExpressionSpecification = [
  'match',
  ['get', 'kind'],
  'forest',
  paper.forest,
  'farmland',
  paper.farmland,
  'beach',
  paper.beach,
  'pitch',
  paper.pitch,
  paper.park,
]

/** Sea below (the background), then land, hills, greenery and water. */
export const groundLayers: readonly LayerSpecification[] = [
  { id: 'sea', type: 'background', paint: { 'background-color': paper.sea } },
  { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': paper.land } },
  { id: 'green', type: 'fill', source: 'green', paint: { 'fill-color': greenColour } },
  { id: 'hills', type: 'fill', source: 'hills', paint: { 'fill-color': paper.hill, 'fill-opacity': 0.45 } },
  { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': paper.water } },
]

const roadWidths = {
  expressway: byZoom([10, 1.2], [13, 3.2], [16, 10], [18, 26]),
  arterial: byZoom([10, 0.8], [13, 2.6], [16, 9], [18, 24]),
  collector: byZoom([11.5, 0.4], [13, 1.4], [16, 6.5], [18, 18]),
  local: byZoom([13, 0.4], [14, 1], [16, 4], [18, 13]),
}

const casingWidths = {
  expressway: byZoom([10, 1.8], [13, 4.4], [16, 12], [18, 29]),
  arterial: byZoom([10, 1.4], [13, 3.8], [16, 11], [18, 27]),
  collector: byZoom([11.5, 0.8], [13, 2.4], [16, 8], [18, 20]),
  local: byZoom([13, 0.8], [14, 1.8], [16, 5.2], [18, 15]),
}

const roadZooms = { local: 13, collector: 11.5, arterial: 8, expressway: 8 } as const

type RoadClass = keyof typeof roadZooms

const roadClasses: readonly RoadClass[] = ['local', 'collector', 'arterial', 'expressway']

function roadLayer(name: RoadClass, part: 'edge' | 'top'): LayerSpecification {
  const isFast = name === 'expressway'
  const top = isFast ? paper.expressway : paper.road
  const edge = isFast ? paper.expresswayEdge : paper.roadEdge
  return {
    id: `road-${name}-${part}`,
    type: 'line',
    source: 'roads',
    minzoom: roadZooms[name],
    filter: isRoad(name),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': part === 'top' ? top : edge, 'line-width': (part === 'top' ? roadWidths : casingWidths)[name] },
  }
}

/** Quiet roads: a pale edge and a white top, the small ones only when one is near enough to use them. */
export const wayLayers: readonly LayerSpecification[] = [
  ...roadClasses.map((name) => roadLayer(name, 'edge')),
  ...roadClasses.map((name) => roadLayer(name, 'top')),
  {
    id: 'rail',
    type: 'line',
    source: 'rail',
    minzoom: 10,
    filter: ['match', ['geometry-type'], ['LineString', 'MultiLineString'], true, false],
    paint: { 'line-color': paper.rail, 'line-width': byZoom([10, 0.8], [16, 2.4]), 'line-dasharray': [4, 2] },
  },
]

/** Buildings lie flat; seen from the side they rise. */
export function buildingLayer(isRaised: boolean): LayerSpecification {
  const common = { id: isRaised ? 'buildings-raised' : 'buildings', source: 'buildings', minzoom: 13.5 }
  if (!isRaised) {
    const paint = { 'fill-color': paper.building, 'fill-outline-color': paper.buildingEdge }
    return { ...common, type: 'fill', paint: { ...paint, 'fill-opacity': byZoom([13.5, 0.2], [14.5, 1]) } }
  }
  const height: ExpressionSpecification = ['coalesce', ['get', 'height'], 6]
  return {
    ...common,
    type: 'fill-extrusion',
    paint: { 'fill-extrusion-color': paper.building, 'fill-extrusion-height': height, 'fill-extrusion-opacity': 0.92 },
  }
}

/** Streets and communities as fine broken lines. */
export const boundaryLayers: readonly LayerSpecification[] = [
  {
    id: 'community-boundary',
    type: 'line',
    source: 'communities',
    minzoom: 12.5,
    paint: { 'line-color': paper.boundary, 'line-width': 0.7, 'line-dasharray': [2, 2], 'line-opacity': 0.7 },
  },
  {
    id: 'street-boundary',
    type: 'line',
    source: 'streets',
    paint: { 'line-color': paper.boundary, 'line-width': byZoom([10, 0.8], [15, 1.8]), 'line-dasharray': [4, 2, 1, 2] },
  },
]
