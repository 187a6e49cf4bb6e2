import { buildCampus, buildCourt, buildFrontage, buildOffices, buildPort, buildSlabs, buildTowers, buildWorks } from './build.ts'
import { buildGovernment, buildHospital, buildMarket, buildSchool } from './civic.ts'
import { isInside } from './plane.ts'
import { makeSite } from './site.ts'
import type { Block, Use } from './block.ts'
import type { Builder } from './build.ts'
import type { Civic } from './civic.ts'
import type { Lake } from './lakes.ts'
import type { LandUse } from './land-use.ts'
import type { Point } from './plane.ts'
import type { River } from './river.ts'
import type { Footprint } from './shape.ts'
import type { IsDry, Site } from './site.ts'

/** What was built on one block. */
export type Built = { readonly block: Block; readonly use: Use; readonly built: readonly Footprint[]; readonly pitch?: readonly Point[] }

/** Reads whether a point is clear of the river and of every lake. */
export function makeDryness(river: River, lakes: readonly Lake[]): IsDry {
  const boxes = lakes.map((lake) => {
    const east = lake.ring.map((point) => point[0])
    const north = lake.ring.map((point) => point[1])
    return { ring: lake.ring, west: Math.min(...east), east: Math.max(...east), south: Math.min(...north), north: Math.max(...north) }
  })
  return function isDry(point) {
    if (river.away(point[0], point[1]) < river.halfWidth(point[1]) * 1.2 + 12) return false
    return !boxes.some((box) => {
      const near = point[0] > box.west && point[0] < box.east && point[1] > box.south && point[1] < box.north
      return near && isInside(point, box.ring)
    })
  }
}

function buildOldTown(site: Site, builder: Builder): Footprint[] {
  const tall = builder.prng.between(8, 15)
  const court = builder.prng.chance(0.3) ? buildCourt(site, builder, 'residential') : []
  return [...court, ...buildFrontage(site, builder, { width: 17, depth: 14, tall, gaps: 0.04 })]
}

function buildVillage(site: Site, builder: Builder): Footprint[] {
  return buildFrontage(site, builder, { width: 13, depth: 12, tall: 9, gaps: 0.25 })
}

const BUILDERS: Readonly<Partial<Record<Use, (site: Site, builder: Builder) => Footprint[]>>> = {
  old: buildOldTown,
  village: buildVillage,
  slabs: buildSlabs,
  towers: buildTowers,
  offices: buildOffices,
  works: buildWorks,
  port: buildPort,
  campus: buildCampus,
}

const CIVIC_BUILDERS: Readonly<Partial<Record<Use, (site: Site, builder: Builder) => Civic>>> = {
  school: buildSchool,
  hospital: buildHospital,
  government: buildGovernment,
  market: buildMarket,
}

/** Builds on every block what its use asks for. */
export function construct(blocks: readonly Block[], uses: LandUse, work: { builder: Builder; isDry: IsDry }): Built[] {
  return blocks.map((block) => {
    const use = uses.get(block.face) ?? 'farm'
    const civic = CIVIC_BUILDERS[use]
    if (civic) return { block, use, ...civic(makeSite(block, work.isDry), work.builder) }
    const build = BUILDERS[use]
    return { block, use, built: build ? build(makeSite(block, work.isDry), work.builder) : [] }
  })
}
