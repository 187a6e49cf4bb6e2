import {
  addWorking,
  applyEvent,
  chainEvent,
  chainStart,
  decideAnswer,
  decideMove,
  decideReport,
  isContinuous,
  limitMs,
  type Actor,
  type Calendar,
  type EventDraft,
  type Intent,
  type Limit,
  type Matter,
  type MatterEvent,
  type MoveId,
  type Report,
  type Result,
  type Role,
} from '@yiwang/kernel'

import type { District } from '../../district/district.ts'
import { worldOf } from '../../district/world-of.ts'
import { sha256 } from '../../matter/sha256.ts'
import type { Prng } from '../city/prng.ts'
import { withCapture } from './capture.ts'
import type { Cast } from './cast.ts'
import type { Fate } from './fate.ts'
import { findNextStep, type Step } from './next-step.ts'
import type { Proofs } from './proof.ts'

/** A matter with its whole history. */
export interface Lived {
  readonly matter: Matter
  readonly events: readonly MatterEvent[]
}

/** What lives are lived in. `until` is the present, epoch milliseconds. */
export interface Setting {
  readonly district: District
  readonly cast: Cast
  readonly proofs: Proofs
  readonly until: number
}

/** No life in the demo has more events than this. */
const longest = 60

/** Reports a matter at a moment of the past and lets everything happen to it that happens by now, by the district's own rules. */
export function liveThrough(
  setting: Setting,
  prng: Prng,
  born: { readonly report: Report; readonly actor: Actor & { readonly role: Role }; readonly at: number; readonly fate: Fate },
): Lived {
  const { district } = setting
  const first = chainEvent(must(decideReport(born.report, born.actor, worldOf(district, born.at))), chainStart, sha256)
  const events: MatterEvent[] = [first]
  const made = new Map<MoveId | 'refused', number>()
  let matter = applyEvent(undefined, first)
  let last = first
  let { fate } = born
  const { cast, proofs } = setting
  const { evidenceFor, isInquiry } = worldOf(district, born.at)
  while (events.length < longest) {
    const step = findNextStep({ prng, matter, fate, cast, made, evidenceFor, isInquiry, proofs })
    if (!step) break
    const at = after(district.calendar, { at: last.at, wait: step.wait, spread: prng.whole(20, 240) * 1000 })
    if (at > setting.until) break
    if (isTooLate(step, at, fate)) {
      fate = alone(fate)
      continue
    }
    last = chainEvent(decideStep(district, matter, { step, at }), last.hash, sha256)
    matter = applyEvent(matter, last)
    events.push(last)
    countMove(made, last)
  }
  return { matter, events }
}

/** Whether a merge would come when its target has ended. */
function isTooLate({ act }: Step, at: number, { mergeBefore = Number.POSITIVE_INFINITY }: Fate): boolean {
  return 'move' in act && act.move === 'merge' && at >= mergeBefore
}

function alone(fate: Fate): Fate {
  const { mergeInto: _, ...own } = fate
  return own
}

function decideStep(district: District, matter: Matter, { step, at }: { readonly step: Step; readonly at: number }): EventDraft {
  const world = worldOf(district, at)
  const { act, actor } = step
  return must(
    'move' in act ? decideMove(matter, { actor, ...shownAct(act, matter, at) }, world) : decideAnswer(matter, { actor, ...act }, world),
  )
}

/** What is done, its photos with the time at which they were taken. */
export function shownAct(act: Intent, matter: Matter, at: number): Intent {
  const { evidence } = act.carried
  return evidence ? { ...act, carried: { ...act.carried, evidence: withCapture(evidence, { at, matter, isByResident: false }) } } : act
}

/** Counts what an event did, for the steps that depend on how often. */
export function countMove(made: Map<MoveId | 'refused', number>, { body }: Pick<MatterEvent, 'body'>): void {
  const what = body.kind === 'moved' ? body.move : body.kind
  if (body.kind === 'moved' || body.kind === 'refused')
    made.set(what as MoveId | 'refused', (made.get(what as MoveId | 'refused') ?? 0) + 1)
}

/** When somebody gets to it: working limits pass in working time only, and nobody acts in the very second. */
function after(calendar: Calendar, { at, wait, spread }: { readonly at: number; readonly wait: Limit; readonly spread: number }): number {
  const ms = limitMs(wait)
  if (isContinuous(wait.unit)) return at + ms + spread
  return Math.max(at, must(addWorking(calendar, at, ms))) + spread
}

function must<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`the demo's own rules refuse its history: ${result.problem.code} ${JSON.stringify(result.problem.detail ?? {})}`)
  return result.value
}
