import type { Spot } from './great-district.ts'
import type { HttpClient } from './http-client.ts'

/** Who takes part in a life, by their sessions, and what it is about. */
export interface LifePlan {
  readonly receiver: string
  readonly dispatcher: string
  readonly handler: string
  readonly verifier: string
  readonly unit: string
  readonly spot: Spot
  readonly photo: string
  readonly text: string
}

interface Shown {
  readonly row: { readonly version: number; readonly status: string; readonly number: string }
}

/**
 * One life over HTTP, each step by whose it is: taken down, accepted, dispatched, signed for, handled with a photo,
 * verified and closed, and found again by its number. Throws when any step is refused or the matter is not found closed.
 */
export async function liveOnce(client: Pick<HttpClient, 'must'>, plan: LifePlan): Promise<void> {
  const { lon, lat } = plan.spot
  const made = await client.must({
    method: 'POST',
    path: '/api/matters',
    cookie: plan.receiver,
    body: { category: 'E0102', description: plan.text, position: { lon, lat }, reporterName: '林一', reporterPhone: '13900001111' },
  })
  const id = String(made['id'])
  let version = 1
  async function move(cookie: string, name: string, carried: object = {}): Promise<Shown> {
    const path = `/api/matters/${id}/moves`
    const shown = (await client.must({ method: 'POST', path, cookie, body: { move: name, version, carried } })) as unknown as Shown
    version = shown.row.version
    return shown
  }
  await move(plan.receiver, 'accept')
  await move(plan.dispatcher, 'dispatch', { leadUnit: plan.unit })
  await move(plan.handler, 'sign')
  await move(plan.handler, 'handle', { evidence: [{ kind: 'after_photo', file: plan.photo, lon, lat }], reason: '已清理' })
  const { row } = await move(plan.verifier, 'close')
  const path = `/api/matters?ended=all&q=${row.number}`
  const { rows } = (await client.must({ method: 'GET', path, cookie: plan.receiver })) as unknown as {
    rows: { id: string; status: string }[]
  }
  if (rows.length !== 1 || rows[0]?.id !== id || rows[0].status !== 'closed') throw new Error(`${row.number} was not found closed`)
}
