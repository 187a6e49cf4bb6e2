import { Me } from '@yiwang/contract'

import type { App } from '../http/app.ts'
import type { Services } from '../services.ts'
import { addAccount } from './account-endpoints.ts'
import { requireSession } from './request-person.ts'
import { addSignIn } from './sign-in.ts'

/** Signing in, and who is signed in. */
export function addPeople(app: App, services: Services): void {
  addSignIn(app, services)
  addAccount(app, services)
  app.get(
    '/api/me',
    { config: { permission: 'signed_in', isBeforeGate: true }, schema: { tags: ['person'], response: { 200: Me } } },
    (request) => {
      const { person, gate = null } = requireSession(request)
      const { id, name, nameEn, username, roles, unit, area, district } = person
      const found = unit === undefined ? undefined : services.districts.get(district).units.get(unit)
      return { id, name, nameEn, username, roles: [...roles], unit: found ?? null, area, district, gate }
    },
  )
}
