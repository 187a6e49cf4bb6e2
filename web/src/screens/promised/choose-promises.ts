import type { PublicPledge } from '@yiwang/contract'
import { pledgeStandings, type PledgeStanding } from '@yiwang/kernel'

/** Which promises are shown: all, those for everyday life, or those that stand somewhere. */
export type Chosen = 'all' | 'livelihood' | PledgeStanding

/** The promises that are shown, those for everyday life first, each in the order of the report. */
export function choosePromises(pledges: readonly PublicPledge[], chosen: Chosen): readonly PublicPledge[] {
  return pledges
    .filter(({ livelihood, standing }) => chosen === 'all' || (chosen === 'livelihood' ? livelihood : standing === chosen))
    .toSorted((one, other) => Number(other.livelihood) - Number(one.livelihood) || (one.number < other.number ? -1 : 1))
}

/** How many promises there are of each kind of choice. */
export function countPromises(pledges: readonly PublicPledge[]): Readonly<Record<Chosen, number>> {
  const standings = Object.fromEntries(
    pledgeStandings.map((standing) => [standing, pledges.filter((pledge) => pledge.standing === standing).length]),
  ) as Record<PledgeStanding, number>
  return { ...standings, all: pledges.length, livelihood: pledges.filter(({ livelihood }) => livelihood).length }
}
