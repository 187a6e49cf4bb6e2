import type { Follow } from '@yiwang/contract'
import { endedStatuses, findReply, getMove, type Evidence, type Matter, type MatterEvent, type MoveId } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { orNull } from '../http/or-null.ts'

const day = 86_400_000

type Step = Follow['steps'][number]

/** What is followed: the report, the matter that it was merged into, and what happened to both. */
export interface Followed {
  readonly own: Matter
  readonly target?: Matter
  readonly histories: { readonly own: readonly MatterEvent[]; readonly target: readonly MatterEvent[] }
}

/**
 * What a resident sees of a matter: its steps in the open, photos, units by name; no person's name, no document. Of a
 * matter that theirs was merged into they see how it goes on, and nothing of what others said and showed.
 */
export function presentFollow({ own, target, histories }: Followed, district: District): Follow {
  const current = target ?? own
  const category = district.categories.get(own.category)
  const steps = [...stepsOf(histories.own, district, true), ...stepsOf(histories.target, district, false)]
  return {
    number: own.number,
    status: current.status,
    category: own.category,
    categoryName: category?.name ?? { zh: own.category, en: own.category },
    description: own.description,
    address: own.place.address ?? '',
    position: { lon: own.place.lon, lat: own.place.lat },
    reportedAt: own.reportedAt,
    dueAt: current.clock?.dueAt ?? null,
    mayReopenUntil: findReopenEnd(current, district),
    rating: presentRating(current),
    reopenings: current.reopenings,
    mergedInto: orNull(target?.number),
    steps: steps.toSorted((one, other) => one.at - other.at),
  }
}

function findReopenEnd(matter: Matter, district: District): number | null {
  const mayReopen = endedStatuses.includes(matter.status) && getMove('reopen').from.includes(matter.status)
  return mayReopen && matter.endedAt !== undefined ? matter.endedAt + district.settings.reopenWindowDays * day : null
}

function presentRating({ rating }: Matter): Follow['rating'] {
  return rating
    ? { isSolved: rating.isSolved, score: orNull(rating.score), at: rating.at, isByCallBack: rating.isByCallBack === true }
    : null
}

function stepsOf(history: readonly MatterEvent[], district: District, isOwn: boolean): readonly Step[] {
  const withdrawn = new Set(history.map(({ body }) => (body.kind === 'withdrawn' ? body.seq : 0)))
  return history
    .filter(({ seq }) => !withdrawn.has(seq))
    .map((event) => presentStep(event, district, isOwn))
    .filter((step) => step !== undefined)
}

function presentStep(event: MatterEvent, district: District, isOwn: boolean): Step | undefined {
  const { at, body } = event
  const bare = { at, move: null, ...named(undefined, district), reason: null, reasonCode: null, photos: [], reply: null }
  if (body.kind === 'reported') return isOwn ? { ...bare, status: 'reported', photos: photosIn(body.evidence) } : undefined
  if (body.kind === 'replied') return { ...bare, status: 'handling', reply: body.text }
  return body.kind === 'moved' && !untold.has(body.move) ? movedStep({ ...event, body }, district, isOwn) : undefined
}

type Moved = MatterEvent & { readonly body: Extract<MatterEvent['body'], { kind: 'moved' }> }

function movedStep({ at, body, unit, role }: Moved, district: District, isOwn: boolean): Step {
  const { carried, move } = body
  const isOthers = !isOwn && role === 'resident'
  return {
    at,
    status: body.to,
    move,
    ...named(carried.leadUnit ?? unit, district),
    reason: tellsReason.has(move) && !isOthers ? (carried.reason ?? null) : null,
    reasonCode: carried.reasonCode ?? null,
    photos: photosIn((carried.evidence ?? []).filter(({ kind }) => isOwn || kind === 'after_photo')),
    // What was noted of a call-back stays with the office.
    reply: move === 'answer_at_once' ? orNull(findReply(carried.evidence)) : null,
  }
}

/** Moves whose reason is written for the resident to read; others may speak of people. */
const tellsReason: ReadonlySet<MoveId> = new Set(['decline', 'give_up', 'reopen', 'close', 'confirm'])

/** What the office does within itself; and what takes back something that was told says so by what comes next. */
const untold: ReadonlySet<MoveId> = new Set(['state', 'finish_part', 'excuse_part', 'split'])

function named(id: string | undefined, district: District): Pick<Step, 'unit' | 'unitEn'> {
  const unit = id === undefined ? undefined : district.units.get(id)
  return { unit: unit?.name ?? null, unitEn: unit?.nameEn ?? null }
}

function photosIn(evidence: readonly Evidence[]): string[] {
  return evidence
    .filter(({ kind }) => kind === 'before_photo' || kind === 'after_photo')
    .map(({ file }) => file)
    .filter((file) => file !== undefined)
}
