import { MatterDetail, ReplyRequest, SplitRequest } from '@yiwang/contract'
import { undoWindow, type EventBody } from '@yiwang/kernel'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { changeMatter, keepOwn, type Change } from './change-matter.ts'
import { listHistory, type FoundMatter } from './matter-store.ts'
import { requireVersion } from './move-matter.ts'
import { splitMatter } from './split-matter.ts'

const One = z.object({ id: z.uuid() })
const OneReply = One.extend({ seq: z.coerce.number().int().min(1) })

/** Splitting a matter, telling its reporters something, and taking that back. */
export function addMatterFlow(app: App, services: Services): void {
  const response = { 200: MatterDetail }
  app.post(
    '/api/matters/:id/split',
    { config: { permission: 'matter.read' }, schema: { tags: ['matter'], params: One, body: SplitRequest, response } },
    (request) =>
      changeMatter(services, request, ({ person, found, district }) => {
        requireVersion(found.matter, request.body.version)
        return splitMatter(services, district, { found, actor: person, asked: request.body })
      }),
  )
  app.post(
    '/api/matters/:id/replies',
    { config: { permission: 'matter.reply' }, schema: { tags: ['matter'], params: One, body: ReplyRequest, response } },
    (request) => changeMatter(services, request, (change) => keepOwn(services, change, { kind: 'replied', text: request.body.text })),
  )
  app.delete(
    '/api/matters/:id/replies/:seq',
    { config: { permission: 'matter.reply' }, schema: { tags: ['matter'], params: OneReply, response } },
    (request) => changeMatter(services, request, (change) => withdrawReply(services, change, request.params.seq)),
  )
}

/** Takes a reply back: by whoever wrote it, for as long as a move can be taken back. */
export async function withdrawReply(services: Services, change: Change, seq: number): Promise<FoundMatter> {
  const { matter } = change.found
  const history = await listHistory(services.database.db, matter.district, matter.id)
  const reply = history.find((event) => event.seq === seq && event.body.kind === 'replied')
  const isGone = history.some(({ body }) => body.kind === 'withdrawn' && body.seq === seq)
  if (!reply || isGone || reply.by !== change.person.id) throw new Refusal('matter.nothing_to_undo')
  if (services.now() - reply.at > undoWindow) throw new Refusal('matter.window_passed')
  const body: EventBody = { kind: 'withdrawn', seq }
  return keepOwn(services, change, body)
}
