import { DuplicateCandidates, DuplicateQuestion, NotTheSame } from '@yiwang/contract'
import { scopeOf } from '@yiwang/kernel'
import { z } from 'zod'

import { requirePlace, toCgcs2000 } from '../district/find-place.ts'
import type { App } from '../http/app.ts'
import { requireMatter } from '../matter/show-matter.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { findDuplicates } from './find-duplicates.ts'
import { dismissCandidate, listDismissed } from './look-store.ts'
import { presentDuplicate } from './present-duplicate.ts'

const One = z.object({ id: z.uuid() })

/** What may be the same as a report that is being taken down, or as a matter; and saying that it is not. All within the person's scope. */
export function addStaffDuplicates(app: App, services: Services): void {
  app.post(
    '/api/duplicates',
    {
      config: { permission: 'matter.create' },
      schema: { tags: ['duplicate'], body: DuplicateQuestion, response: { 200: DuplicateCandidates } },
    },
    (request) => listForReport(services, requirePerson(request), request.body),
  )
  app.get(
    '/api/matters/:id/duplicates',
    { config: { permission: 'matter.read' }, schema: { tags: ['duplicate'], params: One, response: { 200: DuplicateCandidates } } },
    (request) => listForMatter(services, requirePerson(request), request.params.id),
  )
  app.post(
    '/api/matters/:id/not-the-same',
    {
      config: { permission: 'matter.note' },
      schema: { tags: ['duplicate'], params: One, body: NotTheSame, response: { 200: DuplicateCandidates } },
    },
    async (request) => {
      const person = requirePerson(request)
      const { matter } = await requireMatter(services, person, request.params.id)
      const other = await requireMatter(services, person, request.body.other)
      await dismissCandidate(services.database.db, { district: person.district, matter: matter.id, other: other.matter.id }, person.id)
      return listForMatter(services, person, matter.id)
    },
  )
}

async function listForReport(services: Services, person: KeptPerson, sent: DuplicateQuestion): Promise<DuplicateCandidates> {
  const district = services.districts.get(person.district)
  const { lon, lat } = requirePlace(district, toCgcs2000(sent.position, sent.crs))
  const now = services.now()
  const sought = { position: { lon, lat }, category: sent.category, description: sent.description, at: now, until: now }
  const found = await findDuplicates(services, district, { scope: scopeOf(person), sought })
  return { candidates: found.map((each) => presentDuplicate(each)) }
}

async function listForMatter(services: Services, person: KeptPerson, id: string): Promise<DuplicateCandidates> {
  const { matter } = await requireMatter(services, person, id)
  if (matter.status === 'merged') return { candidates: [] }
  const { place, category, description, reportedAt } = matter
  const sought = { id, position: place, category, description, at: reportedAt, until: services.now() }
  const district = services.districts.get(person.district)
  const [found, dismissed] = await Promise.all([
    findDuplicates(services, district, { scope: scopeOf(person), sought }),
    listDismissed(services.database.db, person.district, id),
  ])
  return { candidates: found.filter(({ row }) => !dismissed.has(row.id)).map((each) => presentDuplicate(each)) }
}
