import type { Actor, Matter, MatterEvent } from '@yiwang/kernel'

import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findMatterByCode, findMatterById, listHistory, type FoundMatter } from './matter-store.ts'
import { listMergedInto } from './merged-into-store.ts'

/** What a follow-up code leads to: the report itself and, if it was merged, the matter that it goes on under. */
export interface FollowedMatter {
  readonly own: FoundMatter
  readonly target?: FoundMatter
}

/** The matter of a follow-up code; refused when there is none. */
export async function requireFollowed({ database, districts }: Services, code: string): Promise<FollowedMatter> {
  const { db } = database
  const district = districts.getPublic().code
  const own = await findMatterByCode(db, district, code)
  if (!own) throw new Refusal('matter.not_found')
  if (own.matter.mergedInto === undefined) return { own }
  const last = (await listMergedInto(db, district, { code })).at(-1)
  const target = last === undefined ? undefined : await findMatterById(db, district, last)
  return { own, ...(target && { target }) }
}

/** The one on which things happen now. */
export function presentOne({ own, target }: FollowedMatter): FoundMatter {
  return target ?? own
}

/** Whoever holds the code, as the reporter of the matter, or of the one merged into it. */
export function residentOf({ own, target }: FollowedMatter): Actor {
  return { id: own.matter.reporter ?? '', roles: ['resident'], ...(target && { mergedInto: target.matter.id }) }
}

/** The histories of both. */
export async function listFollowedHistory(
  { database }: Services,
  followed: FollowedMatter,
): Promise<{ readonly own: readonly MatterEvent[]; readonly target: readonly MatterEvent[] }> {
  const [own, target] = await Promise.all([historyOf(database.db, followed.own.matter), historyOf(database.db, followed.target?.matter)])
  return { own, target }
}

async function historyOf(db: Services['database']['db'], matter: Matter | undefined): Promise<readonly MatterEvent[]> {
  return matter ? listHistory(db, matter.district, matter.id) : []
}
