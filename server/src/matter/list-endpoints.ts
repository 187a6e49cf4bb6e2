import { MatterPage, MatterQuery } from '@yiwang/contract'

import type { App } from '../http/app.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { listMatters } from './list-matters-store.ts'
import type { Cursor, Listed } from './page-store.ts'
import { presentListed } from './present-row.ts'
import { questionOf } from './question-of.ts'

/** The orders in which only what runs is kept. */
const runningSorts: ReadonlySet<MatterQuery['sort']> = new Set(['due', 'weight'])

/** GET /api/matters: the inbox, within the person's scope. */
export function addMatterLists(app: App, services: Services): void {
  app.get(
    '/api/matters',
    { config: { permission: 'matter.read' }, schema: { tags: ['matter'], querystring: MatterQuery, response: { 200: MatterPage } } },
    (request) => showPage(services, requirePerson(request), request.query),
  )
}

async function showPage(services: Services, person: KeptPerson, query: MatterQuery): Promise<MatterPage> {
  const question = questionOf(services, person, query)
  const sort = runningSorts.has(query.sort) && query.ended !== 'no' ? 'newest' : query.sort
  const start = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const found = await listMatters(services.database.db, question, { sort, limit: query.limit + 1, ...(start && { cursor: start }) })
  const { total, isMore } = start ?? found
  const shown = found.rows.slice(0, query.limit)
  const view = { district: services.districts.get(person.district), now: question.now, person }
  const last = shown.at(-1)
  const next = last && found.rows.length > query.limit ? { key: last.key, id: last.id, total, isMore } : undefined
  return {
    rows: shown.map((row) => presentListed(row, view)),
    nextCursor: next ? writeCursor(next) : null,
    total,
    isMore,
  }
}

/** Where the next page begins, and what the first page counted: later pages need not count again. */
type Start = Cursor & Pick<Listed, 'total' | 'isMore'>

function writeCursor({ key, id, total, isMore }: Start): string {
  return Buffer.from(`${key} ${id} ${total} ${isMore ? 1 : 0}`).toString('base64url')
}

function readCursor(text: string): Start {
  const found = /^(-?\d{1,16}(?:\.\d{1,16})?) ([0-9a-f-]{36}) (\d{1,6}) ([01])$/u.exec(Buffer.from(text, 'base64url').toString())
  if (!found) throw new Refusal('request.wrong_cursor')
  const [, key, id = '', total, more] = found
  return { key: Number(key), id, total: Number(total), isMore: more === '1' }
}
