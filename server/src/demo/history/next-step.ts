import {
  getMove,
  listOpenParts,
  type Actor,
  type Answer,
  type Carried,
  type EvidenceKind,
  type Intent,
  type Limit,
  type Matter,
  type MatterStatus,
  type MoveId,
} from '@yiwang/kernel'

import type { Prng } from '../city/prng.ts'
import type { Cast } from './cast.ts'
import type { Fate } from './fate.ts'
import { proofOf, type Proofs } from './proof.ts'
import {
  answerTexts,
  closeTexts,
  declineTexts,
  dispatchTexts,
  extendTexts,
  giveUpTexts,
  hangUpTexts,
  mergeTexts,
  partTexts,
  referTexts,
  refusalTexts,
  rejectTexts,
  reopenTexts,
  returnTexts,
  rulingTexts,
  voidTexts,
} from './reasons.ts'

/** Who does what next, and how long after the last event. */
export interface Step {
  readonly actor: Actor
  readonly act: Intent | Answer
  readonly wait: Limit
}

type Doing = Pick<Step, 'wait'> & { readonly act: Intent }

/** What the next step is decided on. `made` counts the moves made and the requests refused so far. */
export interface Course {
  readonly prng: Prng
  readonly matter: Matter
  readonly fate: Fate
  readonly cast: Cast
  readonly made: ReadonlyMap<MoveId | 'refused', number>
  readonly evidenceFor: (category: string) => readonly EvidenceKind[]
  readonly isInquiry: (category: string) => boolean
  readonly proofs: Proofs
}

/** What happens next to a matter; nothing when it has come to its end or waits for its reporter. */
export function findNextStep(course: Course): Step | undefined {
  const { matter } = course
  return matter.asked ? answerStep(course, matter.asked.move) : steps[matter.status]?.(course)
}

const steps: Readonly<Partial<Record<MatterStatus, (course: Course) => Step | undefined>>> = {
  reported: atReception,
  accepted: atDispatch,
  reopened: atDispatch,
  returned: atDispatch,
  dispatched: atDoor,
  handling: atWork,
  handled: atVerification,
  in_ruling: atRuling,
  hung_up: atRest,
  closed: atEnd,
}

function atReception(course: Course): Step {
  const { prng, fate, matter } = course
  const wait = ofClock(course, fate.centrePace)
  if (fate.isDeclined) {
    const [reasonCode, reason] = prng.pick(declineTexts)
    return byRole(course, 'receiver', { act: { move: 'decline', carried: { reasonCode, reason } }, wait })
  }
  if (fate.isVoided && count(course, 'refused') === 0)
    return byRole(course, 'receiver', { act: { move: 'void', carried: { reason: prng.pick(voidTexts) } }, wait })
  if (fate.mergeInto !== undefined && prng.chance(0.6)) return mergeStep(course, 'receiver', { wait, target: fate.mergeInto })
  if (course.isInquiry(matter.category) && prng.chance(0.7)) {
    const evidence = [{ kind: 'reply_record', text: prng.pick(answerTexts) }] as const
    return byRole(course, 'receiver', { act: { move: 'answer_at_once', carried: { evidence } }, wait })
  }
  return byRole(course, 'receiver', { act: { move: 'accept', carried: { category: matter.category, place: matter.place } }, wait })
}

function mergeStep(course: Course, role: 'receiver' | 'dispatcher', merge: { readonly wait: Limit; readonly target: string }): Step {
  return byRole(course, role, {
    act: { move: 'merge', carried: { target: merge.target, reason: course.prng.pick(mergeTexts) } },
    wait: merge.wait,
  })
}

function atDispatch(course: Course): Step {
  const { prng, fate, matter } = course
  const wait = matter.status === 'accepted' ? ofClock(course, fate.centrePace) : workHours(prng.between(2, 11) * (1 + matter.reopenings))
  if (fate.mergeInto !== undefined && matter.status === 'accepted') return mergeStep(course, 'dispatcher', { wait, target: fate.mergeInto })
  if (matter.status === 'returned' && fate.isReferred && count(course, 'refer') === 0) {
    return byRole(course, 'dispatcher', { act: { move: 'refer', carried: { reason: prng.pick(referTexts) } }, wait })
  }
  const reason = prng.pick(dispatchTexts)
  const isWrong = count(course, 'dispatch') < fate.wrongTurns && matter.reopenings === 0
  const to = isWrong ? { leadUnit: wrongUnit(course) } : rightUnit(course)
  return byRole(course, 'dispatcher', { act: { move: 'dispatch', carried: { ...to, ...(reason && { reason }) } }, wait })
}

