import { insetRing } from './inset.ts'
import { isInside } from './plane.ts'
import { roundRing } from './curve.ts'
import { toRingCoordinates } from './frame.ts'
import type { Built } from './construct.ts'
import type { Feature, GreenProperties, HillProperties, WaterProperties } from './city.ts'
import type { Lake } from './lakes.ts'
import type { Line } from './plane.ts'
import type { River } from './river.ts'

const ROUNDED: ReadonlySet<Lake['kind']> = new Set(['lake', 'reservoir'])

function makeArea<P>(ring: Line, properties: P): Feature<P> {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [toRingCoordinates(ring)] } }
}

function listGreens(entry: Built): Feature<GreenProperties>[] {
  const { block, use } = entry
  const setbacks = insetRing(block.ring, (index) => (block.edges[index]?.setback ?? 6) * 0.62)
  const greens: Feature<GreenProperties>[] = []
  if (use === 'park') greens.push(makeArea(setbacks, { kind: 'park' }))
  if (use === 'farm' && block.side !== 'river')
    greens.push(
      makeArea(
        insetRing(block.ring, () => 5),
        { kind: 'farmland' },
      ),
    )
  if (use === 'promenade' || use === 'beach') greens.push(makeArea(block.ring, { kind: use }))
  if (entry.pitch) greens.push(makeArea(entry.pitch, { kind: 'pitch' }))
  return greens
}

/** The green layer: fields first, then forest, then what lies in town. */
export function makeGreens(built: readonly Built[], forests: readonly Line[]): Feature<GreenProperties>[] {
  const all = built.flatMap(listGreens)
  const fields = all.filter((feature) => feature.properties.kind === 'farmland')
  const rest = all.filter((feature) => feature.properties.kind !== 'farmland')
  return [...fields, ...forests.map((ring) => makeArea(ring, { kind: 'forest' as const })), ...rest]
}

/** The hill layer: ground above each level, low levels first. */
export function makeHills(contours: readonly { level: number; ring: Line }[]): Feature<HillProperties>[] {
  return contours.map(({ level, ring }) => makeArea(ring, { elevation: level }))
}

/** The water layer: the river, then lakes and ponds. */
export function makeWaters(river: River, lakes: readonly Lake[], outline: Line): Feature<WaterProperties>[] {
  const standing = lakes.filter((lake) => isInside(lake.at, outline))
  return [
    makeArea(river.water, { kind: 'river', zh: '澜江', en: 'Lan River' }),
    ...standing.map((lake) => {
      const ring = ROUNDED.has(lake.kind) ? roundRing(lake.ring, 1) : lake.ring
      return makeArea(ring, { kind: lake.kind, zh: lake.zh, en: lake.en })
    }),
  ]
}
