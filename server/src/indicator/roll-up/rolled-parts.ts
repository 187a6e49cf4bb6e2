import { standardIndicators } from '@yiwang/contract'
import { canonicalCriteria, type Criterion, type MatterField, type Measure, type PeriodDate } from '@yiwang/kernel'

/** A number that adds up from day to day: how many matters meet the criteria, or the sum of a field over them. */
export interface RolledPart {
  readonly of: readonly Criterion[]
  readonly sum?: MatterField
}

/** As many numbers as a cell has columns for. */
export const counterCount = 12

/** What having come to a date says by itself, so that asking for it adds nothing. */
const saidBy: Partial<Record<PeriodDate, MatterField>> = {
  accepted: 'isDecided',
  dispatched: 'isDispatched',
  handled: 'isHandled',
  closed: 'isClosed',
}

/** Numbers that every matter has. */
const alwaysKnown: ReadonlySet<MatterField> = new Set([
  'reports',
  'returns',
  'rulings',
  'rejects',
  'reopenings',
  'extensions',
  'hangUps',
] as const)

/** The numbers of a measure that add up, in the order in which its answer is read from them; nothing when they do not. */
export function partsOf(measure: Measure): readonly RolledPart[] | undefined {
  const criteria = [...measure.of, ...('counted' in measure ? measure.counted : [])]
  const fields = [...criteria.map(({ field }) => field), ...('field' in measure ? [measure.field] : [])]
  if (measure.kind === 'median' || fields.some((field) => !isLasting(field))) return undefined
  if (measure.kind === 'count') return [{ of: measure.of }]
  if (measure.kind === 'rate') return [{ of: measure.of }, { of: criteria }]
  const known: Criterion = { field: measure.field, operator: 'known' }
  return [{ of: [...measure.of, known] }, { of: measure.of, sum: measure.field }]
}

/** Whether a field says the same tomorrow of a matter that nobody touches: neither the moment nor the calendar is in it. */
function isLasting(field: MatterField): boolean {
  return field !== 'isOverdue' && !field.endsWith('Time')
}

/** The numbers that are kept for each date: every one that the standard indicators ask; the first is how many matters there are. */
export const rolledParts: Readonly<Record<PeriodDate, readonly RolledPart[]>> = {
  reported: keptOn('reported'),
  accepted: keptOn('accepted'),
  dispatched: keptOn('dispatched'),
  handled: keptOn('handled'),
  closed: keptOn('closed'),
}

function keptOn(on: PeriodDate): readonly RolledPart[] {
  const asked = standardIndicators.flatMap(({ question }) => (question.on === on ? (partsOf(question.measure) ?? []) : []))
  const parts = [{ of: [] }, ...asked].map((part) => plainPart(on, part))
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()]
}

/** Which of a date's numbers this part is; nothing when it is not kept. */
export function findCounter(on: PeriodDate, part: RolledPart): number | undefined {
  const wanted = JSON.stringify(plainPart(on, part))
  const place = rolledParts[on].findIndex((kept) => JSON.stringify(kept) === wanted)
  return place === -1 ? undefined : place
}

/** A part in its one form, without what goes without saying. */
function plainPart(on: PeriodDate, { of, sum }: RolledPart): RolledPart {
  const said = of.filter((criterion) => !goesWithoutSaying(on, criterion))
  return { of: canonicalCriteria(said), ...(sum && { sum }) }
}

function goesWithoutSaying(on: PeriodDate, criterion: Criterion): boolean {
  if (criterion.operator === 'known') return alwaysKnown.has(criterion.field)
  return criterion.operator === 'is' && criterion.value && criterion.field === saidBy[on]
}
