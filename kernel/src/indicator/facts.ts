import type { Matter, StageDone } from '../matter/matter.ts'
import { workingBetween } from '../time/between-working.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Stage } from '../time/clock.ts'
import type { Facts } from './criterion.ts'
import { matterFieldNames, type MatterField } from './field.ts'
import type { PeriodDate, Post } from './indicator.ts'

/** What facts depend on besides the matter: the moment of asking (epoch milliseconds) and the working calendar. */
export interface Moment {
  readonly now: number
  readonly calendar: Calendar
}

type Reader = (matter: Matter, moment: Moment) => string | number | boolean | undefined

const readers: Readonly<Record<MatterField, Reader>> = {
  status: ({ status }) => status,
  channel: ({ channel }) => channel,
  category: ({ category }) => category,
  area: ({ place }) => place.area,
  leadUnit: ({ leadUnit }) => leadUnit,
  handledUnit: ({ handledUnit }) => handledUnit,
  reports: ({ reports = 1 }) => reports,
  returns: ({ returns }) => returns,
  rulings: ({ tally }) => tally?.rulings ?? 0,
  rejects: ({ tally }) => tally?.rejects ?? 0,
  reopenings: ({ reopenings }) => reopenings,
  extensions: ({ extensions = 0 }) => extensions,
  hangUps: ({ hangUps = 0 }) => hangUps,
  score: ({ rating }) => rating?.score,
  isDecided: (matter) => done(matter, 'accept') !== undefined,
  isAccepted: (matter) => done(matter, 'accept') !== undefined && matter.status !== 'declined',
  isAnsweredAtOnce: ({ tally }) => tally?.isAnsweredAtOnce === true,
  isDispatched: ({ tally }) => tally?.firstDispatch !== undefined,
  isHandled: (matter) => done(matter, 'handle') !== undefined,
  isClosed: ({ tally }) => tally?.closedAt !== undefined,
  isEnded: ({ clock }) => clock === undefined,
  isOverdue: ({ clock }, { now }) => clock !== undefined && clock.pausedAt === undefined && clock.dueAt < now,
  isReturned: ({ tally }) => (tally?.returnedBy ?? []).length > 0,
  isReopened: ({ tally }) => (tally?.closedReopenings ?? 0) > 0,
  isSolved: ({ rating }) => rating?.isSolved,
  acceptedLate: (matter) => done(matter, 'accept')?.isLate,
  dispatchedLate: ({ tally }) => tally?.firstDispatch?.isLate,
  handledLate: (matter) => done(matter, 'handle')?.isLate,
  verifiedLate: (matter) => done(matter, 'verify')?.isLate,
  acceptTime: (matter, moment) => worked(moment, matter.reportedAt, dateOf(matter, 'accepted')),
  dispatchTime: (matter, moment) => worked(moment, dateOf(matter, 'accepted'), dateOf(matter, 'dispatched')),
  handleTime: (matter, moment) => worked(moment, dateOf(matter, 'dispatched'), dateOf(matter, 'handled')),
  closeTime: (matter, moment) => worked(moment, matter.reportedAt, dateOf(matter, 'closed')),
}

/** What is known of a matter at a moment, field by field. */
export function factsOf(matter: Matter, moment: Moment): Facts {
  return Object.fromEntries(matterFieldNames.map((field) => [field, readers[field](matter, moment)])) as Facts
}

/** The date (epoch milliseconds) that puts the matter into a period; nothing when it never came that far. */
export function dateOf(matter: Matter, on: PeriodDate): number | undefined {
  const dates: Readonly<Record<PeriodDate, number | undefined>> = {
    reported: matter.reportedAt,
    accepted: done(matter, 'accept')?.at,
    dispatched: matter.tally?.firstDispatch?.at,
    handled: done(matter, 'handle')?.at,
    closed: matter.tally?.closedAt,
  }
  return dates[on]
}

/** Who answers for the matter in a post: who accepted, first dispatched, last handled, last verified. */
export function answererOf(matter: Matter, post: Post): string | undefined {
  return post === 'dispatch' ? matter.tally?.firstDispatch?.by : done(matter, post)?.by
}

function done(matter: Matter, stage: Stage): StageDone | undefined {
  return matter.done?.[stage]
}

function worked({ calendar }: Moment, from: number | undefined, to: number | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined
  const between = workingBetween(calendar, from, to)
  return between.ok ? between.value : undefined
}
