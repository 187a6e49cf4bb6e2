import type { IndicatorRowsAsk, IndicatorRowsPage } from '@yiwang/contract'
import type { Criterion } from '@yiwang/kernel'

import { presentRow } from '../matter/present-row.ts'
import { listNames, type KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { apartOf, rangeOf } from './answer-ask.ts'
import { countCounted, listCounted, type Cell, type CellCursor, type CountedMatter } from './counted-store.ts'
import { requireAskable, requireQuestion } from './require-question.ts'

type Ask = Omit<IndicatorRowsAsk, 'filters'> & { readonly filters: readonly Criterion[] }

/** Opens a number: a page of exactly the matters that it counted, and how many there are. */
export async function showCounted(services: Services, person: KeptPerson, ask: Ask): Promise<IndicatorRowsPage> {
  requireAskable({ ...ask, periods: [ask.period] })
  const { db } = services.database
  const district = services.districts.get(person.district)
  const now = services.now()
  const question = requireQuestion(ask.ask)
  const range = rangeOf({ person, district, now, filters: ask.filters }, ask.period, question.on)
  const apart = { ...apartOf(person, ask), side: question.side }
  requireSeen(apart.only, ask.key)
  const cell: Cell = { measure: question.measure, apart, part: ask.part, ...(ask.key !== undefined && { key: ask.key }) }
  const cursor = ask.cursor === undefined ? undefined : readCursor(ask.cursor)
  const [found, total] = await Promise.all([
    listCounted(db, range, { cell, limit: ask.limit + 1, ...(cursor && { cursor }) }),
    countCounted(db, range, cell),
  ])
  const shown = found.slice(0, ask.limit)
  const claimed = shown.map(({ matter }) => matter.claimedBy).filter((id) => id !== undefined)
  const view = { district, now, person, names: await listNames(db, person.district, claimed) }
  return {
    rows: shown.map(({ matter }) => presentRow(matter, view)),
    nextCursor: found.length > ask.limit ? writeCursor(shown.at(-1)) : null,
    total,
  }
}

/** Refuses to open a row that the person may not see. */
function requireSeen(only: readonly string[] | undefined, key: string | null | undefined): void {
  if (only && key !== undefined && (key === null || !only.includes(key)))
    throw new Refusal('permission.denied', { permission: 'score.read' })
}

function writeCursor(last: CountedMatter | undefined): string | null {
  return last ? Buffer.from(`${last.at.getTime()} ${last.matter.id}`).toString('base64url') : null
}

function readCursor(text: string): CellCursor {
  const [, at, id = ''] = /^(-?\d{1,16}) ([0-9a-f-]{36})$/u.exec(Buffer.from(text, 'base64url').toString()) ?? []
  if (at === undefined) throw new Refusal('request.wrong_cursor')
  return { at: Number(at), id }
}
