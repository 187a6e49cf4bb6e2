import type { BoardView, NewBoard } from '@yiwang/contract'
import { randomUUID } from 'node:crypto'

import type { KeptPerson } from '../person/person-store.ts'
import type { Services } from '../services.ts'
import { keepBoard } from './board-store.ts'
import { requireTiles } from './require-tiles.ts'
import { showKept } from './show-board.ts'

/** Makes a board that the person owns. */
export async function createBoard(services: Services, person: KeptPerson, asked: NewBoard): Promise<BoardView> {
  requireTiles(asked.tiles)
  const board = { ...asked, id: randomUUID(), owner: person.id, version: 1, updatedAt: services.now() }
  await keepBoard(services.database.db, person.district, board)
  return showKept(services, person, board)
}
