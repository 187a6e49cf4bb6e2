import { CategoryCode, type MatterQuery } from '@yiwang/contract'
import { bigramsOf, divisionPrefix, matterKinds, turnStatuses, type Scope } from '@yiwang/kernel'
import { sql, type RawBuilder, type SqlBool } from 'kysely'

import type { KeptPerson } from '../person/person-store.ts'
import { inArea, searchKeys } from './scope-store.ts'

/** What a list is asked for: the filters, by whom, within which scope, at which moment (epoch milliseconds), where days begin. */
export interface MatterQuestion {
  readonly scope: Scope
  readonly person: KeptPerson
  readonly query: Omit<MatterQuery, 'cursor' | 'limit' | 'sort'>
  readonly now: number
  readonly timeZone: string
}

type Condition = RawBuilder<SqlBool>
type Filter = (question: MatterQuestion) => Condition | undefined

/** Every filter of a question as a condition on `matter`. Those of the words come last: they cost most. */
export function conditionsOf(question: MatterQuestion): readonly Condition[] {
  const words = searchCondition(question.query.q, withKeys)
  return [...filters.map((filter) => filter(question)), words].filter((condition) => condition !== undefined)
}

/** The same for rows that are known to have the keys of the words. */
export function conditionsAfterKeys(question: MatterQuestion): readonly Condition[] {
  const { q, ...query } = question.query
  const words = searchCondition(q, (written) => written)
  return [...conditionsOf({ ...question, query }), ...(words ? [words] : [])]
}

/** The search keys that a matter must have to be found by the words of a question. */
export function keysOf({ q }: Pick<MatterQuery, 'q'>): readonly string[] {
  return [...new Set(termsOf(q).flatMap((term) => keysOfTerm(term)))]
}

/** Of a `matter`: whether it runs and is likely the same as another. */
export const isMarkedAlike = sql.raw<SqlBool>('(matter.alike is not null and matter.ended_at is null)')

/** One filter: its condition, when the question has a value for it. */
function on<Key extends keyof MatterQuestion['query']>(
  key: Key,
  condition: (value: NonNullable<MatterQuestion['query'][Key]>, question: MatterQuestion) => Condition | undefined,
): Filter {
  return (question) => {
    const value = question.query[key]
    return value === undefined ? undefined : condition(value, question)
  }
}

const filters: readonly Filter[] = [
  on('ended', (ended) => endedCondition(ended)),
  on('status', (status) => sql`matter.status = any(${status.split(',')}::text[])`),
  on('category', (category) => categoryCondition(category.split(','))),
  on('area', (area) => inArea(divisionPrefix(area))),
  on('unit', (unit) => sql`(matter.first_unit = ${unit} and matter.lead_unit = ${unit})`),
  on('channel', (channel) => sql`matter.channel = any(${channel.split(',')}::text[])`),
  on('heat', (heat, { now }) => heatCondition(heat, new Date(now))),
  on('alike', () => isMarkedAlike),
  on('turn', (turn, { person }) => turnCondition(turn, person)),
  on('from', (from, { timeZone }) => sql`matter.reported_at >= ${from}::date::timestamp at time zone ${timeZone}`),
  on('to', (to, { timeZone }) => sql`matter.reported_at < (${to}::date + 1)::timestamp at time zone ${timeZone}`),
]

function endedCondition(ended: MatterQuery['ended']): Condition | undefined {
  if (ended === 'all') return undefined
  return ended === 'yes' ? sql<SqlBool>`matter.ended_at is not null` : sql<SqlBool>`matter.ended_at is null`
}

/** Codes that begin so; as ranges in the order of code points, which is the index's. Nothing else begins with a whole code. */
function categoryCondition(codes: readonly string[]): Condition {
  const parts = codes.map((code) =>
    isWholeCode(code)
      ? sql`(matter.category collate "C") = ${code}`
      : sql`((matter.category collate "C") >= ${code} and (matter.category collate "C") < ${`${code}\u{10FFFF}`})`,
  )
  return sql<SqlBool>`(${sql.join(parts, sql` or `)})`
}

