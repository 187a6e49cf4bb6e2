import { refuseFields, type FieldProblem } from './fields-refused.ts'
import { findList, findOne, type Query } from './query.ts'

/** Which requests are asked for. Instants are epoch milliseconds; the span of `requested` is at most 90 days. */
export interface RequestFilter {
  /** Overrides everything else, as the standard says. */
  readonly numbers: readonly string[] | undefined
  readonly codes: readonly string[] | undefined
  readonly isOpen: boolean | undefined
  readonly requestedFrom: number | undefined
  readonly requestedTo: number | undefined
  readonly updatedFrom: number | undefined
  readonly updatedTo: number | undefined
  readonly limit: number
  readonly offset: number
}

const day = 86_400_000
const longestSpan = 90 * day
/** «Default query limit is a span of 90 days or first 1000 requests returned, whichever is smallest». */
const mostRequests = 1000
const mostPages = 10_000
/** Years that a database and a request can both mean. */
const [firstYear, lastYear] = [1900, 2200]
const w3 = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d))?$/u

/** Reads the filters of GET requests; every wrong one is refused by its name. */
export function readFilter(query: Query, now: number): RequestFilter {
  const problems: FieldProblem[] = []
  const [from, to] = [readInstant(query, 'start_date', problems), readInstant(query, 'end_date', problems)]
  const [updatedFrom, updatedTo] = [readInstant(query, 'updated_after', problems), readInstant(query, 'updated_before', problems)]
  if (from !== undefined && to !== undefined && (to < from || to - from > longestSpan)) wrong(problems, 'start_date, end_date')
  const isOpen = readStatus(query, problems)
  const limit = readCount(query, { name: 'page_size', most: mostRequests, problems }) ?? mostRequests
  const page = readCount(query, { name: 'page', most: mostPages, problems }) ?? 1
  const [numbers, codes] = [readIds(query, 'service_request_id', problems), readIds(query, 'service_code', problems)]
  refuseFields(problems)
  const isByUpdate = updatedFrom !== undefined || updatedTo !== undefined
  return {
    numbers,
    codes,
    isOpen,
    ...span({ from, to, isByUpdate, now }),
    updatedFrom,
    updatedTo,
    limit,
    offset: (page - 1) * limit,
  }
}

/** One end alone reaches 90 days to the other side; neither is the last 90 days, unless the question is what changed. */
function span(asked: {
  readonly from: number | undefined
  readonly to: number | undefined
  readonly isByUpdate: boolean
  readonly now: number
}): Pick<RequestFilter, 'requestedFrom' | 'requestedTo'> {
  const { from, to, isByUpdate, now } = asked
  if (from !== undefined) return { requestedFrom: from, requestedTo: to ?? from + longestSpan }
  if (to !== undefined) return { requestedFrom: to - longestSpan, requestedTo: to }
  return isByUpdate ? { requestedFrom: undefined, requestedTo: undefined } : { requestedFrom: now - longestSpan, requestedTo: undefined }
}

function readInstant(query: Query, name: string, problems: FieldProblem[]): number | undefined {
  const text = findOne(query, name)?.trim().replace(' ', '+')
  if (text === undefined || text === '') return undefined
  const instant = asInstant(text)
  if (instant === undefined) wrong(problems, name)
  return instant
}

/** A plus sign that a client did not encode arrives as a blank. */
function asInstant(text: string): number | undefined {
  const whole = text.replace(/^(\d{4}-\d\d-\d\d)\+(\d\d:)/u, '$1T$2')
  const year = Number(whole.slice(0, 4))
  if (!w3.test(whole) || year < firstYear || year > lastYear) return undefined
  try {
    return Temporal.Instant.from(whole.length === 10 ? `${whole}T00:00:00Z` : whole).epochMilliseconds
  } catch {
    return undefined
  }
}

function readStatus(query: Query, problems: FieldProblem[]): boolean | undefined {
  const list = findList(query, 'status') ?? []
  if (list.some((status) => status !== 'open' && status !== 'closed')) wrong(problems, 'status')
  if (list.length === 0 || (list.includes('open') && list.includes('closed'))) return undefined
  return list.includes('open')
}

function readCount(
  query: Query,
  asked: { readonly name: string; readonly most: number; readonly problems: FieldProblem[] },
): number | undefined {
  const text = findOne(query, asked.name)
  if (text === undefined || text === '') return undefined
  const count = Number(text)
  if (/^\d{1,6}$/u.test(text) && count >= 1 && count <= asked.most) return count
  wrong(asked.problems, asked.name)
  return undefined
}

function readIds(query: Query, name: string, problems: FieldProblem[]): readonly string[] | undefined {
  const list = findList(query, name)
  if (list?.length === 0) return undefined
  if (list && (list.length > mostRequests || list.some((id) => !/^[\w.-]{1,40}$/u.test(id)))) wrong(problems, name)
  return list
}

function wrong(problems: FieldProblem[], field: string): void {
  problems.push({ code: 'open311.wrong_field', field })
}
