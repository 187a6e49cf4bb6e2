import type { TileName } from '@yiwang/contract'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { MatterQuestion } from '../matter/filter-store.ts'
import { encodeTile, type TilePoint } from './encode-tile.ts'
import { pileUp, type Spot } from './pile-up.ts'
import { cellsOf, clusterBits, clusterPixel, pixelOf } from './tile-frame.ts'
import { listTileClusters, listTilePoints, type TilePointRow } from './tile-store.ts'

/** Up to so many matters of a tile are read one by one; of more, only how many lie where. */
const mostPoints = 1000

/** From this zoom on a tile is a few hundred metres wide, and what lies on it is shown one by one. */
const nearZoom = 16

/** A tile of the matters that a question asks for: layer `matters`, and where they are too many, layer `clusters`. */
export async function makeTile(db: Kysely<Schema>, question: MatterQuestion, name: TileName): Promise<Uint8Array> {
  const cells = cellsOf(name)
  const found = await listTilePoints(db, question, { cells, limit: mostPoints + 1 })
  if (found.length > mostPoints) {
    const clusters = await listTileClusters(db, question, { cells, bits: clusterBits(name) })
    return layersOf(clusters.map(({ cluster, heat, matters }) => ({ ...clusterPixel(name, cluster), heat, matters })))
  }
  const points = found.map((row) => ({ row, point: pointOf(name, row) }))
  if (name.z >= nearZoom) return encodeTile([{ name: 'matters', points: points.map(({ point }) => point) }])
  return layersOf(points.map(({ row: { heat }, point }) => ({ x: point.x, y: point.y, heat, matters: 1, point })))
}

function layersOf(spots: readonly Spot[]): Uint8Array {
  const { alone, piles } = pileUp(spots)
  return encodeTile([
    { name: 'matters', points: alone },
    { name: 'clusters', points: piles },
  ])
}

function pointOf(name: TileName, row: TilePointRow): TilePoint {
  const { id, number, status, category, heat } = row
  return { ...pixelOf(name, row), properties: { id, number, status, category, heat } }
}
