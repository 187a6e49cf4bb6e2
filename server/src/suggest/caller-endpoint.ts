import { Caller, CallerQuery } from '@yiwang/contract'
import { mayReadReporter, maskName, scopeOf, unitsOf } from '@yiwang/kernel'

import type { App } from '../http/app.ts'
import { presentRow } from '../matter/present-row.ts'
import { listNames, type KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { listOfCaller, type CalledMatter } from './caller-store.ts'

const shown = 6

/**
 * POST /api/callers: what was reported from a whole number before, within the person's scope. It is a POST so that no number
 * stands in an address or a log; what was open to read is noted in the access log.
 */
export function addCallers(app: App, services: Services): void {
  app.post(
    '/api/callers',
    {
      config: { permission: 'caller.read', rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: { tags: ['suggestion'], body: CallerQuery, response: { 200: Caller } },
    },
    (request) => showCaller(services, requirePerson(request), request.body.phone),
  )
}

async function showCaller(services: Services, person: KeptPerson, phone: string): Promise<Caller> {
  const district = services.districts.get(person.district)
  const found = await listOfCaller(services.database.db, scopeOf(person), phone.replaceAll(/\D/gu, ''))
  const newest = found.slice(0, shown)
  const open = newest.filter((each) => isOpen(person, each))
  await Promise.all(
    open.map(({ matter }) =>
      services.accessLog.noteOncePerHour(person.district, { by: person.id, kind: 'reporter_read', matter: matter.id }),
    ),
  )
  const claimers = newest.map(({ matter }) => matter.claimedBy).filter((id) => id !== undefined)
  const names = await listNames(services.database.db, person.district, claimers)
  const view = { district, now: services.now(), names, person }
  return { ...nameOf(newest, person), total: found.length, matters: newest.map(({ matter }) => presentRow(matter, view)) }
}

/** The name that was last given: whole while a matter of theirs runs and may be read, otherwise covered. */
function nameOf(found: readonly CalledMatter[], person: KeptPerson): Pick<Caller, 'name' | 'isMasked'> {
  const open = found.find((each) => each.name !== null && isOpen(person, each))
  if (open) return { name: open.name, isMasked: false }
  const ended = found.find(({ name }) => name !== null)
  return { name: ended?.name ? maskName(ended.name) : null, isMasked: ended !== undefined }
}

function isOpen(person: KeptPerson, { matter }: CalledMatter): boolean {
  return mayReadReporter(person, { status: matter.status, units: unitsOf(matter) })
}