/** Whether a filter names one category, and not a class of them or several. */
export function isWholeCode(code: string): boolean {
  return CategoryCode.safeParse(code).success
}

function heatCondition(heat: Exclude<MatterQuery['heat'], undefined>, now: Date): Condition {
  const running = sql`matter.ended_at is null`
  if (heat === 'overdue') return sql<SqlBool>`(${running} and matter.due_at < ${now})`
  if (heat === 'red') return sql<SqlBool>`(${running} and matter.red_at < ${now} and matter.due_at >= ${now})`
  return sql<SqlBool>`(${running} and matter.amber_at < ${now} and matter.red_at >= ${now})`
}

function turnCondition(turn: 'mine' | 'claimed', person: KeptPerson): Condition {
  if (turn === 'claimed') return sql<SqlBool>`matter.claimed_by = ${person.id}`
  const own = person.roles.includes('handler') ? turnStatuses(['handler']) : []
  const asked = person.roles.includes('leader') ? sql`or matter.asked_move is not null` : sql``
  return sql<SqlBool>`(${waitsForPost(person)}
    or (matter.status = any(${[...own]}::text[]) and (matter.lead_unit = ${person.unit ?? ''} or ${openPartOf(person.unit ?? '')})) ${asked})`
}

/** What waits for a post of the person's, whatever the unit; in each kind of matter another post may have the same turn. */
function waitsForPost({ roles }: KeptPerson): Condition {
  const posts = roles.filter((role) => role !== 'handler')
  const waiting = matterKinds
    .map((kind) => ({ kind, statuses: [...turnStatuses(posts, kind)] }))
    .filter(({ statuses }) => statuses.length > 0)
  const parts = waiting.map(({ kind, statuses }) => sql`(matter.status = any(${statuses}::text[]) and matter.kind = ${kind})`)
  return sql<SqlBool>`(${sql.join([...parts, sql`false`], sql` or `)})`
}

/** A co-handler whose part is neither finished nor excused; `units` is what the scope has an index for. */
function openPartOf(unit: string): Condition {
  return sql<SqlBool>`(matter.units @> array[${unit}]::text[] and matter.co_units @> array[${unit}]::text[]
    and not coalesce(matter.state -> 'partsDone', '[]'::jsonb) @> to_jsonb(${unit}::text))`
}

function termsOf(q: string | undefined): readonly string[] {
  return (q ?? '')
    .trim()
    .split(/\s+/u)
    .filter((term) => term !== '')
    .slice(0, 8)
}

/** The keys of a term without the single characters of its pairs: whoever has the pair has them. */
function keysOfTerm(term: string): readonly string[] {
  const keys = bigramsOf(term)
  const inPairs = new Set(keys.filter((key) => /^\p{Script=Han}{2}$/u.test(key)).flatMap((pair) => Array.from(pair)))
  return keys.filter((key) => !inPairs.has(key))
}

function withKeys(written: Condition, term: string): Condition {
  return sql<SqlBool>`(${written} and ${searchKeys} @> ${[...keysOfTerm(term)]}::text[])`
}

/** Every word of the question must be there: as it was written, and by its keys, for which there is an index. */
function searchCondition(q: string | undefined, complete: typeof withKeys): Condition | undefined {
  const parts = termsOf(q).map((term) => {
    const like = `%${term.replaceAll(/[%_\\]/gu, String.raw`\$&`)}%`
    // Han has no cases, and comparing without them costs several times as much.
    const alike = term.toLowerCase() === term.toUpperCase() ? sql`like` : sql`ilike`
    return complete(
      sql<SqlBool>`(matter.description ${alike} ${like} or matter.address ${alike} ${like} or matter.number ${alike} ${like})`,
      term,
    )
  })
  return parts.length === 0 ? undefined : sql<SqlBool>`(${sql.join(parts, sql` and `)})`
}
