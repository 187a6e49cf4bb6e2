import { AccountView, PasswordChange, PasswordProof, RecoveryCodes, SecondFactorCode, SecondFactorOffer } from '@yiwang/contract'
import { hasRole } from '@yiwang/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { keepEntries } from '../audit/access-log-store.ts'
import type { App } from '../http/app.ts'
import { sha256 } from '../matter/sha256.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { dropSecondFactor } from './account-store.ts'
import { askLibrary, sendCookies, type LibraryAnswer } from './ask-library.ts'
import { isPassword, issuer } from './auth.ts'
import { changeOwnPassword } from './change-own-password.ts'
import { findPasswordHash } from './password-store.ts'
import { requireSession, type Session } from './request-person.ts'
import { claimCode } from './sign-in-store.ts'
import { endOtherSessions, endSession, listSessions } from './standing-store.ts'
import { endAttempt, ownCounters, requireAttempt } from './throttle.ts'

const config = { permission: 'signed_in', isBeforeGate: true } as const
const nothing = { 204: z.null() }

/** A person's own account: password, second factor, sessions. Answers even while something has to be done first. */
export function addAccount(app: App, services: Services): void {
  const { db } = services.database
  app.get('/api/account', { config, schema: { tags: ['account'], response: { 200: AccountView } } }, (request) =>
    showAccount(services, requireSession(request)),
  )
  app.post(
    '/api/account/password',
    { config, schema: { tags: ['account'], body: PasswordChange, response: nothing } },
    async (request, reply) => {
      const session = requireSession(request)
      await requirePassword(services, session, request.body.current)
      await changeOwnPassword(services, session, request.body.next)
      return reply.status(204).send(null)
    },
  )
  app.delete('/api/account/sessions', { config, schema: { tags: ['account'], response: nothing } }, async (request, reply) => {
    const { person, id } = requireSession(request)
    const ended = await endOtherSessions(db, person.account, id)
    await services.accessLog.note(person.district, { by: person.id, kind: 'sessions_ended', detail: { ended } })
    services.live.sendAway(person.id)
    return reply.status(204).send(null)
  })
  app.delete(
    '/api/account/sessions/:id',
    { config, schema: { tags: ['account'], params: z.object({ id: z.string().min(1).max(60) }), response: nothing } },
    async (request, reply) => {
      const { person } = requireSession(request)
      if (!(await endSession(db, person.account, request.params.id))) throw new Refusal('request.not_found')
      await services.accessLog.note(person.district, { by: person.id, kind: 'sessions_ended', detail: { ended: 1 } })
      services.live.sendAway(person.id)
      return reply.status(204).send(null)
    },
  )
  addSecondFactor(app, services)
}

async function showAccount({ database }: Services, session: Session): Promise<AccountView> {
  const { person, policy, gate, hasSecondFactor } = session
  const sessions = await listSessions(database.db, person.account)
  const { passwordLength, passwordHistory, idleMinutes, sessionHours } = policy
  return {
    username: person.username,
    gate: gate ?? null,
    hasSecondFactor,
    needsSecondFactor: hasRole(person, ...policy.secondFactorRoles),
    passwordLength,
    passwordHistory,
    idleMinutes,
    sessionHours,
    sessions: sessions.map((each) => ({ ...each, isThis: each.id === session.id })),
  }
}

/** Asks for the password once more before something that a stolen session must not do. */
async function requirePassword(services: Services, { person }: Session, password: string): Promise<void> {
  const counters = ownCounters(person.account)
  await requireAttempt(services, counters)
  const hash = await findPasswordHash(services.database.db, person.account)
  if (hash === undefined || !(await isPassword(services.auth, hash, password))) throw new Refusal('person.wrong_password')
  await endAttempt(services, counters)
}

function addSecondFactor(app: App, services: Services): void {
  const base = '/api/account/second-factor'
  app.post(base, { config, schema: { tags: ['account'], body: PasswordProof, response: { 200: SecondFactorOffer } } }, async (request) => {
    const session = requireSession(request)
    if (session.hasSecondFactor) throw new Refusal('person.second_factor_already')
    await requirePassword(services, session, request.body.password)
    return presentOffer(await askLibrary(request, services, { path: '/two-factor/enable', body: request.body }), session)
  })
  app.post(
    `${base}/confirm`,
    { config, schema: { tags: ['account'], body: SecondFactorCode, response: nothing } },
    async (request, reply) => {
      await confirmSecondFactor(services, request, reply)
      return reply.status(204).send(null)
    },
  )
  app.post(
    `${base}/recovery-codes`,
    { config, schema: { tags: ['account'], body: PasswordProof, response: { 200: RecoveryCodes } } },
    async (request) => {
      const session = requireSession(request)
      if (!session.hasSecondFactor) throw new Refusal('person.no_second_factor')
      await requirePassword(services, session, request.body.password)
      const { status, body } = await askLibrary(request, services, { path: '/two-factor/generate-backup-codes', body: request.body })
      if (status !== 200) throw new Refusal('request.failed')
      return { recoveryCodes: z.array(z.string()).parse(body['backupCodes']) }
    },
  )
  app.post(`${base}/off`, { config, schema: { tags: ['account'], body: PasswordProof, response: nothing } }, async (request, reply) => {
    const session = requireSession(request)
    const { person, policy } = session
    if (hasRole(person, ...policy.secondFactorRoles)) throw new Refusal('person.second_factor_required')
    await requirePassword(services, session, request.body.password)
    await services.database.db.transaction().execute(async (within) => {
      if (!(await dropSecondFactor(within, person.account))) throw new Refusal('person.no_second_factor')
      await keepEntries(within, person.district, { drafts: [{ by: person.id, kind: 'second_factor_off' }], now: services.now() })
    })
    return reply.status(204).send(null)
  })
}

/** The library names the account by its address; an authenticator is to show the user name. */
function presentOffer({ status, body }: LibraryAnswer, { person }: Session): SecondFactorOffer {
  if (status !== 200) throw new Refusal('request.failed')
  const key = new URL(z.string().parse(body['totpURI'])).searchParams.get('secret') ?? ''
  const uri = `otpauth://totp/${issuer}:${encodeURIComponent(person.username)}?secret=${key}&issuer=${issuer}&digits=6&period=30`
  return { uri, key, recoveryCodes: z.array(z.string()).parse(body['backupCodes']) }
}

async function confirmSecondFactor(
  services: Services,
  request: FastifyRequest<{ Body: z.infer<typeof SecondFactorCode> }>,
  reply: FastifyReply,
): Promise<void> {
  const { person, hasSecondFactor } = requireSession(request)
  if (hasSecondFactor) throw new Refusal('person.second_factor_already')
  const counters = ownCounters(`${person.account} code`)
  await requireAttempt(services, counters)
  const answer = await askLibrary(request, services, { path: '/two-factor/verify-totp', body: request.body })
  if (answer.status !== 200) throw new Refusal(answer.status === 400 ? 'person.no_second_factor' : 'person.wrong_code')
  await endAttempt(services, counters)
  await claimCode(services.database.db, person.account, sha256(`${person.account} ${request.body.code}`))
  await services.accessLog.note(person.district, { by: person.id, kind: 'second_factor_on' })
  sendCookies(request, reply, answer)
}
