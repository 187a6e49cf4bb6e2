import { add, direction, distance, dot, turnLeft } from './plane.ts'
import { angleShape, courtOf, openShape, pointIn, rectangle } from './shape.ts'
import { followField } from './field.ts'
import { listFronts } from './block.ts'
import type { BlockEdge } from './block.ts'
import type { BuildingKind } from './city.ts'
import type { Field } from './field.ts'
import type { Point } from './plane.ts'
import type { Prng } from './prng.ts'
import type { Box, Footprint } from './shape.ts'
import type { Site } from './site.ts'

/** What the builders look at besides the site. */
export type Builder = { readonly prng: Prng; readonly field: Field; readonly centrality: (point: Point) => number }

/** The frame of a block: the field's direction that runs most nearly east, so that long houses face south. */
export function findFrame(site: Site, builder: Builder): { along: Point; across: Point } {
  const along = followField(builder.field, site.block.middle, [1, 0])
  return { along, across: turnLeft(along) }
}

/** A lattice of equal plots in a block's frame, and the size of each. */
type Lattice = { readonly spots: readonly Point[]; readonly length: number; readonly depth: number }

/** Divides the block's extent into plots of about the wanted size, `gap` metres apart. */
function layLattice(
  site: Site,
  frame: { along: Point; across: Point },
  want: { length: number; depth: number; gap: number; rowGap: number },
): Lattice {
  const { ring, middle } = site.block
  const rim = 11
  function span(axis: Point, size: number, gap: number): { first: number; pitch: number; count: number } {
    const values = ring.map((point) => dot(add(point, middle, -1), axis))
    const low = Math.min(...values) + rim
    const room = Math.max(...values) - rim - low + gap
    const count = Math.max(1, Math.round(room / (size + gap) - 0.2))
    return { first: low + (room / count - gap) / 2, pitch: room / count, count }
  }
  const a = span(frame.along, want.length, want.gap)
  const b = span(frame.across, want.depth, want.rowGap)
  const spots: Point[] = []
  for (let row = 0; row < b.count; row += 1) {
    for (let column = 0; column < a.count; column += 1) {
      spots.push(add(add(middle, frame.along, a.first + column * a.pitch), frame.across, b.first + row * b.pitch))
    }
  }
  return { spots, length: a.pitch - want.gap, depth: b.pitch - want.rowGap }
}

/** How a box may give way to fit: shares of its length and depth to try, largest first. */
type Yield = { readonly lengths: readonly number[]; readonly depths: readonly number[]; readonly gap: number }

/** How far a house may be moved towards the middle of its block, in metres. */
const SHIFTS = [0, 5, 10]

/** Takes the ground for a box, smaller or nearer to the middle where it does not fit as it is. */
function takeBox(site: Site, box: Box, give: Yield): Box | undefined {
  const inward = direction(box.at, site.block.middle)
  for (const [index, share] of give.lengths.entries()) {
    for (const shift of SHIFTS) {
      const tried = { ...box, at: add(box.at, inward, shift), length: box.length * share, depth: box.depth * (give.depths[index] ?? 1) }
      if (site.take(rectangle(tried), give.gap)) return tried
    }
  }
  return undefined
}

function floors(metres: number, storey = 3): number {
  return Math.max(1, Math.round(metres / storey)) * storey
}

/** How the houses of a frontage look, in metres; `gaps` is the share left open. */
type FrontageStyle = { readonly width: number; readonly depth: number; readonly tall: number; readonly gaps: number }

function buildRow(site: Site, front: BlockEdge, work: { prng: Prng; style: FrontageStyle }): Footprint[] {
  const { prng, style } = work
  const built: Footprint[] = []
  const along = direction(front.from, front.to)
  const length = distance(front.from, front.to)
  let at = front.setback * 0.8
  while (at < length - 6) {
    const width = style.width * prng.between(0.65, 1.5)
    const depth = style.depth * prng.between(0.8, 1.3)
    const middle = add(add(front.from, along, at + width / 2), turnLeft(along), front.setback + 0.5 + depth / 2)
    const ring = rectangle({ at: middle, along, length: width, depth })
    if (!prng.chance(style.gaps) && site.take(ring, 0.4)) {
      const kind: BuildingKind = front.class !== 'local' && prng.chance(0.6) ? 'commercial' : 'residential'
      built.push({ ring, height: floors(style.tall * prng.between(0.5, 1.4)), kind })
      at += width + (prng.chance(0.8) ? 0.7 : prng.between(2, 5))
    } else at += 5
  }
  return built
}

