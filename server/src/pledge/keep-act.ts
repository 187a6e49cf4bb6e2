import { decidePledge, type Actor, type PledgeActing, type PledgeEventBody } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { District } from '../district/district.ts'
import { localTime } from '../district/local-time.ts'
import { Refusal, requireValue } from '../problem/refusal.ts'
import { keepPledgeEvent, type FoundPledge } from './pledge-store.ts'

/** Who acts in a district at a moment (epoch milliseconds), as the kernel decides on it. */
export function actingAt({ timeZone }: District, actor: Actor, at: number): PledgeActing {
  return { actor, at, today: localTime(timeZone, at).day }
}

/** Decides on an act and keeps it; refused with what the kernel refuses, and `pledge.changed_meanwhile` where somebody came first. */
export async function keepAct(
  db: Kysely<Schema>,
  found: FoundPledge,
  { body, acting }: { readonly body: PledgeEventBody; readonly acting: PledgeActing },
): Promise<FoundPledge> {
  const kept = await keepPledgeEvent(db, found, requireValue(decidePledge(found.pledge, body, acting)))
  if (!kept) throw new Refusal('pledge.changed_meanwhile')
  return kept
}
