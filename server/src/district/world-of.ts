import {
  communityOf,
  decideDispatch,
  defaultThresholds,
  streetOf,
  type DispatchFacts,
  type SuggestFacts,
  type Suggestion,
  type World,
} from '@yiwang/kernel'

import type { District } from './district.ts'
import { localTime } from './local-time.ts'

const day = 86_400_000

/** What a decision in this district looks at, at this moment (epoch milliseconds). */
export function worldOf(district: District, at: number): World {
  return {
    at,
    calendar: district.calendar,
    limits: district.limits,
    thresholds: defaultThresholds,
    evidenceFor: (category) => district.categories.get(category)?.evidence ?? ['after_photo'],
    isInquiry: (category) => district.categories.get(category)?.inquiry === true,
    reopenWindow: district.settings.reopenWindowDays * day,
    suggest: (facts) => findSuggestion(district, facts),
  }
}

function findSuggestion(district: District, facts: SuggestFacts): Suggestion | undefined {
  const decided = decideDispatch(district.compiledDispatch, dispatchFacts(district, facts))
  if (!decided.ok) return undefined
  const { id, leadUnit, coUnits, limit, precedent } = decided.value
  const rule = { id, version: district.dispatch.version, ...(precedent !== undefined && { precedent }) }
  return { leadUnit, coUnits, rule, ...(limit && { limit }) }
}

/** What the dispatch rules are asked about, in the district's own time. */
export function dispatchFacts(district: District, facts: SuggestFacts): DispatchFacts {
  const { place } = facts
  const isPlaced = place.grid !== undefined
  return {
    category: facts.category,
    street: isPlaced ? streetOf(place.area) : '',
    community: isPlaced ? communityOf(place.area) : '',
    grid: place.grid ?? '',
    areaClass: place.areaClass ?? '',
    channel: facts.channel,
    urgent: district.categories.get(facts.category)?.urgent ?? false,
    at: localTime(district.timeZone, facts.at).at,
    description: facts.description,
  }
}
