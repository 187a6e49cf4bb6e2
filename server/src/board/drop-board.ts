import type { BoardView } from '@yiwang/contract'

import type { KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { clearDropped, markDropped } from './board-store.ts'
import { requireBoard, showBoard } from './show-board.ts'

/** For so long a dropped board can be brought back: thirty days in milliseconds. */
const keptFor = 30 * 86_400_000

/** Drops one's own board; it can be brought back. */
export async function dropBoard(services: Services, person: KeptPerson, id: string): Promise<void> {
  const { owner } = await requireBoard(services, person, id)
  if (owner !== person.id) throw new Refusal('board.not_yours')
  const at = services.now()
  await markDropped(services.database.db, person, { id, at: new Date(at) })
  await clearDropped(services.database.db, person, new Date(at - keptFor))
}

/** Brings back a board that its owner dropped. */
export async function restoreBoard(services: Services, person: KeptPerson, id: string): Promise<BoardView> {
  if (!(await markDropped(services.database.db, person, { id, at: null }))) throw new Refusal('board.not_found')
  return showBoard(services, person, id)
}
