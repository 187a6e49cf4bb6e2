import { progressOf, courseOf, type Pledge } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { findMatterById } from '../matter/matter-store.ts'
import { asOfDay, measurePledges, type MeasuredPledge } from '../pledge/measure-pledges.ts'
import { findPledge, listPledges, listPledgeYears } from '../pledge/pledge-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { chasePledge } from './chase-pledge.ts'
import type { Raiser } from './raise-matter.ts'

/** What has been behind for so many days is pressed for by the platform itself; and again so long after it was answered. */
const behindDays = 14
const againDays = 30
const firstMs = 600_000
const everyMs = 3_600_000
const day = 86_400_000

const platform: Raiser = { id: 'system', roles: ['system'], role: 'system' }

/**
 * Presses for what stays behind: looks every hour, ten minutes after a start for the first time. What waits stands in the
 * database; a look that fails finds it again an hour later. The answer stops it.
 */
export function keepChasing(services: Services): () => void {
  function look(): void {
    void chaseAllBehind(services).catch(() => undefined)
  }
  const first = setTimeout(look, firstMs)
  const timer = setInterval(look, everyMs)
  first.unref()
  timer.unref()
  return () => {
    clearTimeout(first)
    clearInterval(timer)
  }
}

/** Looks at every district; answers for how many pledges a matter was raised. */
export async function chaseAllBehind(services: Services): Promise<number> {
  const raised = await Promise.all(services.districts.list().map((district) => chaseBehind(services, district)))
  return raised.reduce((sum, count) => sum + count, 0)
}

async function chaseBehind(services: Services, district: District): Promise<number> {
  const { db } = services.database
  const [year] = await listPledgeYears(db, district.code)
  if (year === undefined) return 0
  const tracked = (await listPledges(db, district.code, { year })).filter(({ isWithdrawn, leadUnit }) => !isWithdrawn && leadUnit !== null)
  const measured = await measurePledges(services, district, { asOf: asOfDay(services, district), pledges: tracked })
  const behind = measured.filter((one) => isLongBehind(one, asOfDay(services, district).day))
  let raised = 0
  for (const { pledge } of behind) {
    // One after the other: each takes a number and three writes.
    // eslint-disable-next-line no-await-in-loop
    if (!(await isPressedFor(services, pledge)) && (await chase(services, district, pledge))) raised += 1
  }
  return raised
}

/** Behind today, and behind already so many days ago by what was known of those days. */
function isLongBehind({ pledge, readings, progress }: MeasuredPledge, today: string): boolean {
  if (progress.standing !== 'behind') return false
  const before = Temporal.PlainDate.from(today).subtract({ days: behindDays })
  return progressOf(courseOf(pledge, readings), before).standing === 'behind'
}

/** Whether a matter that was raised for it still runs, or ended only lately. */
async function isPressedFor({ database, now }: Services, { district, chased }: Pledge): Promise<boolean> {
  const last = chased.at(-1)
  const found = last === undefined ? undefined : await findMatterById(database.db, district, last)
  if (!found) return false
  const { endedAt } = found.matter
  return endedAt === undefined || now() - endedAt < againDays * day
}

/** One that somebody else changes at the same moment is left to the next look. */
async function chase(services: Services, district: District, { id }: Pledge): Promise<boolean> {
  const found = await findPledge(services.database.db, district.code, id)
  if (!found) return false
  try {
    await chasePledge(services, { district, actor: platform }, { found, text: `进度滞后已满${behindDays}天，请说明原因和补救措施。` })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
