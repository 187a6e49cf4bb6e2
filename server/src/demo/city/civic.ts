import { add, mix } from './plane.ts'
import { angleShape, courtOf, openShape, rectangle, trackShape } from './shape.ts'
import { buildSlabs, findFrame } from './build.ts'
import type { Builder } from './build.ts'
import type { BuildingKind } from './city.ts'
import type { Point } from './plane.ts'
import type { Box, Footprint } from './shape.ts'
import type { Site } from './site.ts'

/** What stands on a public site: buildings, and a sports pitch at a school. */
export type Civic = { readonly built: readonly Footprint[]; readonly pitch?: readonly Point[] }

type Plan = { readonly box: Box; readonly ring: readonly Point[]; readonly court?: readonly Point[]; readonly height: number }

/** The sizes to try, largest first. */
const SHARES = [1, 0.84, 0.7, 0.58, 0.46]

/** A plan shrunk towards the middle of its site. */
function shrink(plan: Plan, middle: Point, share: number): Plan {
  function near(point: Point): Point {
    return mix(middle, point, share)
  }
  const { box } = plan
  const small = {
    ...plan,
    box: { ...box, at: near(box.at), length: box.length * share, depth: box.depth * share },
    ring: plan.ring.map(near),
  }
  return plan.court ? { ...small, court: plan.court.map(near) } : small
}

/** The plans at the largest size at which each of them fits, or as many as fit at the smallest. */
function fitPlans(site: Site, plans: readonly Plan[]): Plan[] {
  for (const share of SHARES) {
    const small = plans.map((plan) => shrink(plan, site.block.middle, share))
    if (small.every((plan) => site.fits(rectangle(plan.box)))) return small
  }
  return plans.map((plan) => shrink(plan, site.block.middle, 0.46))
}

function placePlans(site: Site, plans: readonly Plan[], kind: BuildingKind): Footprint[] {
  return fitPlans(site, plans)
    .filter((plan) => site.take(rectangle(plan.box), 3))
    .map(({ ring, court, height }) => (court ? { ring, court, height, kind } : { ring, height, kind }))
}

/** Class rooms round a yard, a hall, and a running track where the ground allows. */
export function buildSchool(site: Site, builder: Builder): Civic {
  const { along, across } = findFrame(site, builder)
  const { middle, area } = site.block
  const size = Math.sqrt(area)
  const main: Box = { at: add(add(middle, along, size * 0.2), across, size * 0.1), along, length: size * 0.36, depth: size * 0.3 }
  const hall: Box = { at: add(add(middle, along, size * 0.2), across, -size * 0.2), along, length: size * 0.3, depth: size * 0.13 }
  const built = placePlans(
    site,
    [
      { box: main, ring: openShape(main, size * 0.08), height: 18 },
      { box: hall, ring: rectangle(hall), height: 12 },
    ],
    'school',
  )
  for (const share of [1, 0.85, 0.7]) {
    const length = Math.min(112, size * 0.58) * share
    const track: Box = { at: add(middle, along, -size * 0.22), along: across, length, depth: length * 0.52 }
    if (site.take(rectangle(track), 3)) return { built, pitch: trackShape(track) }
  }
  return { built }
}

/** A ward tower, a treatment block with a court, and an outpatient wing. */
export function buildHospital(site: Site, builder: Builder): Civic {
  const { along, across } = findFrame(site, builder)
  const size = Math.sqrt(site.block.area)
  const scale = Math.min(1, size / 150)
  const ward: Box = { at: add(site.block.middle, across, size * 0.18), along, length: 76 * scale, depth: 20 * scale }
  const clinic: Box = {
    at: add(add(site.block.middle, across, -size * 0.14), along, -size * 0.12),
    along,
    length: 54 * scale,
    depth: 42 * scale,
  }
  const wing: Box = {
    at: add(add(site.block.middle, across, -size * 0.14), along, size * 0.24),
    along,
    length: 30 * scale,
    depth: 40 * scale,
  }
  const plans: Plan[] = [
    { box: ward, ring: rectangle(ward), height: 60 },
    { box: clinic, ring: rectangle(clinic), court: courtOf(clinic, 13 * scale), height: 20 },
    { box: wing, ring: angleShape(wing, 14 * scale), height: 16 },
  ]
  return { built: placePlans(site, plans, 'hospital') }
}

/** A long main house between two wings, a square before it. */
export function buildGovernment(site: Site, builder: Builder): Civic {
  const { along, across } = findFrame(site, builder)
  const scale = Math.min(1, Math.sqrt(site.block.area) / 140)
  const main: Box = { at: add(site.block.middle, across, 22 * scale), along, length: 84 * scale, depth: 22 * scale }
  const wings = [-1, 1].map((side): Box => {
    return {
      at: add(add(site.block.middle, along, 34 * side * scale), across, -22 * scale),
      along: across,
      length: 40 * scale,
      depth: 16 * scale,
    }
  })
  const plans = [{ box: main, ring: rectangle(main), height: 44 }, ...wings.map((box): Plan => ({ box, ring: rectangle(box), height: 20 }))]
  return { built: placePlans(site, plans, 'government') }
}

/** One broad market hall, shops around it. */
export function buildMarket(site: Site, builder: Builder): Civic {
  const { along } = findFrame(site, builder)
  const size = Math.sqrt(site.block.area)
  for (const share of [0.55, 0.42, 0.3]) {
    const box: Box = { at: site.block.middle, along, length: size * share * 1.1, depth: size * share * 0.8 }
    const built = placePlans(site, [{ box, ring: rectangle(box), height: 10 }], 'commercial')
    if (built.length > 0) return { built: [...built, ...buildSlabs(site, builder).map((shop) => ({ ...shop, height: 9 }))] }
  }
  return { built: [] }
}
