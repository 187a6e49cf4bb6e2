import type { BoardView } from '@yiwang/contract'

import { listNames, nameIn, type KeptPerson } from '../person/person-store.ts'
import type { Services } from '../services.ts'
import type { KeptBoard } from './board-store.ts'

/** Boards as they are shown to somebody, with what their owners are called. */
export async function presentBoards(
  { database: { db } }: Services,
  person: KeptPerson,
  boards: readonly KeptBoard[],
): Promise<readonly BoardView[]> {
  const names = await listNames(
    db,
    person.district,
    boards.map(({ owner }) => owner),
  )
  return boards.map(({ owner, tiles, ...rest }) => ({
    ...rest,
    tiles: [...tiles],
    owner: nameIn(names, owner),
    isOwn: owner === person.id,
  }))
}
