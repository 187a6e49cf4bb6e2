import type { BoardLine } from '@yiwang/contract'

import type { KeptPerson } from '../person/person-store.ts'
import type { Services } from '../services.ts'
import { listKeptBoards } from './board-store.ts'
import { presentBoards } from './present-board.ts'

/** The boards that somebody may see, as lines of a list. */
export async function listBoards(services: Services, person: KeptPerson): Promise<BoardLine[]> {
  const boards = await presentBoards(services, person, await listKeptBoards(services.database.db, person))
  return boards.map((board) => ({ ...board, tiles: board.tiles.length }))
}
