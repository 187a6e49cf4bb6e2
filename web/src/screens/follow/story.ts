import type { Follow, FollowStep, Language } from '@yiwang/contract'
import { endedStatuses, type MatterStatus } from '@yiwang/kernel'
import type { z } from 'zod'

export type Told = z.infer<typeof FollowStep>

/** The unit that has it in hand, by what the story says last; nothing where none was named yet. */
export function findUnitInHand(follow: Pick<Follow, 'steps'>, language: Language): string | undefined {
  const step = follow.steps.findLast(({ move, unit }) => unit !== null && handedOver.has(move ?? ''))
  return step === undefined ? undefined : unitOf(step, language)
}

const handedOver: ReadonlySet<string> = new Set(['dispatch', 'rule', 'sign', 'handle', 'resume'])

export function unitOf(step: Told, language: Language): string | undefined {
  return (language === 'en' ? (step.unitEn ?? step.unit) : step.unit) ?? undefined
}

/** Statuses in which something is due, so that "by when" can be said. */
const dueStatuses = [
  'reported',
  'accepted',
  'dispatched',
  'handling',
  'handled',
  'returned',
  'in_ruling',
  'reopened',
] as const satisfies readonly MatterStatus[]

type DueStatus = (typeof dueStatuses)[number]

/** What comes next: a promise with its time, a promise that is overdue, that it is parked, or nothing. */
export type Next =
  | { readonly kind: 'due'; readonly status: DueStatus; readonly at: number }
  | { readonly kind: 'late'; readonly at: number }
  | { readonly kind: 'parked' }
  | { readonly kind: 'none' }

/** What to tell about the next step; `now` is epoch milliseconds. */
export function decideNext({ status, dueAt }: Pick<Follow, 'status' | 'dueAt'>, now: number): Next {
  if (status === 'hung_up') return { kind: 'parked' }
  const due = dueStatuses.find((each) => each === status)
  if (due === undefined || dueAt === null) return { kind: 'none' }
  return dueAt < now ? { kind: 'late', at: dueAt } : { kind: 'due', status: due, at: dueAt }
}

/** The photos of the first report, and those of the last time it was said to be done. */
export function listBeforeAndAfter({ steps }: Pick<Follow, 'steps'>): {
  readonly before: readonly string[]
  readonly after: readonly string[]
} {
  const before = steps.find(({ move, reply }) => move === null && reply === null)?.photos ?? []
  const after = steps.findLast(({ move, photos }) => move === 'handle' && photos.length > 0)?.photos ?? []
  return { before, after }
}

/** Whether the resident may still ask for it to be taken up again. */
export function canReopen({ status, mayReopenUntil }: Pick<Follow, 'status' | 'mayReopenUntil'>, now: number): boolean {
  return endedStatuses.includes(status) && mayReopenUntil !== null && mayReopenUntil > now
}