function atDoor(course: Course): Step {
  const { prng, fate, matter } = course
  if (isAtWrongDoor(course)) {
    const [reasonCode, reason] = prng.pick(returnTexts)
    const move = matter.returns === 0 ? 'return' : 'appeal'
    const carried = { reasonCode, reason, suggestedUnit: rightUnit(course).leadUnit }
    return byHandler(course, { move, carried }, ofClock(course, prng.between(0.03, 0.3)))
  }
  return byHandler(course, { move: 'sign', carried: {} }, ofClock(course, Math.min(0.12, fate.pace * prng.between(0.02, 0.12))))
}

function atWork(course: Course): Step {
  return partStep(course) ?? askStep(course) ?? handleStep(course)
}

/** A co-handler finishes its part before the lead unit finishes the whole. */
function partStep(course: Course): Step | undefined {
  const { prng, cast, matter } = course
  const part = listOpenParts(matter)[0]
  if (part === undefined) return undefined
  const act = { move: 'finish_part', carried: { reason: prng.pick(partTexts) } } as const
  return { actor: prng.pick(cast.handlersOf(part)), act, wait: ofClock(course, prng.between(0.02, 0.1)) }
}

/** What the unit asks for, once, and not again after a refusal. */
function askStep(course: Course): Step | undefined {
  const { prng, fate } = course
  if (count(course, 'refused') > 0) return undefined
  if (fate.isHungUp && count(course, 'hang_up') === 0) return byHandler(course, hangUp(course), ofClock(course, prng.between(0.1, 0.5)))
  if (fate.isExtended && count(course, 'extend') === 0) return byHandler(course, extension(course), ofClock(course, prng.between(0.4, 0.7)))
  if (!fate.isGivenUp) return undefined
  return byHandler(course, { move: 'give_up', carried: { reason: prng.pick(giveUpTexts) } }, ofClock(course, prng.between(0.3, 0.8)))
}

/** What the unit still takes, as a share of the limit: all its pace, less what asking and its co-handlers took. */
function restOfPace(course: Course): number {
  const { prng, fate } = course
  if (count(course, 'handle') > 0) return prng.between(0.1, 0.4)
  if (count(course, 'extend') > 0) return prng.between(0.2, 0.6)
  return fate.pace * 0.93 - count(course, 'finish_part') * 0.08
}

function handleStep(course: Course): Step {
  return byHandler(course, { move: 'handle', carried: proofOf(course) }, ofClock(course, Math.max(0.02, restOfPace(course) - 0.08)))
}

/** Parked for two to eight weeks after it would have been due. */
function hangUp({ prng, matter }: Course): Intent {
  const until = (matter.clock?.dueAt ?? matter.reportedAt) + prng.whole(14, 56) * 86_400_000
  return { move: 'hang_up', carried: { reason: prng.pick(hangUpTexts), until } }
}

/** Half the limit again. */
function extension(course: Course): Intent {
  return { move: 'extend', carried: { reason: course.prng.pick(extendTexts), extension: ofClock(course, 0.5) } }
}

function atVerification(course: Course): Step {
  const { prng, fate, matter } = course
  const wait = ofClock(course, prng.chance(0.04) ? prng.between(1.05, 1.8) : prng.between(0.35, 0.98))
  const others = course.cast.inRole('verifier').filter(({ id, unit }) => id !== matter.handledBy && unit !== matter.handledUnit)
  const actor = prng.pick(others)
  if (count(course, 'reject') < fate.rejections)
    return { actor, act: { move: 'reject', carried: { reason: prng.pick(rejectTexts) } }, wait }
  return { actor, act: { move: 'close', carried: { reason: prng.pick(closeTexts) } }, wait }
}

function atRuling(course: Course): Step {
  const { prng } = course
  const carried = { ...rightUnit(course), reason: prng.pick(rulingTexts) }
  return byRole(course, 'ruling_officer', { act: { move: 'rule', carried }, wait: ofClock(course, prng.between(0.5, 2.2)) })
}

