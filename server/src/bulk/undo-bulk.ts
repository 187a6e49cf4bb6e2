import type { BulkAction, BulkResult } from '@yiwang/contract'
import { scopeOf, undoWindow, type Matter } from '@yiwang/kernel'

import { makeQueue } from '../make-queue.ts'
import { withdrawReply } from '../matter/flow-endpoints.ts'
import { findMatter, type FoundMatter } from '../matter/matter-store.ts'
import { moveMatter } from '../matter/move-matter.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { closeSteps, listSteps, type BulkStep } from './bulk-store.ts'
import { outcomeOf, resultOf, widthFor } from './outcome.ts'

/** How many steps one call takes back; the caller calls again until none is left. */
const atOnce = 200

type Step = BulkStep & { readonly action: BulkAction }

/**
 * Takes a bulk action back within ten minutes, for every matter that nobody has moved since; the others are named. Each
 * goes back to the very state before it.
 */
export async function undoBulk(services: Services, person: KeptPerson, bulk: string): Promise<BulkResult> {
  const { db } = services.database
  const of = { district: person.district, bulk, person: person.id, since: services.now() - undoWindow, limit: atOnce }
  const steps = await listSteps(db, of)
  if (steps.length === 0) throw new Refusal('matter.nothing_to_undo')
  const inTurn = makeQueue(widthFor(steps[0]?.action))
  const outcomes = await Promise.all(steps.map((step) => inTurn(() => outcomeOf(step.matter, () => backFrom(services, person, step)))))
  await closeSteps(
    db,
    of,
    steps.map(({ matter }) => matter),
  )
  return resultOf(outcomes)
}

async function backFrom(services: Services, person: KeptPerson, step: Step): Promise<Matter> {
  const found = await findMatter(services.database.db, scopeOf(person), step.matter)
  if (!found) throw new Refusal('matter.not_found')
  return (await takeBack(services, person, { found, step })).matter
}

function takeBack(
  services: Services,
  person: KeptPerson,
  { found, step }: { readonly found: FoundMatter; readonly step: Step },
): Promise<FoundMatter> {
  const district = services.districts.get(person.district)
  if (step.action === 'reply') return withdrawReply(services, { person, found, district, key: {} }, step.seq)
  if (found.matter.lastMove?.seq !== step.seq) throw new Refusal('matter.changed_meanwhile')
  const intent =
    step.action === 'merge'
      ? ({ move: 'unmerge', carried: { reason: '撤回批量并案 / bulk merge undone' } } as const)
      : ({ move: 'undo', carried: {} } as const)
  return moveMatter(services, district, { found, actor: person, intent })
}
