import type { BoardTile } from '@yiwang/contract'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

type Db = Kysely<Schema>

/** A board as it is kept. */
export interface KeptBoard {
  readonly id: string
  readonly owner: string
  readonly name: string
  readonly isShared: boolean
  readonly version: number
  readonly tiles: readonly BoardTile[]
  /** Epoch milliseconds. */
  readonly updatedAt: number
}

/** Who looks: a person of a district. They see their own boards and those that are shared. */
export interface Reader {
  readonly district: string
  readonly id: string
}

/** The boards that somebody may see, their own first, then by name. */
export async function listKeptBoards(db: Db, reader: Reader): Promise<readonly KeptBoard[]> {
  const rows = await seenBy(db, reader)
    .orderBy((at) => at('owner', '=', reader.id), 'desc')
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => read(row))
}

/** A board that somebody may see. */
export async function findBoard(db: Db, reader: Reader, id: string): Promise<KeptBoard | undefined> {
  const row = await seenBy(db, reader).where('id', '=', id).executeTakeFirst()
  return row && read(row)
}

/** Keeps a new board, in its first version. */
export async function keepBoard(db: Db, district: string, board: KeptBoard): Promise<void> {
  const { id, owner, version } = board
  await db
    .insertInto('board')
    .values({ district, id, owner, version, ...written(board) })
    .execute()
}

/** Puts a version in the place of the one before it; answers whether that one was still the newest of this owner. */
export async function replaceBoard(db: Db, district: string, board: KeptBoard): Promise<boolean> {
  const replaced = await db
    .updateTable('board')
    .set({ version: board.version, ...written(board) })
    .where('district', '=', district)
    .where('id', '=', board.id)
    .where('owner', '=', board.owner)
    .where('version', '=', board.version - 1)
    .where('dropped_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return replaced !== undefined
}

/** Drops a board of this owner, or brings one back that was dropped (`at` null); answers whether there was one. */
export async function markDropped(db: Db, owner: Reader, { id, at }: { readonly id: string; readonly at: Date | null }): Promise<boolean> {
  const marked = await db
    .updateTable('board')
    .set({ dropped_at: at })
    .where('district', '=', owner.district)
    .where('id', '=', id)
    .where('owner', '=', owner.id)
    .where('dropped_at', at === null ? 'is not' : 'is', null)
    .returning('id')
    .executeTakeFirst()
  return marked !== undefined
}

/** Takes out what was dropped so long ago that nobody brings it back. */
export async function clearDropped(db: Db, owner: Reader, before: Date): Promise<void> {
  await db
    .deleteFrom('board')
    .where('district', '=', owner.district)
    .where('owner', '=', owner.id)
    .where('dropped_at', '<', before)
    .execute()
}

function seenBy(db: Db, { district, id }: Reader) {
  return db
    .selectFrom('board')
    .select(['id', 'owner', 'name', 'is_shared', 'version', 'tiles', 'updated_at'])
    .where('district', '=', district)
    .where('dropped_at', 'is', null)
    .where((at) => at.or([at('owner', '=', id), at('is_shared', '=', true)]))
}

type Row = Awaited<ReturnType<ReturnType<typeof seenBy>['execute']>>[number]

function read({ is_shared: isShared, updated_at: updatedAt, tiles, ...rest }: Row): KeptBoard {
  return { ...rest, isShared, tiles: tiles as BoardTile[], updatedAt: updatedAt.getTime() }
}

function written({ name, isShared, tiles, updatedAt }: KeptBoard) {
  return { name, is_shared: isShared, tiles: JSON.stringify(tiles), updated_at: new Date(updatedAt) }
}
