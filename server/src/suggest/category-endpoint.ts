import { CategorySuggestion, CategorySuggestionRequest } from '@yiwang/contract'
import { isInScope, scopeOf, spellShared, suggestCategories, type SuggestedCategory } from '@yiwang/kernel'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { FiledMemory, type FiledMatter } from './filed-memory.ts'
import { knowledgeOf } from './knowledge.ts'

const shownMatters = 2

/** POST /api/category-suggestions: up to five categories for the words typed so far, each with its reasons. */
export function addCategorySuggestions(app: App, services: Services): void {
  const memory = new FiledMemory(services)
  app.post(
    '/api/category-suggestions',
    {
      config: { permission: 'matter.create' },
      schema: { tags: ['suggestion'], body: CategorySuggestionRequest, response: { 200: z.array(CategorySuggestion) } },
    },
    async (request) => {
      const person = requirePerson(request)
      const district = services.districts.get(person.district)
      const filed = await memory.get(district.code)
      const { description } = request.body
      const suggested = suggestCategories({ ...knowledgeOf(district), filed: filed.index }, description)
      return suggested.map((each) => presentSuggestion(each, { description, person, matters: filed.matters }))
    },
  )
}

interface Asked {
  readonly description: string
  readonly person: KeptPerson
  readonly matters: ReadonlyMap<string, FiledMatter>
}

/** A suggestion with its reasons; of the matters that are like it only those are named which this person may open. */
function presentSuggestion(suggested: SuggestedCategory, { description, person, matters }: Asked): CategorySuggestion {
  const scope = scopeOf(person)
  const own = suggested.alike
    .map(({ id }) => matters.get(id))
    .filter((matter) => matter !== undefined)
    .filter((matter) => isInScope(scope, matter))
  return {
    category: suggested.category,
    probability: suggested.probability,
    why: {
      words: [...suggested.words],
      alike: suggested.alike.length,
      shared: [...spellShared(description, suggested.alike[0]?.shared ?? [])],
      matters: own.slice(0, shownMatters).map(({ id, number }) => ({ id, number })),
    },
  }
}
