import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { MapColours } from './paper.ts'

function byZoom(...stops: readonly (readonly [zoom: number, width: number])[]): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification
}

function isRoad(...classes: string[]): ExpressionSpecification {
  return ['in', ['get', 'class'], ['literal', classes]]
}

function greenColour({ forest, farmland, beach, pitch, park }: MapColours): ExpressionSpecification {
  return ['match', ['get', 'kind'], 'forest', forest, 'farmland', farmland, 'beach', beach, 'pitch', pitch, park]
}

/** Sea below (the background), then land, hills, greenery and water; seen from the side the hills rise. */
export function groundLayers(colours: MapColours, isRaised: boolean): readonly LayerSpecification[] {
  const hills: LayerSpecification = isRaised
    ? {
        id: 'hills-raised',
        type: 'fill-extrusion',
        source: 'hills',
        paint: {
          'fill-extrusion-color': colours.hill,
          'fill-extrusion-height': ['coalesce', ['get', 'elevation'], 0],
          'fill-extrusion-vertical-gradient': false,
        },
      }
    : { id: 'hills', type: 'fill', source: 'hills', paint: { 'fill-color': colours.hill, 'fill-opacity': 0.45 } }
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.land } },
    { id: 'green', type: 'fill', source: 'green', paint: { 'fill-color': greenColour(colours) } },
    hills,
    { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': colours.water } },
  ]
}

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

function roadLayer(name: RoadClass, part: 'edge' | 'top', colours: MapColours): LayerSpecification {
  const isFast = name === 'expressway'
  const top = isFast ? colours.expressway : colours.road
  const edge = isFast ? colours.expresswayEdge : colours.roadEdge
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

/** Quiet roads: an edge and a top, the small ones only when one is near enough to use them. */
export function wayLayers(colours: MapColours): readonly LayerSpecification[] {
  return [
    ...roadClasses.map((name) => roadLayer(name, 'edge', colours)),
    ...roadClasses.map((name) => roadLayer(name, 'top', colours)),
    {
      id: 'rail',
      type: 'line',
      source: 'rail',
      minzoom: 10,
      filter: ['match', ['geometry-type'], ['LineString', 'MultiLineString'], true, false],
      paint: { 'line-color': colours.rail, 'line-width': byZoom([10, 0.8], [16, 2.4]), 'line-dasharray': [4, 2] },
    },
  ]
}

/** Buildings lie flat; seen from the side they rise. */
export function buildingLayer(colours: MapColours, isRaised: boolean): LayerSpecification {
  const common = { id: isRaised ? 'buildings-raised' : 'buildings', source: 'buildings', minzoom: isRaised ? 12 : 13.5 }
  if (!isRaised) {
    const paint = { 'fill-color': colours.building, 'fill-outline-color': colours.buildingEdge }
    return { ...common, type: 'fill', paint: { ...paint, 'fill-opacity': byZoom([13.5, 0.2], [14.5, 1]) } }
  }
  const height: ExpressionSpecification = ['coalesce', ['get', 'height'], 6]
  // The higher the brighter, so that a skyline reads as one.
  const colour: ExpressionSpecification = ['interpolate', ['linear'], height, 10, colours.building, 140, colours.buildingEdge]
  return {
    ...common,
    type: 'fill-extrusion',
    paint: { 'fill-extrusion-color': colour, 'fill-extrusion-height': height, 'fill-extrusion-opacity': 0.92 },
  }
}

/** Streets and communities as fine broken lines. */
export function boundaryLayers(colours: MapColours): readonly LayerSpecification[] {
  return [
    {
      id: 'community-boundary',
      type: 'line',
      source: 'communities',
      minzoom: 12.5,
      paint: { 'line-color': colours.boundary, 'line-width': 0.7, 'line-dasharray': [2, 2], 'line-opacity': 0.7 },
    },
    {
      id: 'street-boundary',
      type: 'line',
      source: 'streets',
      paint: { 'line-color': colours.boundary, 'line-width': byZoom([10, 0.8], [15, 1.8]), 'line-dasharray': [4, 2, 1, 2] },
    },
  ]
}
