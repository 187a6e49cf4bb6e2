import type { Dimension, Post, Question } from '../indicator/indicator.ts'
import { refuse, succeed, type Result } from '../result.ts'
import type { BoardPeriod } from './board-period.ts'

/** How the answer of a tile is drawn: one number, bars that are compared, a line over time, or a table. */
export const drawings = ['number', 'bars', 'line', 'table'] as const
export type Drawing = (typeof drawings)[number]

/** A board is a grid of so many columns, holds at most so many tiles, and ends after so many rows. */
export const boardBounds = { columns: 12, tiles: 24, rows: 200, height: 12 } as const

/** Where a tile lies in the grid: its left column and upper row from 0, its width in columns and its height in rows. */
export interface TilePlace {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** One question of a board: a standard indicator by its id or a question of one's own, over a period that moves on. */
export interface Tile {
  readonly id: string
  readonly ask: string | Question
  readonly by?: Dimension | undefined
  readonly post?: Post | undefined
  readonly period: BoardPeriod
  readonly drawn: Drawing
  readonly place: TilePlace
}

/**
 * Lets the tiles of a board through, or refuses the first that is wrong, told by its number from 1: `board.same_tile` (an id
 * stands twice), `board.outside` (it leaves the grid), `board.overlap` (it lies on another), `board.cannot_be_drawn` (a number
 * is told apart by nothing, bars and tables by something, a line by day or month), `board.too_many_tiles`.
 */
export function checkTiles(tiles: readonly Tile[]): Result<readonly Tile[]> {
  if (tiles.length > boardBounds.tiles) return refuse('board.too_many_tiles', { most: boardBounds.tiles })
  for (const [index, tile] of tiles.entries()) {
    const detail = { tile: index + 1 }
    const before = tiles.slice(0, index)
    if (before.some(({ id }) => id === tile.id)) return refuse('board.same_tile', detail)
    if (!canBeDrawn(tile)) return refuse('board.cannot_be_drawn', detail)
    if (!isInside(tile.place)) return refuse('board.outside', detail)
    if (before.some(({ place }) => overlaps(place, tile.place))) return refuse('board.overlap', detail)
  }
  return succeed(tiles)
}

/** Whether this way of drawing can show an answer that is told apart so. */
export function canBeDrawn({ drawn, by }: Pick<Tile, 'drawn' | 'by'>): boolean {
  if (drawn === 'number') return by === undefined
  return drawn === 'line' ? by === 'day' || by === 'month' : by !== undefined
}

/** Whether two tiles would lie on each other. */
export function overlaps(one: TilePlace, other: TilePlace): boolean {
  return one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h
}

function isInside({ x, y, w, h }: TilePlace): boolean {
  const isWhole = [x, y, w, h].every((each) => Number.isSafeInteger(each))
  return (
    isWhole && x >= 0 && y >= 0 && w >= 1 && h >= 1 && h <= boardBounds.height && x + w <= boardBounds.columns && y + h <= boardBounds.rows
  )
}
