import { AreasNow, AreasQuery, CategoriesToday, FlowToday, Hexagons, HexagonsQuery, Replay, ReplayQuery } from '@yiwang/contract'
import { scopeOf } from '@yiwang/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'

import { dayAfter, localTime, startOf } from '../district/local-time.ts'
import type { App } from '../http/app.ts'
import { sendShared } from '../http/send-shared.ts'
import { SharedAnswers, type Keeping } from '../http/shared-answers.ts'
import { requirePerson } from '../person/request-person.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { listAreas } from './area-store.ts'
import { measureFalseAlarms, showCategories } from './show-categories.ts'
import { showFlow } from './show-flow.ts'
import { showHexagons } from './show-hexagons.ts'
import { showReplay } from './show-replay.ts'
import type { CommandQuestion } from './within-store.ts'

const permission = 'command.read'
const tags = ['command']
/** The clock alone makes matters late; for so long it may go unseen. */
const freshMs = 5000
const hexagonsKeep = {
  open: { freshMs, isOfNow: true },
  today: { freshMs, isOfNow: true },
  month: { freshMs: 30_000, isOfNow: false },
  year: { freshMs: 120_000, isOfNow: false },
} as const
/** A day that is over stays what it was; the one that runs is played from a little before now. */
const replayKeep = { over: 600_000, running: 10_000 } as const

type Show = (question: CommandQuestion & { readonly lat: number }) => Promise<unknown>

/** What the command screen asks for: many screens may ask at once, and one answer is made for all that see the same. */
export function addCommand(app: App, services: Services): void {
  const answer = makeAnswer(services)
  const { db } = services.database
  app.get(
    '/api/command/areas',
    { config: { permission }, schema: { tags, querystring: AreasQuery, response: { 200: AreasNow } } },
    (request, reply) =>
      answer({ request, reply }, { key: ['areas', request.query.level], freshMs, isOfNow: true }, async (question) => ({
        now: question.now,
        areas: await listAreas(db, question, request.query.level),
      })),
  )
  app.get('/api/command/flow', { config: { permission }, schema: { tags, response: { 200: FlowToday } } }, (request, reply) =>
    answer({ request, reply }, { key: ['flow'], freshMs, isOfNow: true }, (question) => showFlow(db, question)),
  )
  addCategoriesToday(app, services, answer)
  app.get(
    '/api/command/hexagons',
    { config: { permission }, schema: { tags, querystring: HexagonsQuery, response: { 200: Hexagons } } },
    (request, reply) => {
      const { span, side } = request.query
      return answer({ request, reply }, { key: ['hexagons', span, side], ...hexagonsKeep[span] }, (question) =>
        showHexagons(db, question, request.query),
      )
    },
  )
  app.get(
    '/api/command/replay',
    { config: { permission }, schema: { tags, querystring: ReplayQuery, response: { 200: Replay } } },
    (request, reply) => {
      const { day } = request.query
      const { timeZone } = services.districts.get(requirePerson(request).district)
      const today = localTime(timeZone, services.now()).day
      if (day > today) throw new Refusal('request.malformed')
      const kept = { key: ['replay', day, day === today], freshMs: day === today ? replayKeep.running : replayKeep.over, isOfNow: false }
      const span = { day, from: startOf(timeZone, day), to: startOf(timeZone, dayAfter(day)) }
      return answer({ request, reply }, kept, (question) => showReplay(db, question, span))
    },
  )
}

/** The past is measured once a day: it does not change while the day runs. */
const measuredFor = 26 * 3_600_000

function addCategoriesToday(app: App, services: Services, answer: ReturnType<typeof makeAnswer>): void {
  const { db } = services.database
  const measured = new SharedAnswers({ changes: () => 0, now: services.now })
  app.get('/api/command/categories', { config: { permission }, schema: { tags, response: { 200: CategoriesToday } } }, (request, reply) =>
    answer({ request, reply }, { key: ['categories'], freshMs: 15_000, isOfNow: true }, (question) =>
      showCategories(db, question, async (first) => {
        const key = JSON.stringify([question.scope, question.day])
        const { body } = await measured.get({ key, freshMs: measuredFor, isOfNow: false }, async () =>
          JSON.stringify(await measureFalseAlarms(db, question, first)),
        )
        return JSON.parse(body.toString()) as CategoriesToday['falseAlarms']
      }),
    ),
  )
}

type Kept = Omit<Keeping, 'key'> & { readonly key: readonly unknown[] }
interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Answers within the scope of whoever asks, from what is shared by all of that scope. */
function makeAnswer(services: Services) {
  const shared = new SharedAnswers({ changes: () => services.live.changes, now: services.now })
  return async ({ request, reply }: Call, kept: Kept, show: Show): Promise<never> => {
    const person = requirePerson(request)
    const scope = scopeOf(person)
    const { timeZone, center } = services.districts.get(person.district)
    const answer = await shared.get({ ...kept, key: JSON.stringify([scope, ...kept.key]) }, async () => {
      const now = services.now()
      const { day } = localTime(timeZone, now)
      return JSON.stringify(await show({ scope, now, timeZone, day, midnight: startOf(timeZone, day), lat: center[1] }))
    })
    // What is sent is written already; the type of the answer is that of its schema.
    return sendShared(request, reply, { ...answer, type: 'application/json; charset=utf-8' }) as never
  }
}
