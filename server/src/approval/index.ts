import { Approvals, type Approval } from '@yiwang/contract'
import { getMove, matterKinds, moveIds, scopeOf, type Matter } from '@yiwang/kernel'

import type { App } from '../http/app.ts'
import { presentAsked, presentClock } from '../matter/present-matter.ts'
import { presentRow, type View } from '../matter/present-row.ts'
import { listNames, type KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { listAsked, type KindMove } from './approval-store.ts'

const most = 200

/** GET /api/approvals: what others have asked for and this person may decide. */
export function addApprovals(app: App, services: Services): void {
  app.get(
    '/api/approvals',
    { config: { permission: 'matter.read' }, schema: { tags: ['matter'], response: { 200: Approvals } } },
    (request) => listApprovals(services, requirePerson(request)),
  )
}

async function listApprovals(services: Services, person: KeptPerson): Promise<Approvals> {
  const { db } = services.database
  const found = await listAsked(db, { scope: scopeOf(person), person: person.id, moves: movesToApprove(person), limit: most + 1 })
  const shown = found.slice(0, most)
  const people = shown.flatMap(({ asked, claimedBy }) => [asked?.by, claimedBy]).filter((id) => id !== undefined)
  const names = await listNames(db, person.district, people)
  const view: View = { district: services.districts.get(person.district), now: services.now(), names, person }
  const approvals = shown.map((matter) => presentApproval(matter, view)).filter((each) => each !== undefined)
  return { approvals, isMore: found.length > most }
}

/** The moves that this person's roles may approve. */
function movesToApprove({ roles }: KeptPerson): readonly KindMove[] {
  return matterKinds.flatMap((kind) =>
    moveIds.filter((id) => getMove(id, kind).approval.some((role) => roles.includes(role))).map((move) => ({ kind, move })),
  )
}

function presentApproval(matter: Matter, view: View): Approval | undefined {
  const { asked, clock } = matter
  if (!asked) return undefined
  return { row: presentRow(matter, view), asked: presentAsked(asked, matter, view), clock: clock ? presentClock(clock, view) : null }
}
