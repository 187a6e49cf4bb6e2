import {
  applyEvent,
  chainEvent,
  chainStart,
  decideAnswer,
  decideMove,
  decideReport,
  getMove,
  moveIds,
  type Actor,
  type Carried,
  type EventDraft,
  type Matter,
  type MatterEvent,
  type MoveId,
  type Role,
  type World,
} from '@yiwang/kernel'
import { createHash } from 'node:crypto'

import type { District } from '../district/district.ts'
import { requirePlace } from '../district/find-place.ts'
import { worldOf } from '../district/world-of.ts'
import type { LivedWithIntake } from '../matter/matter-row.ts'

/** For tests: a source of chance that gives the same again from the same seed. */
export interface Chance {
  /** A number from 0 up to and without 1. */
  readonly next: () => number
  readonly pick: <T>(list: readonly T[]) => T | undefined
}

/** For tests: chance from a seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, pick: (list) => list[Math.floor(next() * list.length)] }
}

const hour = 3_600_000
const units = ['cityscape', 'water', 'east-office']
const channels = ['resident_page', 'grid_worker', 'desk', 'open311'] as const
const leftOut: ReadonlySet<MoveId> = new Set(['merge', 'unmerge', 'split', 'join', 'adopt'])

/** For tests: lives that the table of moves allows, begun within so many days before a moment, each move by chance. */
export function makeLives(
  district: District,
  chance: Chance,
  plan: { readonly count: number; readonly until: number; readonly days: number },
): readonly LivedWithIntake[] {
  return Array.from({ length: plan.count }, (_, index) => liveOnce(district, chance, { ...plan, index }))
}

function liveOnce(
  district: District,
  chance: Chance,
  plan: { readonly until: number; readonly days: number; readonly index: number },
): LivedWithIntake {
  const events: MatterEvent[] = []
  const states: Matter[] = []
  let at = Math.floor(plan.until - chance.next() * plan.days * 24 * hour)
  function keep(draft: EventDraft): void {
    const event = chainEvent(draft, events.at(-1)?.hash ?? chainStart, hash)
    states.push(applyEvent(states.at(-1), event))
    events.push(event)
  }
  keep(report(district, chance, { at, index: plan.index }))
  for (let step = 0; step < 16; step++) {
    at += Math.floor(chance.next() ** 3 * 60 * hour)
    if (at > plan.until) break
    const before = states.at(-2)
    const draft = nextStep(district, chance, { states, world: { ...worldOf(district, at), ...(before && { before }) } })
    if (draft) keep(draft)
  }
  const matter = states.at(-1)
  if (!matter) throw new Error('a life without a beginning')
  return { matter, events, intake: {} }
}

function report(district: District, chance: Chance, { at, index }: { readonly at: number; readonly index: number }): EventDraft {
  const role: Role = 'receiver'
  const draft = decideReport(
    {
      district: district.code,
      id: uuid(chance),
      number: `20260101-${String(index).padStart(6, '0')}`,
      channel: chance.pick(channels) ?? 'desk',
      category: someCategory(chance),
      description: '=1+1 路灯不亮',
      place: somePlace(district, chance),
      evidence: [],
    },
    { id: 'u-receiver', roles: [role], role },
    worldOf(district, at),
  )
  if (!draft.ok) throw new Error(draft.problem.code)
  return draft.value
}

function someCategory(chance: Chance): string {
  return chance.pick(['E0102', 'E0104', 'C0101', 'H0501']) ?? 'E0102'
}

function somePlace(district: District, chance: Chance): Matter['place'] {
  const lon = chance.pick([120.005, 120.015, 120.025, 120.035]) ?? 120.005
  return requirePlace(district, { lon, lat: 30.005 })
}

interface Step {
  readonly states: readonly Matter[]
  readonly world: World
}

function nextStep(district: District, chance: Chance, { states, world }: Step): EventDraft | undefined {
  const matter = states.at(-1)
  if (!matter) return undefined
  if (matter.asked && chance.next() < 0.9) {
    const answer = chance.next() < 0.8 ? { granted: true as const } : { granted: false as const, reason: '不同意' }
    const decided = decideAnswer(matter, { actor: { id: 'u-leader', roles: ['leader'] }, ...answer }, world)
    return decided.ok ? decided.value : undefined
  }
  const possible = moveIds.filter((id) => !leftOut.has(id) && getMove(id).from.includes(matter.status))
  for (let attempt = 0; attempt < 4; attempt++) {
    const move = chance.pick(possible)
    if (move === undefined) return undefined
    const carried = { ...carriedFor(matter, chance, world), ...(chance.next() < 0.2 && correctionOf(district, chance)) }
    const decided = decideMove(matter, { actor: actorFor(matter, move, chance), move, carried }, world)
    if (decided.ok) return decided.value
  }
  return undefined
}

function actorFor(matter: Matter, move: MoveId, chance: Chance): Actor {
  const role = chance.pick(getMove(move).by) ?? 'system'
  if (move === 'undo' && matter.lastMove) return { id: matter.lastMove.by, roles: [...getMove(move).by], ...unitOf(matter.leadUnit) }
  if (role === 'resident') return { id: matter.reporter ?? 'resident:1', roles: [role] }
  const id = role === 'system' ? 'system' : `u-${role}-${Math.floor(chance.next() * 2)}`
  return { id, roles: [role], ...unitOf(role === 'handler' ? matter.leadUnit : 'centre') }
}

function unitOf(unit: string | undefined): { readonly unit?: string } {
  return unit === undefined ? {} : { unit }
}

/** Now and then a matter turns out to be of another kind, or to lie elsewhere. */
function correctionOf(district: District, chance: Chance): Pick<Carried, 'category' | 'place'> {
  return { category: someCategory(chance), place: somePlace(district, chance) }
}

function carriedFor(matter: Matter, chance: Chance, { at, evidenceFor }: World): Carried {
  const isSolved = chance.next() < 0.6
  const score = chance.pick([1, 2, 3, 4, 5])
  return {
    category: matter.category,
    place: matter.place,
    leadUnit: chance.pick(units) ?? 'water',
    coUnits: [],
    suggestedUnit: chance.pick(units) ?? 'water',
    reason: '理由',
    reasonCode: chance.pick(['not_our_duty', 'no_request', 'waits_for_parts', 'weather']) ?? 'not_our_duty',
    evidence: evidenceFor(matter.category).map((kind) => ({ kind, text: '记录', file: 'a'.repeat(64) })),
    extension: { amount: 1, unit: matter.clock?.limit.unit ?? 'work_day' },
    until: at + 24 * hour,
    rating: { isSolved, ...(chance.next() < 0.7 && score !== undefined && { score }) },
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function uuid(chance: Chance): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(chance.next() * 16).toString(16)).join('')
  return [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`, digits.slice(20)].join('-')
}
