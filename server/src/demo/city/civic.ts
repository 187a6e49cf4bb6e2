import { add } from './plane.ts'
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

function placePlans(site: Site, plans: readonly Plan[], kind: BuildingKind): Footprint[] {
  return plans
    .filter((plan) => site.take(rectangle(plan.box), 6))
    .map(({ ring, court, height }) => (court ? { ring, court, height, kind } : { ring, height, kind }))
}

/** Class rooms round a yard, a hall, and a running track where the ground allows. */
export function buildSchool(site: Site, builder: Builder): Civic {
  const { along, across } = findFrame(site, builder)
  const size = Math.sqrt(site.block.area)
  const scale = Math.min(1, size / 170)
  const track: Box = { at: add(site.block.middle, along, -size * 0.2), along: across, length: 96 * scale, depth: 52 * scale }
  const pitch = site.take(rectangle(track), 4) ? trackShape(track) : undefined
  const main: Box = { at: add(add(site.block.middle, along, size * 0.2), across, size * 0.1), along, length: 58 * scale, depth: 46 * scale }
  const hall: Box = { at: add(add(site.block.middle, along, size * 0.2), across, -size * 0.22), along, length: 46 * scale, depth: 20 * scale }
  const built = placePlans(
    site,
    [
      { box: main, ring: openShape(main, 12 * scale), height: 18 },
      { box: hall, ring: rectangle(hall), height: 12 },
    ],
    'school',
  )
  return pitch ? { built, pitch } : { built }
}

/** A ward tower, a treatment block with a court, and an outpatient wing. */
export function buildHospital(site: Site, builder: Builder): Civic {
  const { along, across } = findFrame(site, builder)
  const size = Math.sqrt(site.block.area)
  const scale = Math.min(1, size / 150)
  const ward: Box = { at: add(site.block.middle, across, size * 0.18), along, length: 76 * scale, depth: 20 * scale }
  const clinic: Box = { at: add(add(site.block.middle, across, -size * 0.14), along, -size * 0.12), along, length: 54 * scale, depth: 42 * scale }
  const wing: Box = { at: add(add(site.block.middle, across, -size * 0.14), along, size * 0.24), along, length: 30 * scale, depth: 40 * scale }
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
    return { at: add(add(site.block.middle, along, 34 * side * scale), across, -22 * scale), along: across, length: 40 * scale, depth: 16 * scale }
  })
  const plans = [
    { box: main, ring: rectangle(main), height: 44 },
    ...wings.map((box): Plan => ({ box, ring: rectangle(box), height: 20 })),
  ]
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
