import type { TileName } from '@yiwang/contract'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { MatterQuestion } from '../matter/filter-store.ts'
import { encodeTile, type TilePoint } from './encode-tile.ts'
import { cellsOf, clusterBits, clusterPixel, pixelOf } from './tile-frame.ts'
import { listTileClusters, listTilePoints, type TilePointRow } from './tile-store.ts'

/** Up to so many matters of a tile are shown one by one; beyond, as at most 32 × 32 clusters. */
const mostPoints = 1000

/** A tile of the matters that a question asks for: layer `matters`, or, where they are too many, layer `clusters`. */
export async function makeTile(db: Kysely<Schema>, question: MatterQuestion, name: TileName): Promise<Uint8Array> {
  const cells = cellsOf(name)
  const found = await listTilePoints(db, question, { cells, limit: mostPoints + 1 })
  if (found.length <= mostPoints) return encodeTile([{ name: 'matters', points: found.map((row) => pointOf(name, row, question.now)) }])
  const clusters = await listTileClusters(db, question, { cells, bits: clusterBits(name) })
  const points = clusters.map(({ cluster, matters, late }): TilePoint => ({
    ...clusterPixel(name, cluster),
    properties: { matters, late },
  }))
  return encodeTile([{ name: 'clusters', points }])
}

function pointOf(name: TileName, row: TilePointRow, now: number): TilePoint {
  const { id, number, status, category } = row
  return { ...pixelOf(name, row), properties: { id, number, status, category, heat: heatOf(row, now) } }
}

function heatOf({ ended_at: ended, due_at: due, red_at: red, amber_at: amber }: TilePointRow, now: number): string {
  if (ended !== null || due === null) return 'ended'
  if (due.getTime() < now) return 'overdue'
  if (red !== null && red.getTime() < now) return 'red'
  return amber !== null && amber.getTime() < now ? 'amber' : 'calm'
}
