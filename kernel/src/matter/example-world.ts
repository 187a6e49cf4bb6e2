import { makeCalendar, standardPeriods } from '../time/calendar.ts'
import { defaultThresholds, stages } from '../time/clock.ts'
import type { Actor } from './actor.ts'
import { applyEvent } from './apply-event.ts'
import { chainEvent, chainStart } from './chain.ts'
import { decideReport } from './decide-report.ts'
import type { MatterEvent } from './event.ts'
import type { Carried, Matter } from './matter.ts'
import type { World } from './world.ts'

/** Tuesday 3 March 2026, 09:00 in Shanghai, in epoch milliseconds. */
export const exampleNow = Temporal.Instant.from('2026-03-03T01:00:00Z').epochMilliseconds

const calendar = makeCalendar({
  version: 'example',
  timeZone: 'Asia/Shanghai',
  from: Temporal.PlainDate.from('2026-01-01'),
  to: Temporal.PlainDate.from('2026-12-31'),
  holidays: new Set(),
  makeUpDays: new Set(),
  periods: standardPeriods,
})

/** A world for tests: every stage has a work day, every category asks for an after-photo and is an inquiry. */
export function exampleWorld(at = exampleNow): World {
  const rows = stages.map((stage) => ({
    category: '*',
    stage,
    areaClass: '*' as const,
    limit: { amount: 1, unit: 'work_day' as const },
    source: 'test',
  }))
  return {
    at,
    calendar,
    limits: { version: '1', validFrom: '2020-01-01', rows },
    thresholds: defaultThresholds,
    evidenceFor: () => ['after_photo'],
    isInquiry: () => true,
    reopenWindow: 15 * 86_400_000,
    suggest: () => ({ leadUnit: 'cityscape', coUnits: [], rule: { id: 'all', version: '1' } }),
  }
}

/** A hash that is no hash but tells texts apart, for tests of the chain. */
export function exampleHash(text: string): string {
  let sum = 0
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 4_294_967_291
  return sum.toString(16).padStart(64, '0')
}

/** The first event of an example matter, and the matter. */
export function exampleReport(): { readonly matter: Matter; readonly event: MatterEvent } {
  const actor: Actor & { role: 'resident' } = { id: 'resident:1', roles: ['resident'], role: 'resident' }
  const place = { lon: 120, lat: 30, area: '990102001001001', grid: '990102001001001', areaClass: 'B' as const }
  const draft = decideReport(
    {
      district: '990102',
      id: '1',
      number: '20260303-000001',
      channel: 'resident_page',
      category: 'E0102',
      description: '垃圾',
      place,
      reporter: actor.id,
      evidence: [],
    },
    actor,
    exampleWorld(),
  )
  if (!draft.ok) throw new Error(draft.problem.code)
  const event = chainEvent(draft.value, chainStart, exampleHash)
  return { matter: applyEvent(undefined, event), event }
}

/** Carries everything that any move may need. */
export const exampleCarried: Carried = {
  category: 'E0102',
  place: exampleReport().matter.place,
  leadUnit: 'cityscape',
  suggestedUnit: 'water',
  reason: '理由',
  evidence: [
    { kind: 'after_photo', file: 'a'.repeat(64) },
    { kind: 'source_record', text: 'record' },
    { kind: 'reply_record', text: '已答复' },
  ],
  target: '2',
  extension: { amount: 1, unit: 'work_day' },
  until: exampleNow + 7 * 86_400_000,
  partUnit: 'water',
  rating: { isSolved: true, score: 5 },
}
