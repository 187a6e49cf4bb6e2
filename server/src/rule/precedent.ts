import { DispatchTable, NewPrecedent, type DispatchRule } from '@yiwang/contract'
import { communityOf, scopeOf, streetOf, type Matter } from '@yiwang/kernel'

import { localTime } from '../district/local-time.ts'
import type { App } from '../http/app.ts'
import { findMatter, listHistory } from '../matter/matter-store.ts'
import { requirePerson } from '../person/request-person.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { presentDispatch } from './present-dispatch.ts'
import { requireDispatchRules } from './require-dispatch-rules.ts'
import { getNewestVersion, publishVersion } from './rule-version.ts'

/** POST /api/dispatch-table/precedents: what was ruled on one matter is the rule for the next of its kind. */
export function addPrecedents(app: App, services: Services): void {
  app.post(
    '/api/dispatch-table/precedents',
    { config: { permission: 'rule.edit' }, schema: { tags: ['rule'], body: NewPrecedent, response: { 201: DispatchTable } } },
    async (request, reply) => {
      const person = requirePerson(request)
      const district = services.districts.get(person.district)
      const found = await findMatter(services.database.db, scopeOf(person), request.body.matter)
      if (!found) throw new Refusal('matter.not_found')
      const ruled = await findRuling(services, found.matter)
      const newest = await getNewestVersion(services, 'dispatch_table', district.code)
      const today = localTime(district.timeZone, services.now()).day
      const row = precedentRow({ matter: found.matter, ruled, asked: request.body, today })
      const rules = placed(newest.rows as DispatchRule[], row)
      requireDispatchRules(district, rules, today)
      const asked = { basedOn: newest.version, note: request.body.note, rows: rules }
      const version = await publishVersion(services, 'dispatch_table', { district, person, asked })
      return reply.status(201).send(presentDispatch(version))
    },
  )
}

interface Ruled {
  readonly leadUnit: string
  readonly coUnits: readonly string[]
}

/** To whom the last ruling on a matter gave it; refused when there was none. */
async function findRuling({ database }: Services, matter: Matter): Promise<Ruled> {
  const history = await listHistory(database.db, matter.district, matter.id)
  const { body } = history.findLast((event) => event.body.kind === 'moved' && event.body.move === 'rule') ?? {}
  if (body?.kind !== 'moved' || body.carried.leadUnit === undefined) throw new Refusal('rule.no_ruling')
  return { leadUnit: body.carried.leadUnit, coUnits: body.carried.coUnits ?? [] }
}

function precedentRow(of: {
  readonly matter: Matter
  readonly ruled: Ruled
  readonly asked: NewPrecedent
  readonly today: string
}): Omit<DispatchRule, 'order'> {
  const { matter, ruled, asked, today } = of
  return {
    id: `precedent-${matter.number}`,
    category: matter.category,
    area: areaOf(matter, asked.reach),
    condition: '',
    leadUnit: ruled.leadUnit,
    coUnits: [...ruled.coUnits],
    validFrom: today,
    note: asked.note,
    precedent: matter.number,
  }
}

function areaOf({ place }: Pick<Matter, 'place'>, reach: NewPrecedent['reach']): string {
  if (reach === 'district' || place.area.length < 12) return '*'
  return reach === 'street' ? streetOf(place.area) : communityOf(place.area)
}

/** The rows with the precedent before all others, in the place of an earlier one from the same matter. */
function placed(rules: readonly DispatchRule[], row: Omit<DispatchRule, 'order'>): DispatchRule[] {
  const others = rules.filter(({ id }) => id !== row.id)
  const first = Math.min(...others.map(({ order }) => order), 1)
  return [{ ...row, order: first - 1 }, ...others]
}
