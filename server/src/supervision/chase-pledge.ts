import type { Pledge } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { actingAt, keepAct } from '../pledge/keep-act.ts'
import type { FoundPledge } from '../pledge/pledge-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { raiseMatter, type Raiser } from './raise-matter.ts'

const category = 'H9001'

/** Raises a supervised matter for a pledge, with the unit that leads it; refused with `pledge.no_lead` where none does. */
export async function chasePledge(
  services: Services,
  { district, actor }: { readonly district: District; readonly actor: Raiser },
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
  const body = { kind: 'chased', matter: matter.id, number: matter.number } as const
  await keepAct(services.database.db, found, { body, acting: actingAt(district, actor, services.now()) })
}

function requireLead({ leadUnit }: Pledge): string {
  if (leadUnit === null) throw new Refusal('pledge.no_lead')
  return leadUnit
}
