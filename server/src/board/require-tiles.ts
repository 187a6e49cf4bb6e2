import type { BoardTile } from '@yiwang/contract'
import { checkTiles, type Tile } from '@yiwang/kernel'

import { requireAskable, requireQuestion } from '../indicator/require-question.ts'
import { requireValue } from '../problem/refusal.ts'

/** Refuses tiles that do not fit on a board, that ask outside the grammar, or that ask of an indicator there is not. */
export function requireTiles(tiles: readonly BoardTile[]): void {
  requireValue(checkTiles(tiles as readonly Tile[]))
  for (const { ask, by, post } of tiles) {
    requireQuestion(ask)
    requireAskable({ by, post, periods: [], filters: [] })
  }
}
