import { DISTRICT, makeDivisions } from './divisions.ts'
import { CENTRE, toLonLat, toRingCoordinates } from './frame.ts'
import { construct, makeDryness } from './construct.ts'
import { cutAll } from './cut.ts'
import { cutStrips } from './strips.ts'
import { decideLandUse } from './land-use.ts'
import { listStreets, makeRoadFeatures, measureStreets } from './roads.ts'
import { makeBlock } from './block.ts'
import { makeBlocks } from './blocks.ts'
import { makeCoast } from './coast.ts'
import { makeContours } from './contour.ts'
import { makeField } from './field.ts'
import { makeFrontages, makeSpots } from './frontage.ts'
import { makeGreens, makeHills, makeWaters } from './ground-cover.ts'
import { makeLakes } from './lakes.ts'
import { makeMesh } from './mesh.ts'
import { makeNaming } from './naming.ts'
import { makeOutline } from './outline.ts'
import { makePlaces, nameSites } from './places.ts'
import { makePrng } from './prng.ts'
import { makeRail } from './rail.ts'
import { makeRiver } from './river.ts'
import { endBankRoads, makeSpines } from './skeleton.ts'
import { makeTerrain } from './terrain.ts'
import { makeZonePlan } from './zone.ts'
import type { Built } from './construct.ts'
import type { BuildingProperties, City, Feature, Layer } from './city.ts'
import type { Line } from './plane.ts'
import type { Prng } from './prng.ts'
import type { Mesh } from './mesh.ts'
import type { Ground, Spine } from './skeleton.ts'

const HILL_LEVELS = [50, 90, 140, 200, 270, 350, 440]
const FOREST_LEVEL = 36
const SHEET = { west: -11_000, south: -6500, east: 11_000, north: 8500, step: 100 }

const NOTICE = {
  zh: '本图为虚构城区，仅供演示，与任何真实地点无关。',
  en: 'This district is fictional and for demonstration only; it depicts no real place.',
}

/** Line numbers below this belong to spines. */
const FIRST_STREET_CUT = 1000
const STRIP_CUT = 999

function makeLayer<P>(features: readonly Feature<P>[]): Layer<P> {
  return { type: 'FeatureCollection', features }
}

function makeSheet(ring: Line): Layer<Record<string, never>> {
  return makeLayer([{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [toRingCoordinates(ring)] } }])
}

function makeGround(prng: Prng): Ground {
  const coast = makeCoast(prng)
  const river = makeRiver(prng)
  const terrain = makeTerrain(prng, coast, river)
  return { coast, river, terrain, field: makeField(prng, coast, river), plan: makeZonePlan(prng, terrain) }
}

function makeBuildings(built: readonly Built[]): Feature<BuildingProperties>[] {
  return built.flatMap((entry) =>
    entry.built.map(({ ring, court, kind, height }) => ({
      type: 'Feature' as const,
      properties: { kind, height: Math.round(height) },
      geometry: {
        type: 'Polygon' as const,
        coordinates: court ? [toRingCoordinates(ring), toRingCoordinates(court)] : [toRingCoordinates(ring)],
      },
    })),
  )
}

/** Divides the ground into blocks by rivers, roads and streets. */
function layOut(prng: Prng, ground: Ground): { mesh: Mesh; spines: readonly Spine[]; outline: Line } {
  const outline = makeOutline(prng, ground.coast)
  const mesh = makeMesh(outline)
  const spines = makeSpines(prng, ground)
  cutAll(
    mesh,
    spines.map((spine, id) => ({ line: spine.line, cut: { id, class: spine.class } })),
  )
  endBankRoads(mesh, spines)
  makeBlocks(mesh, { ground, prng, nextCut: FIRST_STREET_CUT })
  cutStrips(mesh, ground, { id: STRIP_CUT, class: 'none' })
  return { mesh, spines, outline }
}

/** Draws the whole fictional district; the same seed always draws the same one. It takes about a second and reads nothing. */
export function makeCity(seed: number): City {
  const prng = makePrng(seed)
  const ground = makeGround(prng)
  const { mesh, spines, outline } = layOut(prng, ground)
  const blocks = [...mesh.faces.values()].map((face) => makeBlock(mesh, face, ground))
  const uses = decideLandUse(blocks, prng)
  const lakes = makeLakes(blocks, uses, { prng, terrain: ground.terrain })
  const isDry = makeDryness(ground.river, lakes)
  const built = construct(blocks, uses, { builder: { prng, field: ground.field, centrality: ground.plan.centrality }, isDry })
  const naming = makeNaming(prng)
  const streets = listStreets(mesh, spines, naming)
  const divisions = makeDivisions(mesh, blocks, naming)
  const sites = nameSites(built, { naming, lakes, streets: divisions.streets, gridByFace: divisions.gridByFace })
  const contours = makeContours(ground.terrain, SHEET, [FOREST_LEVEL, ...HILL_LEVELS])
  const forests = contours.filter((contour) => contour.level === FOREST_LEVEL).map((contour) => contour.ring)
  return {
    seed,
    code: DISTRICT.code,
    name: DISTRICT.name,
    notice: NOTICE,
    centre: CENTRE,
    bounds: [toLonLat([-6000, -4500]), toLonLat([6000, 4500])],
    streets: divisions.streets,
    communities: divisions.communities,
    grids: divisions.grids,
    layers: {
      sea: makeSheet(ground.coast.sea),
      land: makeSheet(ground.coast.land),
      green: makeLayer(makeGreens(built, forests)),
      hills: makeLayer(makeHills(contours.filter((contour) => contour.level !== FOREST_LEVEL))),
      water: makeLayer(makeWaters(ground.river, lakes, outline)),
      roads: makeLayer(makeRoadFeatures(mesh, streets, { spines, outline, river: ground.river, land: ground.coast.land })),
      rail: makeLayer(makeRail(spines)),
      buildings: makeLayer(makeBuildings(built)),
      divisions: makeLayer(divisions.features),
      places: makeLayer(makePlaces(sites, { lakes, communities: divisions.communities, middles: divisions.middles })),
    },
    frontages: makeFrontages(mesh, built, { miles: measureStreets(mesh, streets), gridByFace: divisions.gridByFace }),
    spots: makeSpots(sites, divisions.gridByFace, isDry),
  }
}
