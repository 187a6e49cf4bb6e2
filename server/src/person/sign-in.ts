import { SignedIn, SignInCode } from '@yiwang/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { sha256 } from '../matter/sha256.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { askLibrary, sendCookies, type LibraryAnswer } from './ask-library.ts'
import { findRequestPerson } from './request-person.ts'
import { findSignedCookie } from './session-cookie.ts'
import { claimCode, findCodeLock, findEntrantByChallenge, findEntrantByName, type Entrant } from './sign-in-store.ts'
import { keepKnownAddress } from './throttle-store.ts'
import { endAttempt, listCounters, networkOf, requireAttempt } from './throttle.ts'

// A name that cannot be one is refused like any other: as wrong.
const SignIn = z.object({ username: z.string().max(200), password: z.string().max(200) })

// What an attempt costs the server is bounded whatever the counters say.
const config = { rateLimit: { max: 120, timeWindow: '1 minute' } }

/** The doors: name and password, then the code where one is needed, and the way out. The library's own doors stay shut. */
export function addSignIn(app: App, services: Services): void {
  app.post(
    '/api/auth/sign-in/username',
    { config, schema: { hide: true, body: SignIn, response: { 200: SignedIn } } },
    async (request, reply) => {
      const needsCode = await enter(services, request, reply)
      return { ok: true as const, needsCode }
    },
  )
  app.post(
    '/api/auth/sign-in/code',
    { config, schema: { hide: true, body: SignInCode, response: { 200: SignedIn } } },
    async (request, reply) => {
      await enterCode(services, request, reply)
      return { ok: true as const, needsCode: false }
    },
  )
  app.post('/api/auth/sign-out', { config, schema: { hide: true } }, async (request, reply) => {
    const person = await findRequestPerson(request, services).catch(() => undefined)
    const answer = await askLibrary(request, services, { path: '/sign-out', body: {} })
    sendCookies(request, reply, answer)
    if (person) await services.accessLog.note(person.district, { by: person.id, kind: 'signed_out' })
    return { ok: true }
  })
}

type Entering = FastifyRequest<{ Body: z.infer<typeof SignIn> }>

async function enter(services: Services, request: Entering, reply: FastifyReply): Promise<boolean> {
  const username = request.body.username.trim().toLowerCase()
  const counters = await listCounters(services, username, request.ip)
  await waitFor(reply, requireAttempt(services, counters))
  const answer = await askLibrary(request, services, { path: '/sign-in/username', body: { username, password: request.body.password } })
  const entrant = await findEntrantByName(services.database.db, username)
  if (answer.status !== 200) {
    await noteFailure(services, request, entrant)
    throw answer.status === 500 ? new Refusal('request.failed') : new Refusal('person.wrong_sign_in')
  }
  await endAttempt(services, counters)
  const needsCode = answer.body.twoFactorRedirect === true
  if (!needsCode && entrant) await noteEntrance(services, request, { entrant, by: 'password' })
  sendCookies(request, reply, answer)
  return needsCode
}

async function enterCode(
  services: Services,
  request: FastifyRequest<{ Body: z.infer<typeof SignInCode> }>,
  reply: FastifyReply,
): Promise<void> {
  const { db } = services.database
  const challenge = findSignedCookie(request.headers.cookie, { name: 'two_factor', secret: services.auth.options.secret })
  const entrant = challenge === undefined ? undefined : await findEntrantByChallenge(db, challenge)
  if (!entrant) throw new Refusal('person.code_expired')
  const code = request.body.code.replaceAll(/\s/gu, '')
  const isDigits = /^\d{6}$/u.test(code)
  const path = isDigits ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
  // A session that is open in this browser is not what the code is for.
  const answer = await askLibrary(withoutSession(request), services, { path, body: { code } })
  const isTaken = answer.status === 200 && (!isDigits || (await claimCode(db, entrant.account, sha256(`${entrant.account} ${code}`))))
  if (!isTaken) {
    if (answer.status === 200) await endAnswered(services, answer)
    await noteFailure(services, request, entrant)
    throw await codeRefusal(services, answer, entrant)
  }
  await noteEntrance(services, request, { entrant, by: isDigits ? 'code' : 'recovery_code' })
  sendCookies(request, reply, answer)
}

function withoutSession(request: FastifyRequest): FastifyRequest {
  const cookie = (request.headers.cookie ?? '')
    .split(';')
    .filter((pair) => !pair.trim().startsWith('yiwang.session_token='))
    .join(';')
  const { ip, protocol, host } = request
  return { ip, protocol, host, headers: { ...request.headers, cookie } } as FastifyRequest
}

/** Ends a session that the library has opened for a code which was used before. */
async function endAnswered({ auth }: Services, { body }: LibraryAnswer): Promise<void> {
  const { internalAdapter } = await auth.$context
  if (typeof body['token'] === 'string') await internalAdapter.deleteSession(body['token'])
}

async function codeRefusal({ database }: Services, { status, body }: LibraryAnswer, { account }: Entrant): Promise<Refusal> {
  if (status === 429) {
    const until = await findCodeLock(database.db, account)
    return new Refusal('person.too_many_attempts', until === undefined ? undefined : { until })
  }
  const isOver = body.code === 'INVALID_TWO_FACTOR_COOKIE' || body.code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'
  return new Refusal(isOver ? 'person.code_expired' : 'person.wrong_code')
}

async function waitFor(reply: FastifyReply, attempt: Promise<void>): Promise<void> {
  try {
    await attempt
  } catch (error) {
    const until = error instanceof Refusal ? error.detail?.['until'] : undefined
    if (typeof until === 'number') void reply.header('retry-after', String(Math.max(1, Math.ceil((until - Date.now()) / 1000))))
    throw error
  }
}

/** A failure is noted in the district of the account; what was typed is not, since it may be a password. */
async function noteFailure(services: Services, request: FastifyRequest, entrant: Entrant | undefined): Promise<void> {
  const district = entrant?.district ?? services.districts.findHome()?.code
  if (district === undefined) return
  const about = entrant?.person ?? undefined
  const detail = { address: request.ip, isKnownName: entrant !== undefined }
  await services.accessLog.note(district, { by: '', kind: 'sign_in_failed', ...(about !== undefined && { about }), detail })
}

async function noteEntrance(services: Services, request: FastifyRequest, { entrant, by }: { entrant: Entrant; by: string }): Promise<void> {
  await keepKnownAddress(services.database.db, entrant.account, networkOf(request.ip))
  if (entrant.district === null || entrant.person === null) return
  await services.accessLog.note(entrant.district, { by: entrant.person, kind: 'signed_in', detail: { address: request.ip, by } })
}
