import { DemoSignIn } from '@yiwang/contract'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { demoSignIns } from './demo-people.ts'

/** GET /api/demo/sign-ins: with which names and password one can look around; not found outside the demo district. */
export function addDemo(app: App, { districts }: Services): void {
  app.get('/api/demo/sign-ins', { schema: { tags: ['demo'], response: { 200: z.array(DemoSignIn) } } }, () => {
    if (!districts.findHome()?.isDemo) throw new Refusal('request.not_found')
    return [...demoSignIns()]
  })
}
