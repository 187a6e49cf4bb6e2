import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Services } from '../services.ts'

const Body = z.looseObject({ code: z.string().optional(), twoFactorRedirect: z.boolean().optional() })

/** What the sign-in library answered; its cookies are sent on by `sendCookies`. */
export interface LibraryAnswer {
  readonly status: number
  readonly body: z.infer<typeof Body>
  readonly cookies: readonly string[]
}

/** Asks the sign-in library as if its own endpoint had been called; from where is what this server saw, not what was said. */
export async function askLibrary(
  request: FastifyRequest,
  { auth }: Services,
  asked: { readonly path: string; readonly body: object },
): Promise<LibraryAnswer> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (name !== 'content-length' && value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  headers.set('x-forwarded-for', request.ip)
  headers.set('content-type', 'application/json')
  const url = `${request.protocol}://${request.host}/api/auth${asked.path}`
  const response = await auth.handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(asked.body) }))
  const body = Body.safeParse(await response.json().catch(() => ({})))
  return { status: response.status, body: body.data ?? {}, cookies: response.headers.getSetCookie() }
}

/** The session stands in its cookie alone, which no script can read; over TLS it travels only over TLS. */
export function sendCookies(request: FastifyRequest, reply: FastifyReply, { cookies }: LibraryAnswer): void {
  if (cookies.length === 0) return
  void reply.header(
    'set-cookie',
    cookies.map((cookie) => (request.protocol === 'https' ? `${cookie}; Secure` : cookie)),
  )
}
