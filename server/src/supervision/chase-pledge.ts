import type { Matter, Pledge } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { actingAt, keepAct } from '../pledge/keep-act.ts'
import { findPledge, type FoundPledge } from '../pledge/pledge-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { raiseMatter, type Raiser } from './raise-matter.ts'

const category = 'H9001'

/** Who presses, and where. */
interface Acting {
  readonly district: District
  readonly actor: Raiser
}

interface Chase {
  readonly pledge: Pledge
  readonly matter: Pick<Matter, 'id' | 'number'>
  /** How often it is tried again. */
  readonly left: number
}

/** Raises a supervised matter for a pledge, with the unit that leads it; refused with `pledge.no_lead` where none does. */
export async function chasePledge(
  services: Services,
  { district, actor }: Acting,
  { found, text }: { readonly found: FoundPledge; readonly text: string },
): Promise<void> {
  const { pledge } = found
  const leadUnit = requireLead(pledge)
  const { matter } = await raiseMatter(
    services,
    { district, actor },
    {
      kind: 'supervision',
      category,
      description: `${pledge.number} ${pledge.subject}\n${text}`,
      leadUnit,
      coUnits: pledge.coUnits,
      pledge: pledge.id,
      key: `${pledge.id}:${pledge.version}`,
    },
  )
  await noteChase(services, { district, actor }, { pledge, matter, left: attempts })
}

/** How often somebody else may come first before that is told. */
const attempts = 4

/** The matter is sent and cannot be taken back: whatever else happens to the pledge meanwhile, its history has it once. */
async function noteChase(services: Services, acting: Acting, chase: Chase): Promise<void> {
  const { db } = services.database
  const { id, number } = chase.matter
  const found = await findPledge(db, chase.pledge.district, chase.pledge.id)
  if (!found || found.pledge.chased.includes(id)) return
  const body = { kind: 'chased', matter: id, number } as const
  try {
    await keepAct(db, found, { body, acting: actingAt(acting.district, acting.actor, services.now()) })
  } catch (error) {
    if (chase.left === 0 || !(error instanceof Refusal) || error.code !== 'pledge.changed_meanwhile') throw error
    await noteChase(services, acting, { ...chase, left: chase.left - 1 })
  }
}

function requireLead({ leadUnit }: Pledge): string {
  if (leadUnit === null) throw new Refusal('pledge.no_lead')
  return leadUnit
}