/** A row of houses along every street of the block, wall to wall as old towns and village lanes have them. */
export function buildFrontage(site: Site, builder: Builder, style: FrontageStyle): Footprint[] {
  const fronts = listFronts(site.block).filter(
    (front) => front.class === 'local' || front.class === 'collector' || front.class === 'arterial',
  )
  return fronts.flatMap((front) => buildRow(site, front, { prng: builder.prng, style }))
}

/** Houses round a court in the middle of a block, where there is room for it. */
export function buildCourt(site: Site, builder: Builder, kind: BuildingKind): Footprint[] {
  const { along } = findFrame(site, builder)
  const size = builder.prng.between(24, 34)
  for (const share of [1, 0.75]) {
    const box: Box = { at: site.block.middle, along, length: size * 1.2 * share, depth: size * share }
    if (site.take(rectangle(box), 3)) return [{ ring: rectangle(box), court: courtOf(box, 7 * share), height: 9, kind }]
  }
  return []
}

/** Shops along the bigger streets of a block. */
function buildShops(site: Site, builder: Builder): Footprint[] {
  const built: Footprint[] = []
  for (const front of listFronts(site.block)) {
    const length = distance(front.from, front.to)
    if ((front.class !== 'arterial' && front.class !== 'collector') || length < 70 || builder.prng.chance(0.35)) continue
    const along = direction(front.from, front.to)
    const width = Math.min(length - 2 * front.setback - 10, builder.prng.between(40, 90))
    const at = add(add(front.from, along, length * builder.prng.between(0.42, 0.58)), turnLeft(along), front.setback + 9)
    const ring = rectangle({ at, along, length: width, depth: 15 })
    if (width > 24 && site.take(ring, 6)) built.push({ ring, height: builder.prng.pick([8, 12, 12, 16]), kind: 'commercial' })
  }
  return built
}

/** Rows of long houses facing south, all of one estate and much of one height. */
export function buildSlabs(site: Site, builder: Builder): Footprint[] {
  const { prng } = builder
  const built = buildShops(site, builder)
  const frame = findFrame(site, builder)
  const central = builder.centrality(site.block.middle)
  const tall = floors(prng.between(18, 30) + central * 26)
  const { spots, length } = layLattice(site, frame, { length: prng.between(40, 62), depth: 13, gap: 11, rowGap: 8 + tall * 0.55 })
  for (const spot of spots) {
    const box = takeBox(site, { at: spot, along: frame.along, length, depth: 13 }, { lengths: [1, 0.82, 0.64, 0.44], depths: [], gap: 7 })
    if (box) built.push({ ring: rectangle(box), height: tall + prng.pick([0, 0, 0, 3, -3]), kind: 'residential' })
  }
  return built
}

/** Point houses set apart among greenery. */
export function buildTowers(site: Site, builder: Builder): Footprint[] {
  const { prng } = builder
  const built = buildShops(site, builder)
  const frame = findFrame(site, builder)
  const central = builder.centrality(site.block.middle)
  const tall = floors(prng.between(48, 84) + central * 40)
  for (const spot of layLattice(site, frame, { length: 27, depth: 20, gap: 17, rowGap: 25 }).spots) {
    const at = add(add(spot, frame.across, prng.between(-5, 5)), frame.along, prng.between(-3, 3))
    const wanted: Box = { at, along: frame.along, length: prng.between(23, 30), depth: prng.between(17, 21) }
    const box = takeBox(site, wanted, { lengths: [1, 0.8], depths: [1, 0.9], gap: 11 })
    if (!box) continue
    const ring = prng.chance(0.35) ? angleShape(box, 12) : rectangle(box)
    built.push({ ring, height: tall + prng.pick([0, 0, 3, -6, 9]), kind: 'residential' })
  }
  return built
}

