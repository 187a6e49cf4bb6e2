import { replay, type Matter } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { listHistory } from './matter-store.ts'

/** The state of a matter before its last move, by its history: what an undo or an unmerge goes back to. */
export async function findStateBefore(db: Kysely<Schema>, { district, id, lastMove }: Matter): Promise<Matter | undefined> {
  if (lastMove === undefined) return undefined
  const history = await listHistory(db, district, id)
  return replay(history.filter(({ seq }) => seq < lastMove.seq))
}
