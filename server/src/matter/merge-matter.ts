import {
  applyEvent,
  chainEvent,
  decideMove,
  draftEvent,
  endedStatuses,
  type Actor,
  type EventDraft,
  type Intent,
  type World,
} from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { District } from '../district/district.ts'
import { worldOf } from '../district/world-of.ts'
import { getWeigh } from '../duplicate/weigh-matter.ts'
import { Refusal, requireValue } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { keepMovedMatter } from './keep-matter-store.ts'
import { lockMatters } from './lock-store.ts'
import { findMatterById, type FoundMatter } from './matter-store.ts'
import { sha256 } from './sha256.ts'
import { findStateBefore } from './state-before.ts'

/** A merge or its undoing: of which matter, by whom, with which reason. */
export interface Merge {
  readonly found: FoundMatter
  readonly actor: Actor
  readonly intent: Intent & { readonly move: 'merge' | 'join' | 'unmerge' }
  readonly at?: number
  readonly key?: string
}

/** Whether an intent concerns two matters at once in this way. */
export function isMerge(intent: Intent): intent is Merge['intent'] {
  return intent.move === 'merge' || intent.move === 'join' || intent.move === 'unmerge'
}

/**
 * Merges a matter into the one that its intent names, or takes that back: both histories in one transaction, with both
 * matters held meanwhile, so that many may merge into the same one at once. The person has seen the matter, so a change of
 * it is refused; the target is taken as it is by then. Refused with `matter.merge_target` when the target has ended or was
 * itself merged, which also rules out circles.
 */
export async function mergeMatter(services: Services, district: District, merge: Merge): Promise<FoundMatter> {
  const { found, intent, at = services.now() } = merge
  const { db } = services.database
  const draft = await decideOwn(services, merge, worldOf(district, at))
  const target = targetOf(merge)
  const weigh = await getWeigh(services, district.code)
  const kept = await db.transaction().execute(async (within) => {
    await lockMatters(within, district.code, [found.matter.id, target ?? found.matter.id])
    const other = await requireTarget(within, district, { id: target, isJoining: intent.move !== 'unmerge' })
    const own = await keepEvent(within, found, { draft, ...(merge.key !== undefined && { key: merge.key }) })
    const joined = await keepEvent(within, other, { draft: draftOfTarget(merge, other, draft) })
    await weigh(within, joined.matter)
    return { own, joined }
  })
  for (const { matter } of [kept.own, kept.joined]) services.live.announce({ matter, kind: 'changed' })
  return kept.own
}

/** The other matter: named by a merge, the parent of a child that joins it again, or the one it was merged into. */
function targetOf({ found, intent }: Merge): string | undefined {
  if (intent.move === 'merge') return intent.carried.target
  return intent.move === 'join' ? found.matter.parent : found.matter.mergedInto
}

async function decideOwn({ database }: Services, { found, actor, intent }: Merge, world: World): Promise<EventDraft> {
  const { matter } = found
  if (intent.move !== 'unmerge') return requireValue(decideMove(matter, { actor, ...intent }, world))
  const before = await findStateBefore(database.db, matter)
  return requireValue(decideMove(matter, { actor, ...intent }, { ...world, ...(before && { before }) }))
}

/** What happens to the target: it counts for so many reports more, or fewer. */
function draftOfTarget({ found, actor, intent }: Merge, target: FoundMatter, { at, role }: EventDraft): EventDraft {
  const kind = intent.move === 'unmerge' ? ('parted' as const) : ('joined' as const)
  const isChild = found.matter.parent === target.matter.id
  const body = { kind, matter: found.matter.id, reports: found.matter.reports ?? 1, isChild }
  return draftEvent(target.matter, { ...actor, role }, { at, body })
}

/** The target as it stands now: still running when something is merged into it, not itself merged when something is taken out. */
async function requireTarget(
  within: Kysely<Schema>,
  district: District,
  wanted: { readonly id: string | undefined; readonly isJoining: boolean },
): Promise<FoundMatter> {
  const target = wanted.id === undefined ? undefined : await findMatterById(within, district.code, wanted.id)
  const isOpen = target && (wanted.isJoining ? !endedStatuses.includes(target.matter.status) : target.matter.status !== 'merged')
  if (!target || !isOpen) throw new Refusal('matter.merge_target', { target: wanted.id ?? '' })
  return target
}

async function keepEvent(
  within: Kysely<Schema>,
  found: FoundMatter,
  { draft, key }: { readonly draft: EventDraft; readonly key?: string },
): Promise<FoundMatter> {
  const event = chainEvent(draft, found.head, sha256)
  const matter = applyEvent(found.matter, event)
  const { status, version } = found.matter
  if (!(await keepMovedMatter(within, { matter, event }, key))) throw new Refusal('matter.changed_meanwhile', { status, version })
  return { matter, head: event.hash }
}
