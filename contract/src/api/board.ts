import { boardBounds, boardPeriods, dimensions, drawings, posts } from '@yiwang/kernel'
import { z } from 'zod'

import { Bilingual } from '../category/bilingual.ts'
import { Instant, ShortText } from './common.ts'
import { Asked } from './indicator.ts'

const steps = z.number().int().min(0).max(boardBounds.rows)

/** One question of a board and how it is drawn. Which ways of drawing show what, `checkTiles` of the kernel says. */
export const BoardTile = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/),
  ask: Asked,
  by: z.enum(dimensions).optional(),
  post: z.enum(posts).optional(),
  period: z.enum(boardPeriods),
  drawn: z.enum(drawings),
  place: z.strictObject({ x: steps, y: steps, w: steps, h: steps }),
})
export type BoardTile = z.infer<typeof BoardTile>

const tiles = z.array(BoardTile).max(boardBounds.tiles * 2)

/** A new board (看板). Who makes it owns it; shared, everybody of the district who reads boards sees it, each in their own scope. */
export const NewBoard = z.strictObject({ name: ShortText, isShared: z.boolean().default(false), tiles })
export type NewBoard = z.infer<typeof NewBoard>

/** The next version of a board: `basedOn` is the version that the person saw. */
export const ChangedBoard = NewBoard.extend({ basedOn: z.number().int().min(1) })
export type ChangedBoard = z.infer<typeof ChangedBoard>

const head = {
  id: z.string(),
  name: z.string(),
  /** What its owner is called, and whether that is the person who asks. */
  owner: Bilingual,
  isOwn: z.boolean(),
  isShared: z.boolean(),
  version: z.number().int(),
  updatedAt: Instant,
}

/** A board as the list shows it. */
export const BoardLine = z.object({ ...head, tiles: z.number().int() })
export type BoardLine = z.infer<typeof BoardLine>

/** A board with its tiles. */
export const BoardView = z.object({ ...head, tiles: z.array(BoardTile) })
export type BoardView = z.infer<typeof BoardView>

/** In which language a board is written out. */
export const BoardBookQuery = z.object({ language: z.enum(['zh-CN', 'en']).default('zh-CN') })
