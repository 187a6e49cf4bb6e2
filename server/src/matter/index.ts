import type { App } from '../http/app.ts'
import type { Services } from '../services.ts'
import { addMatterFlow } from './flow-endpoints.ts'
import { addMatterLists } from './list-endpoints.ts'
import { addMatterMoves } from './move-endpoints.ts'
import { addResidentMatters } from './resident-endpoints.ts'
import { addStaffMatters } from './staff-endpoints.ts'

/** Everything about matters that comes over HTTP. */
export function addMatters(app: App, services: Services): void {
  addMatterLists(app, services)
  addStaffMatters(app, services)
  addMatterMoves(app, services)
  addMatterFlow(app, services)
  addResidentMatters(app, services)
}
