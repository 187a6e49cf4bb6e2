import type { App } from '../http/app.ts'
import type { Services } from '../services.ts'
import { addResidentDuplicates } from './resident-endpoints.ts'
import { addStaffDuplicates } from './staff-endpoints.ts'

/** What may be the same: for the desk and for residents. */
export function addDuplicates(app: App, services: Services): void {
  addStaffDuplicates(app, services)
  addResidentDuplicates(app, services)
}