function buildTower(podium: Box, builder: Builder): Footprint {
  const { prng } = builder
  const width = Math.min(podium.length * 0.78, prng.between(25, 36))
  const depth = Math.min(podium.depth * 0.78, width * prng.between(0.75, 1))
  const central = builder.centrality(podium.at)
  const height = floors(36 + central ** 2.2 * prng.between(60, 215) + prng.between(0, 24), 4)
  const at = pointIn(podium, prng.between(-1, 1) * (podium.length - width) * 0.3, prng.between(-1, 1) * (podium.depth - depth) * 0.3)
  return { ring: rectangle({ at, along: podium.along, length: width, depth }), height, kind: 'commercial' }
}

/** Office towers over broad shop floors; the nearer the middle, the taller. */
export function buildOffices(site: Site, builder: Builder): Footprint[] {
  const { prng } = builder
  const frame = findFrame(site, builder)
  const built: Footprint[] = []
  const { spots, length, depth } = layLattice(site, frame, { length: prng.between(44, 60), depth: prng.between(38, 52), gap: 9, rowGap: 9 })
  for (const spot of spots) {
    const wanted: Box = { at: spot, along: frame.along, length: Math.min(length, 70), depth: Math.min(depth, 64) }
    const box = takeBox(site, wanted, { lengths: [1, 0.86, 0.74, 0.86, 0.62, 0.5], depths: [1, 0.86, 0.9, 0.62, 0.62, 0.5], gap: 4 })
    if (!box) continue
    const low = prng.chance(0.18)
    const angled = low && box.depth > 30
    const ring = angled ? angleShape(box, box.depth * 0.5) : rectangle(box)
    built.push({ ring, height: prng.pick([12, 16, 20, 24]), kind: 'commercial' })
    if (!low) built.push(buildTower(box, builder))
  }
  return built
}

/** Works halls in rows. */
export function buildWorks(site: Site, builder: Builder): Footprint[] {
  const { prng } = builder
  const frame = findFrame(site, builder)
  const built: Footprint[] = []
  const { spots, length, depth } = layLattice(site, frame, {
    length: prng.between(58, 110),
    depth: prng.between(28, 46),
    gap: 14,
    rowGap: 15,
  })
  for (const spot of spots) {
    const wanted: Box = { at: spot, along: frame.along, length: length * prng.between(0.85, 1), depth }
    const box = takeBox(site, wanted, { lengths: [1, 0.75, 0.5, 0.32], depths: [1, 0.9, 0.75, 0.65], gap: 9 })
    if (!box) continue
    const ring = box.length > 60 && prng.chance(0.16) ? angleShape(box, box.depth * 0.5) : rectangle(box)
    built.push({ ring, height: prng.pick([8, 10, 10, 12, 14, 18]), kind: 'industrial' })
  }
  return built
}

/** Stacks and sheds of the port, long and low. */
export function buildPort(site: Site, builder: Builder): Footprint[] {
  const frame = findFrame(site, builder)
  const built: Footprint[] = []
  for (const spot of layLattice(site, frame, { length: 84, depth: 24, gap: 12, rowGap: 13 }).spots) {
    if (builder.prng.chance(0.12)) continue
    const ring = rectangle({
      at: spot,
      along: frame.along,
      length: builder.prng.pick([84, 84, 62]),
      depth: builder.prng.pick([13, 13, 24]),
    })
    if (site.take(ring, 9)) built.push({ ring, height: builder.prng.pick([6, 8, 10]), kind: 'industrial' })
  }
  return built
}

/** Institutes and young firms: angled houses among lawns. */
export function buildCampus(site: Site, builder: Builder): Footprint[] {
  const { prng } = builder
  const frame = findFrame(site, builder)
  const built: Footprint[] = []
  for (const spot of layLattice(site, frame, { length: 56, depth: 42, gap: 20, rowGap: 22 }).spots) {
    const box: Box = { at: spot, along: frame.along, length: prng.between(46, 64), depth: prng.between(34, 46) }
    if (!site.take(rectangle(box), 10)) continue
    const ring = prng.pick([angleShape(box, 15), openShape(box, 14), rectangle({ ...box, depth: 20 }), rectangle(box)])
    built.push({ ring, height: floors(prng.between(15, 42), 4), kind: 'commercial' })
  }
  return built
}
