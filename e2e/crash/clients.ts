import { MatterDetail, MatterPage, Receipt, StoredFile } from '@yiwang/contract'
import type { MoveId, Role } from '@yiwang/kernel'
import { randomUUID } from 'node:crypto'

import { makePng } from './make-png.ts'
import { sendOnce, sendUntilAnswered, type Field } from './sender.ts'

/** The cookies of the people who work, by role. */
export type Cookies = Readonly<Partial<Record<Role, string>>>

/** Somebody who sends until time is over. */
type Client = (field: Field, cookies: Cookies) => Promise<void>

/** Reports; half of them repeat a report that got no answer under its key, half give up. */
async function resident(field: Field): Promise<void> {
  while (!field.isOver()) {
    await report(field, { isPatient: Math.random() < 0.5, withPhoto: Math.random() < 0.3 })
  }
}

async function report(field: Field, how: { readonly isPatient: boolean; readonly withPhoto: boolean }): Promise<string | undefined> {
  const file = how.withPhoto ? await upload(field) : undefined
  const key = `crash-${randomUUID()}`
  const entry = { key, file }
  field.ledger.reports.set(key, entry)
  const body = {
    category: 'E0102',
    description: `路口垃圾没有清 ${key}`,
    position: { lon: 120.005, lat: 30.005 },
    name: '测试人',
    phone: '13800000000',
    photos: file === undefined ? [] : [{ file }],
  }
  const send = how.isPatient ? sendUntilAnswered : sendOnce
  const answer = await send(field, { path: '/api/requests', body, key })
  if (answer === undefined) return undefined
  const { number } = Receipt.parse(answer)
  Object.assign(entry, { number })
  return number
}

async function upload(field: Field): Promise<string | undefined> {
  const answer = await sendOnce(field, { path: '/api/files', body: makePng(), type: 'image/png' })
  if (answer === undefined) return undefined
  const { file } = StoredFile.parse(answer)
  field.ledger.files.add(file)
  return file
}

/** Uploads photos, whether anybody names them or not. */
async function photographer(field: Field): Promise<void> {
  while (!field.isOver()) {
    await upload(field)
  }
}

type Carried = Readonly<Record<string, unknown>>

/** A whole life: who makes which move, carrying what. */
const life: readonly { readonly by: Role; readonly move: MoveId; readonly carry: (field: Field) => Promise<Carried | undefined> }[] = [
  { by: 'receiver', move: 'accept', carry: () => Promise.resolve({ category: 'E0102' }) },
  { by: 'dispatcher', move: 'dispatch', carry: () => Promise.resolve({ leadUnit: 'east-office' }) },
  { by: 'handler', move: 'sign', carry: () => Promise.resolve({}) },
  { by: 'handler', move: 'handle', carry: proof },
  { by: 'verifier', move: 'close', carry: () => Promise.resolve({}) },
]

async function proof(field: Field): Promise<Carried | undefined> {
  const file = await upload(field)
  return file === undefined
    ? undefined
    : {
        evidence: [
          { kind: 'after_photo', file },
          { kind: 'reply_record', text: '已告知' },
        ],
      }
}

/** Carries matters through their whole lives, with a note on each. */
async function worker(field: Field, cookies: Cookies): Promise<void> {
  while (!field.isOver()) {
    const number = await report(field, { isPatient: true, withPhoto: false })
    if (number !== undefined) await carryThrough(field, cookies, number)
  }
}

async function carryThrough(field: Field, cookies: Cookies, number: string): Promise<void> {
  const found = await find(field, cookies.receiver, number)
  if (!found) return
  let { version } = found
  for (const { by, move, carry } of life) {
    // A life is lived in order.
    const carried = await carry(field)
    if (carried === undefined) return
    const path = `/api/matters/${found.id}/moves`
    const moved = await change(field, { number, what: move }, { path, cookie: cookies[by], body: { move, version, carried } })
    if (moved === undefined) return
    version = moved
    const text = `查看 ${randomUUID()}`
    const noted =
      Math.random() < 0.3 && (await change(field, { number, what: text }, noteOn(found.id, { text, cookie: cookies.dispatcher })))
    if (noted === undefined) return
    if (noted !== false) version = noted
  }
}

function noteOn(id: string, note: { readonly text: string; readonly cookie: string | undefined }) {
  return { path: `/api/matters/${id}/notes`, cookie: note.cookie, body: { text: note.text } }
}

async function find(field: Field, cookie = '', number = ''): Promise<{ readonly id: string; readonly version: number } | undefined> {
  while (!field.isOver()) {
    const answer = await fetch(`${field.url()}/api/matters?ended=all&q=${number}`, { headers: { cookie } }).catch(() => undefined)
    const body: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined
    const row = body === undefined ? undefined : MatterPage.parse(body).rows[0]
    if (row) return row
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return undefined
}

/** Makes a change under a key of its own until it is answered; the version the matter is at then. */
async function change(
  field: Field,
  { number, what }: { readonly number: string; readonly what: string },
  sent: { readonly path: string; readonly cookie: string | undefined; readonly body: unknown },
): Promise<number | undefined> {
  const key = `crash-${randomUUID()}`
  const entry = { key, number, what }
  field.ledger.changes.set(key, entry)
  const { cookie, ...rest } = sent
  const answer = await sendUntilAnswered(field, { ...rest, key, ...(cookie !== undefined && { cookie }) })
  if (answer === undefined) return undefined
  const { version } = MatterDetail.parse(answer).row
  Object.assign(entry, { version })
  return version
}

const crew: readonly Client[] = [resident, resident, resident, photographer, worker, worker, worker, worker]

/** Everybody sends at once until time is over. */
export async function sendAll(field: Field, cookies: Cookies): Promise<void> {
  const ended = await Promise.allSettled(crew.map((client) => client(field, cookies)))
  const fault = ended.find((end) => end.status === 'rejected')
  if (fault && field.ledger.surprises.length === 0) throw fault.reason
}
