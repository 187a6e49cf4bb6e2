import { duplicateThresholds, endedStatuses, type Matter } from '@yiwang/kernel'

import type { Services } from '../services.ts'
import { findDuplicates, type FoundDuplicate } from './find-duplicates.ts'
import { dropStrays, keepLook, listWaiting } from './look-store.ts'
import { wholeScope } from './whole-scope.ts'

const batch = 5
const kept = 5
/** Reports that come in together may be kept in another order than they were made; both sides then find each other. */
const together = 300_000

/** Compares matters that have come in with those around them; answers how many it has seen. */
export async function lookAtWaiting(
  services: Services,
  rest: (spentMs: number) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const { db } = services.database
  const waiting = await listWaiting(db, batch)
  if (waiting.length === 0) await dropStrays(db)
  for (const matter of waiting) {
    const begun = performance.now()
    // One after the other: each is a short statement, so that whoever reports meanwhile does not wait.
    // eslint-disable-next-line no-await-in-loop
    await lookAt(services, matter)
    // eslint-disable-next-line no-await-in-loop
    await rest(performance.now() - begun)
  }
  return waiting.length
}

async function lookAt(services: Services, matter: Matter): Promise<void> {
  const isEnded = endedStatuses.includes(matter.status)
  const found = isEnded ? [] : await findFor(services, matter)
  await keepLook(services.database.db, matter, { found, likely: findGathering(found)?.row.id })
}

/**
 * Of what is likely the same, the one that the others gather at: still running, with the most reports, reported first. So
 * the marks of thirty reports of one thing all name the same matter.
 */
function findGathering(found: readonly FoundDuplicate[]): FoundDuplicate | undefined {
  const [first] = found
    .filter(({ score }) => score.score >= duplicateThresholds.likely)
    .toSorted(
      ({ row: one }, { row: other }) =>
        Number(one.ended_at !== null) - Number(other.ended_at !== null) ||
        other.reports - one.reports ||
        one.reported_at.getTime() - other.reported_at.getTime(),
    )
  return first
}

function findFor(services: Services, matter: Matter): ReturnType<typeof findDuplicates> {
  const { id, place, category, description, reportedAt } = matter
  const sought = { id, position: place, category, description, at: reportedAt, until: reportedAt + together }
  return findDuplicates(services, services.districts.get(matter.district), { scope: wholeScope(matter.district), sought, limit: kept })
}
