import { scopeOf } from '@yiwang/kernel'

import type { KeptPerson } from '../person/person-store.ts'
import type { Services } from '../services.ts'
import type { MatterQuestion } from './filter-store.ts'

/** What a person asks of the matters: within their scope, as of now, by the days of their district. */
export function questionOf(services: Services, person: KeptPerson, query: MatterQuestion['query']): MatterQuestion {
  const { timeZone } = services.districts.get(person.district)
  return { scope: scopeOf(person), person, query, now: services.now(), timeZone }
}
