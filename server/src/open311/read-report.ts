import { FreeText, ShortText, type Category, type Position } from '@yiwang/contract'
import { isPosition } from '@yiwang/kernel'
import { z } from 'zod'

import { definedOnly } from '../http/defined-only.ts'
import type { Reporter } from '../matter/keep-matter-store.ts'
import { questions } from './attributes.ts'
import { refuseFields, type FieldProblem } from './fields-refused.ts'
import type { Sent } from './read-sent.ts'

/** What a client reports, checked but not yet placed: an address alone still has to be found. */
export interface SentReport {
  readonly description: string
  readonly position: Position | undefined
  readonly address: string | undefined
  readonly media: string | undefined
  readonly reporter: Reporter
}

const Phone = z.string().regex(/^\+?[\d\s().-]{5,25}$/u)
const MediaUrl = z.url({ protocol: /^https?$/u }).max(2000)
const degrees = /^[+-]?\d{1,3}(?:\.\d{1,20})?$/u

/** Reads the fields of POST requests; everything that is missing or wrong is refused at once, each by its name. */
export function readReport(sent: Sent, category: Category, now: number): SentReport {
  const problems: FieldProblem[] = []
  function read<T>(field: string, shape: z.ZodType<T>): T | undefined {
    const value = sent.fields.get(field)
    if (value === undefined || value.trim() === '') return undefined
    const parsed = shape.safeParse(value.trim())
    if (!parsed.success) problems.push({ code: 'open311.wrong_field', field })
    return parsed.data
  }
  const first = read('first_name', ShortText)
  const last = read('last_name', ShortText)
  const reporter = definedOnly({
    name: [first, last].filter((part) => part !== undefined).join(' ') || undefined,
    phone: read('phone', Phone),
    email: read('email', z.email().max(200)),
  })
  const address = read('address_string', ShortText)
  const position = readPosition(sent, problems)
  const media = read('media_url', MediaUrl)
  for (const field of ['device_id', 'account_id', 'address_id']) read(field, ShortText)
  const description = readDescription(sent, category, { now, problems })
  if (!position && !address && problems.length === 0) problems.push(...missingPlace(sent))
  refuseFields(problems)
  return { description, position, address, media, reporter }
}

function readPosition(sent: Sent, problems: FieldProblem[]): Position | undefined {
  const [lat, lon] = [readDegrees(sent, 'lat', problems), readDegrees(sent, 'long', problems)]
  if (lat === undefined && lon === undefined) return undefined
  if (lat === undefined) problems.push({ code: 'open311.missing_field', field: 'lat' })
  if (lon === undefined) problems.push({ code: 'open311.missing_field', field: 'long' })
  const position = { lat: lat ?? Number.NaN, lon: lon ?? Number.NaN }
  if (problems.length === 0 && !isPosition(position)) problems.push({ code: 'open311.wrong_field', field: 'lat, long' })
  return position
}

/** Not a number when it is there and cannot be read. */
function readDegrees({ fields }: Sent, field: 'lat' | 'long', problems: FieldProblem[]): number | undefined {
  const text = fields.get(field)?.trim() ?? ''
  if (text === '') return undefined
  if (degrees.test(text)) return Number(text)
  problems.push({ code: 'open311.wrong_field', field })
  return Number.NaN
}

/** An address_id means nothing here: this platform has no address repository of its own. */
function missingPlace({ fields }: Sent): readonly FieldProblem[] {
  if (fields.has('address_id'))
    return [
      { code: 'open311.wrong_field', field: 'address_id' },
      { code: 'open311.missing_field', field: 'lat, long' },
    ]
  return [{ code: 'open311.missing_field', field: 'lat, long / address_string' }]
}

function readDescription(sent: Sent, category: Category, more: { readonly now: number; readonly problems: FieldProblem[] }): string {
  const said = sent.fields.get('description')?.trim() ?? ''
  const lines = [said === '' ? category.name.zh : said, ...readAttributes(sent, more)]
  const parsed = FreeText.safeParse(lines.join('\n'))
  if (!parsed.success) more.problems.push({ code: 'open311.wrong_field', field: 'description' })
  return parsed.data ?? ''
}

/** The answers, each as a line below the description; an answer to a question nobody put is kept under its own code. */
function readAttributes({ attributes }: Sent, more: { readonly now: number; readonly problems: FieldProblem[] }): readonly string[] {
  const lines: string[] = []
  for (const [code, values] of attributes) {
    const question = questions.find((each) => each.code === code)
    const said = values.map((value) => value.trim()).filter((value) => value !== '')
    if (said.length === 0) continue
    const isWrong = said.some((value) => !isAnswer(question, value, more.now)) || (question !== undefined && said.length > 1)
    if (isWrong || code.length > 80) more.problems.push({ code: 'open311.wrong_field', field: `attribute[${code.slice(0, 80)}]` })
    else
      lines.push(
        `${question?.name.zh ?? code}：${said.map((value) => question?.values.find(({ key }) => key === value)?.name.zh ?? value).join('、')}`,
      )
  }
  return lines
}

function isAnswer(question: (typeof questions)[number] | undefined, value: string, now: number): boolean {
  if (question?.datatype === 'datetime')
    return z.iso.datetime({ offset: true }).safeParse(value).success && Temporal.Instant.from(value).epochMilliseconds <= now
  if (question?.datatype === 'singlevaluelist') return question.values.some(({ key }) => key === value)
  return true
}
