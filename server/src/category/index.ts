import { Category, CategoryCode, isKeepable } from '@yiwang/contract'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { requirePerson } from '../person/request-person.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { changeCategory } from './category-store.ts'

const kinds = { C: 'component', E: 'event', H: 'hotline' } as const

/** PUT /api/categories/:code changes a category for what is reported from then on; its code, kind and major class stay. */
export function addCategories(app: App, { database, districts }: Services): void {
  app.put(
    '/api/categories/:code',
    {
      config: { permission: 'category.edit' },
      schema: {
        tags: ['district'],
        params: z.object({ code: CategoryCode }),
        body: Category.refine(isKeepable),
        response: { 200: Category },
      },
    },
    async (request) => {
      const { params, body } = request
      requireOwnCode(params.code, body)
      const { district } = requirePerson(request)
      if (!(await changeCategory(database.db, district, body))) throw new Refusal('category.unknown', { category: params.code })
      await districts.refresh()
      return body
    },
  )
}

function requireOwnCode(code: string, { code: sent, kind, major }: Category): void {
  if (sent !== code) throw new Refusal('request.malformed', { field: 'code' })
  if (kinds[code.charAt(0) as keyof typeof kinds] !== kind) throw new Refusal('request.malformed', { field: 'kind' })
  if (code.slice(1, 3) !== major) throw new Refusal('request.malformed', { field: 'major' })
}
