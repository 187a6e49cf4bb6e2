import type { BoardView } from '@yiwang/contract'

import type { KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findBoard, type KeptBoard } from './board-store.ts'
import { presentBoards } from './present-board.ts'

/** A board that somebody may see; any other is not there for them. */
export async function requireBoard({ database: { db } }: Services, person: KeptPerson, id: string): Promise<KeptBoard> {
  const found = await findBoard(db, person, id)
  if (!found) throw new Refusal('board.not_found')
  return found
}

/** Shows a board. */
export async function showBoard(services: Services, person: KeptPerson, id: string): Promise<BoardView> {
  return showKept(services, person, await requireBoard(services, person, id))
}

/** Shows a board that was just read or written. */
export async function showKept(services: Services, person: KeptPerson, board: KeptBoard): Promise<BoardView> {
  const [view] = await presentBoards(services, person, [board])
  if (!view) throw new Refusal('board.not_found')
  return view
}
