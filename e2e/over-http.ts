import { DemoSignIn, MatterDetail, MatterPage, Receipt, StoredFile, type MoveRequest, type ResidentRequest } from '@yiwang/contract'
import type { Role } from '@yiwang/kernel'

type Report = Pick<ResidentRequest, 'category' | 'description' | 'position'>
type Carried = Partial<MoveRequest['carried']>

/** Somebody who works without a screen, for the parts of a journey that another journey looks at. */
export interface Clerk {
  /** The matter with this number, as this person sees it. */
  readonly find: (number: string) => Promise<MatterDetail>
  /** Makes the move on the matter with this number, as it is now. */
  readonly move: (number: string, move: MoveRequest['move'], carried?: Carried) => Promise<MatterDetail>
  readonly upload: (photo: { readonly buffer: Buffer; readonly mimeType: string }) => Promise<string>
}

/** A resident's report of rubbish in the middle of the demo district, but for what is said otherwise. */
export async function report(url: string, part: Partial<Report> = {}): Promise<Receipt> {
  const body: Report = { category: 'E0102', description: '路口垃圾没有清', position: { lon: 117.9, lat: 24.905 }, ...part }
  return Receipt.parse(
    await send(`${url}/api/requests`, { body, headers: { 'idempotency-key': crypto.randomUUID(), 'x-forwarded-for': anotherAddress() } }),
  )
}

/** Every report comes from a household of its own, so that the throttling of one is not what a journey meets. */
function anotherAddress(): string {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint8Array(2))
  return `10.77.${one}.${other}`
}

/** Signs in as the demo's first person of this role. */
export async function signIn(url: string, role: Role): Promise<Clerk> {
  const cookie = await cookieOf(url, role)
  const headers = { cookie }
  async function find(number: string): Promise<MatterDetail> {
    const page = MatterPage.parse(await (await fetch(`${url}/api/matters?ended=all&q=${number}`, { headers })).json())
    const id = page.rows[0]?.id ?? ''
    return MatterDetail.parse(await (await fetch(`${url}/api/matters/${id}`, { headers })).json())
  }
  return {
    find,
    move: async (number, move, carried = {}) => {
      const { row } = await find(number)
      return MatterDetail.parse(
        await send(`${url}/api/matters/${row.id}/moves`, { headers, body: { move, version: row.version, carried } }),
      )
    },
    upload: async ({ buffer, mimeType }) => {
      const answer = await fetch(`${url}/api/files`, {
        method: 'POST',
        headers: { ...headers, 'content-type': mimeType },
        body: new Uint8Array(buffer),
      })
      return StoredFile.parse(await answer.json()).file
    },
  }
}

/** The cookie of the demo’s first person of this role. */
export async function cookieOf(url: string, role: Role): Promise<string> {
  const people = DemoSignIn.array().parse(await (await fetch(`${url}/api/demo/sign-ins`)).json())
  const { username, password } = people.find((person) => person.role === role) ?? {}
  const answer = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function send(url: string, sent: { readonly body: unknown; readonly headers: Record<string, string> }): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...sent.headers }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(sent.body) })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
