import {
  applyEvent,
  chainEvent,
  decideAnswer,
  decideMove,
  getMove,
  type Actor,
  type Answer,
  type EventDraft,
  type Intent,
  type Matter,
  type MoveId,
  type World,
} from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { worldOf } from '../district/world-of.ts'
import { requireReach, type Reaching } from '../person/require-reach.ts'
import { Refusal, requireValue } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { countOpenChildren } from './linked-store.ts'
import type { FoundMatter } from './matter-store.ts'
import { isMerge, mergeMatter } from './merge-matter.ts'
import { requireUnits } from './require-units.ts'
import { sha256 } from './sha256.ts'
import { findStateBefore } from './state-before.ts'

/** When and under which key a move is made; without `at`, now. */
export interface MoveTime {
  readonly at?: number
  readonly key?: string
}

/** Makes a move, if the table allows it and nobody came first. */
export async function moveMatter(
  services: Services,
  district: District,
  move: MoveTime & { readonly found: FoundMatter; readonly actor: Actor & Reaching; readonly intent: Intent },
): Promise<FoundMatter> {
  requireReach(district, move.actor, { matter: move.found.matter, carried: move.intent.carried })
  if (isMerge(move.intent)) return mergeMatter(services, district, { ...move, intent: move.intent })
  const { carried } = move.intent
  requireUnits(district, [carried.leadUnit, carried.suggestedUnit, carried.partUnit, ...(carried.coUnits ?? [])])
  const around = await lookAround(services, move.found.matter, move.intent.move)
  return keepDecision(services, district, {
    ...move,
    decide: (world) => requireValue(decideMove(move.found.matter, { actor: move.actor, ...move.intent }, { ...world, ...around })),
  })
}

/** What a move looks at beyond its own matter: children that still run, the state that it would restore. */
async function lookAround({ database }: Services, matter: Matter, move: MoveId): Promise<Pick<World, 'openChildren' | 'before'>> {
  if (move === 'handle' && matter.children !== undefined) return { openChildren: await countOpenChildren(database.db, matter) }
  if (getMove(move, matter.kind).to !== 'restored') return {}
  const before = await findStateBefore(database.db, matter)
  return before ? { before } : {}
}

/** Answers what was asked for. */
export async function answerAsked(
  services: Services,
  district: District,
  move: MoveTime & { readonly found: FoundMatter; readonly actor: Actor; readonly answer: Answer },
): Promise<FoundMatter> {
  return keepDecision(services, district, {
    ...move,
    decide: (world) => requireValue(decideAnswer(move.found.matter, { actor: move.actor, ...move.answer }, world)),
  })
}

/** Keeps whatever event was decided on: chained to the history, applied to the state, told to whoever watches. */
export async function keepDecision(
  services: Services,
  district: District,
  decision: MoveTime & { readonly found: FoundMatter; readonly decide: (world: World) => EventDraft },
): Promise<FoundMatter> {
  const { found } = decision
  const draft = decision.decide(worldOf(district, decision.at ?? services.now()))
  const event = chainEvent(draft, found.head, sha256)
  const matter = applyEvent(found.matter, event)
  if (!(await services.lines.move.keep({ matter, event, key: decision.key }))) throw changedMeanwhile(found.matter)
  services.live.announce({ matter, kind: 'changed' })
  return { matter, head: event.hash, event }
}

/** Refuses a decision that was made on an older version than the present one. */
export function requireVersion(matter: Matter, version: number): void {
  if (matter.version !== version) throw changedMeanwhile(matter)
}

function changedMeanwhile(matter: Matter): Refusal {
  return new Refusal('matter.changed_meanwhile', { status: matter.status, version: matter.version })
}
