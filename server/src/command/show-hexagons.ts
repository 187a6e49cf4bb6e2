import type { Hexagons, HexagonsQuery } from '@yiwang/contract'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { cellSize, middleOfCell } from '../tile/tile-frame.ts'
import { foldHexagons } from './hexagon.ts'
import { countCells } from './hexagon-store.ts'
import type { CommandQuestion } from './within-store.ts'

/** Matters in hexagons: counted by cells of an eighth of their side at most, and folded by the middles of these. */
export async function showHexagons(
  db: Kysely<Schema>,
  question: CommandQuestion & { readonly lat: number },
  { span, side }: HexagonsQuery,
): Promise<Hexagons> {
  const { lat, now } = question
  const levels = Math.max(0, Math.floor(Math.log2(side / 8 / cellSize(lat))))
  const cells = await countCells(db, question, { span, bits: 2 * levels })
  const places = cells.map(({ cell, count, late }) => ({ ...middleOfCell(cell, levels), count, late }))
  return { now, side, cells: foldHexagons(places, { side, lat }).map((hexagon) => [...hexagon]) }
}
