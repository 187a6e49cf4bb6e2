import { z } from 'zod'

import { MatterQuery } from './matter.ts'

/** The question of a map tile: the filters of the list. */
export const MatterTileQuery = MatterQuery.omit({ cursor: true, limit: true, sort: true })
export type MatterTileQuery = z.infer<typeof MatterTileQuery>

/** Which tile of the square of Web Mercator: zoom, column from the west, row from the north. */
export const TileName = z
  .object({ z: z.coerce.number().int().min(0).max(20), x: z.coerce.number().int().min(0), y: z.coerce.number().int().min(0) })
  .refine(({ z: zoom, x, y }) => x < 2 ** zoom && y < 2 ** zoom)
export type TileName = z.infer<typeof TileName>
