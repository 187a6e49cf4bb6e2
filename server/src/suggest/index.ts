import type { App } from '../http/app.ts'
import type { Services } from '../services.ts'
import { addCallers } from './caller-endpoint.ts'
import { addCategorySuggestions } from './category-endpoint.ts'
import { addPlaceSearch } from './place-endpoint.ts'

/** What helps whoever takes a matter down: which category, which place, and who is calling. Nothing is applied by itself. */
export function addSuggestions(app: App, services: Services): void {
  addCategorySuggestions(app, services)
  addPlaceSearch(app, services)
  addCallers(app, services)
}
