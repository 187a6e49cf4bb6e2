import type { BoardView, ChangedBoard } from '@yiwang/contract'

import type { KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { replaceBoard } from './board-store.ts'
import { requireTiles } from './require-tiles.ts'
import { requireBoard, showKept } from './show-board.ts'

/** Makes the next version of one's own board; who comes second is told and has changed nothing. */
export async function changeBoard(
  services: Services,
  person: KeptPerson,
  { id, basedOn, ...asked }: ChangedBoard & { readonly id: string },
): Promise<BoardView> {
  const kept = await requireBoard(services, person, id)
  if (kept.owner !== person.id) throw new Refusal('board.not_yours')
  requireTiles(asked.tiles)
  const board = { ...kept, ...asked, version: basedOn + 1, updatedAt: services.now() }
  if (!(await replaceBoard(services.database.db, person.district, board))) throw new Refusal('board.changed_meanwhile')
  return showKept(services, person, board)
}