function atEnd(course: Course): Step | undefined {
  const { fate } = course
  if (fate.isReopened && count(course, 'reopen') === 0) return reopenStep(course)
  if (count(course, 'confirm') + count(course, 'call_back') > 0) return undefined
  if (isCalledBack(course)) return callBackStep(course)
  return fate.score === undefined ? undefined : confirmStep(course, fate.score)
}

function confirmStep({ prng, matter }: Course, score: number): Step {
  const wait = { amount: prng.between(0.1, 4), unit: 'urgent_work_day' } as const
  const actor = { id: matter.reporter ?? '', roles: ['resident'] } as const
  return { actor, act: { move: 'confirm', carried: { rating: { isSolved: score > 2, score } } }, wait }
}

/** Of those who called, every fifth; drawn from the matter's own name, so that the chances of everything else stay as they are. */
function isCalledBack({ matter }: Course): boolean {
  return matter.channel === 'desk' && Number.parseInt(matter.id.slice(-6), 16) % 5 === 0
}

function callBackStep(course: Course): Step {
  const score = course.prng.pick([5, 5, 5, 4, 4, 3, 2, 1])
  const isSolved = score > 2
  const text = isSolved ? '电话回访：反映人认可办理结果。' : '电话回访：反映人认为没有解决。'
  return byRole(course, 'receiver', {
    act: { move: 'call_back', carried: { rating: { isSolved, score }, evidence: [{ kind: 'reply_record', text }] } },
    wait: workHours(course.prng.between(2, 12)),
  })
}

function atRest(course: Course): Step {
  const { prng, fate } = course
  const wait = { amount: prng.between(3, 24), unit: 'work_day' } as const
  if (fate.isGivenUp && count(course, 'refused') === 0)
    return byHandler(course, { move: 'give_up', carried: { reason: prng.pick(giveUpTexts) } }, wait)
  return byHandler(course, { move: 'resume', carried: {} }, wait)
}

function reopenStep(course: Course): Step {
  const { prng, matter } = course
  const intent = { move: 'reopen', carried: { reason: prng.pick(reopenTexts) } } as const
  const wait = { amount: prng.between(0.5, 9), unit: 'urgent_work_day' } as const
  if (matter.channel === 'grid_worker' || matter.channel === 'desk') return byRole(course, 'receiver', { act: intent, wait })
  return { actor: { id: matter.reporter ?? '', roles: ['resident'] }, act: intent, wait }
}

function answerStep(course: Course, move: MoveId): Step {
  const { prng, fate, cast } = course
  const actor = prng.pick(getMove(move).approval.flatMap((role) => cast.inRole(role)))
  const wait = workHours(prng.between(0.5, 9))
  const isRefused = fate.isRefusedOnce && count(course, 'refused') === 0
  return { actor, act: isRefused ? { granted: false, reason: prng.pick(refusalTexts) } : { granted: true }, wait }
}

function byRole(course: Course, role: 'receiver' | 'dispatcher' | 'ruling_officer', { act, wait }: Doing): Step {
  return { actor: course.prng.pick(course.cast.inRole(role)), act, wait }
}

function byHandler({ cast, matter, prng }: Course, act: Intent, wait: Limit): Step {
  return { actor: prng.pick(cast.handlersOf(matter.leadUnit ?? '')), act, wait }
}

function isAtWrongDoor({ matter }: Course): boolean {
  return matter.suggestion !== undefined && matter.leadUnit !== matter.suggestion.leadUnit && matter.reopenings === 0
}

function rightUnit({ matter, cast }: Course): Carried & { readonly leadUnit: string } {
  const { suggestion } = matter
  if (!suggestion) return { leadUnit: cast.departments[0] ?? '' }
  return { leadUnit: suggestion.leadUnit, coUnits: suggestion.coUnits, rule: suggestion.rule }
}

function wrongUnit({ matter, cast, prng }: Course): string {
  return prng.pick(cast.departments.filter((unit) => unit !== matter.suggestion?.leadUnit && unit !== matter.leadUnit))
}

function count({ made }: Course, what: MoveId | 'refused'): number {
  return made.get(what) ?? 0
}

/** A share of the limit that runs now. */
function ofClock({ matter }: Course, share: number): Limit {
  const limit = matter.clock?.limit ?? { amount: 1, unit: 'work_day' as const }
  return { amount: limit.amount * share, unit: limit.unit }
}

function workHours(amount: number): Limit {
  return { amount, unit: 'work_hour' }
}
