import { Health } from '@yiwang/contract'

import type { Services } from '../services.ts'
import type { App } from './app.ts'

/** GET /health: answers once pages can be served, with the version and the engine. */
export function addHealth(app: App, { database, version }: Services): void {
  app.get('/health', { schema: { tags: ['platform'], response: { 200: Health } } }, () => ({
    status: 'ok' as const,
    version,
    engine: database.engine,
    engineVersion: database.version,
  }))
}
