import { Unmasked, UnmaskRequest } from '@yiwang/contract'
import { mayUnmask, unitsOf, type MatterEvent } from '@yiwang/kernel'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { orNull } from '../http/or-null.ts'
import { findReporter, listHistory } from '../matter/matter-store.ts'
import { presentEntry } from '../matter/present-entry.ts'
import { requireMatter } from '../matter/show-matter.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'

/** What somebody uncovers in an hour is what work needs; more is copying. */
const perHour = 60

/** POST /api/matters/:id/unmask answers who reported and the words as written, for a reason that is logged before. */
export function addUnmask(app: App, services: Services): void {
  app.post(
    '/api/matters/:id/unmask',
    {
      config: {
        permission: 'reporter.unmask',
        rateLimit: {
          max: perHour,
          timeWindow: '1 hour',
          hook: 'preHandler',
          keyGenerator: (request) => `unmask ${request.person?.id ?? request.ip}`,
        },
      },
      schema: { tags: ['matter'], params: z.object({ id: z.uuid() }), body: UnmaskRequest, response: { 200: Unmasked } },
    },
    (request) => unmask(services, requirePerson(request), { id: request.params.id, reason: request.body.reason }),
  )
}

async function unmask(services: Services, person: KeptPerson, asked: { readonly id: string; readonly reason: string }): Promise<Unmasked> {
  const { matter } = await requireMatter(services, person, asked.id)
  if (!mayUnmask(person, { units: unitsOf(matter) })) throw new Refusal('permission.denied', { permission: 'reporter.unmask' })
  await services.accessLog.note(matter.district, {
    by: person.id,
    kind: 'reporter_unmasked',
    matter: matter.id,
    detail: { reason: asked.reason, status: matter.status },
  })
  const { db } = services.database
  const [reporter, history] = await Promise.all([findReporter(db, matter.district, matter.id), listHistory(db, matter.district, matter.id)])
  return {
    reporter: reporter ? { name: orNull(reporter.name), phone: orNull(reporter.phone), email: orNull(reporter.email) } : null,
    description: matter.description,
    address: matter.place.address ?? '',
    entries: history.flatMap((event) => presentWords(event)),
  }
}

function presentWords(event: MatterEvent): Unmasked['entries'] {
  const { seq, text, reason } = presentEntry(event, new Map())
  return text === null && reason === null ? [] : [{ seq, text, reason }]
}
