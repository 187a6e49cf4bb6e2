import type { Actor, Intent } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { requireReach, type Reaching } from '../person/require-reach.ts'
import type { Services } from '../services.ts'
import type { FoundMatter } from './matter-store.ts'
import { isMerge, mergeMatter } from './merge-matter.ts'
import { moveMatter, type MoveTime } from './move-matter.ts'

/** Makes a move, whether it concerns one matter or two; refused where it leads beyond the area of whoever makes it. */
export function makeMove(
  services: Services,
  district: District,
  move: MoveTime & { readonly found: FoundMatter; readonly actor: Actor & Reaching; readonly intent: Intent },
): Promise<FoundMatter> {
  const { intent } = move
  requireReach(district, move.actor, { matter: move.found.matter, carried: intent.carried })
  return isMerge(intent) ? mergeMatter(services, district, { ...move, intent }) : moveMatter(services, district, move)
}
