import { keeperRoles, personRoles, type Role } from '@yiwang/kernel'
import { z } from 'zod'

import { FreeText, Instant, PersonName } from './common.ts'
import { Password } from './district.ts'

const role = z.enum(personRoles as [Role, ...Role[]])

/** How a district keeps its accounts: who needs a second factor, how long sessions last, what a password has to be. */
export const SecurityPolicy = z.object({
  secondFactorRoles: z.array(role),
  /** Minutes without a request after which a session ends. */
  idleMinutes: z.number().int().min(5).max(720),
  /** Hours after which a session ends however busy it was. */
  sessionHours: z.number().int().min(1).max(24),
  passwordLength: z.number().int().min(10).max(64),
  /** How many of the last passwords are not taken again. */
  passwordHistory: z.number().int().min(0).max(24),
})
export type SecurityPolicy = z.infer<typeof SecurityPolicy>

/** What holds where a district has decided nothing; the demo lets everybody in by the password alone. */
export function usualPolicy({ isDemo }: { readonly isDemo: boolean }): SecurityPolicy {
  return { secondFactorRoles: isDemo ? [] : [...keeperRoles], idleMinutes: 30, sessionHours: 12, passwordLength: 10, passwordHistory: 5 }
}

/** What has to be done before anything else is answered. */
export const Gate = z.enum(['password', 'second_factor'])
export type Gate = z.infer<typeof Gate>

/** What came of a name and a password: inside, or a code is asked for next. */
export const SignedIn = z.object({ ok: z.literal(true), needsCode: z.boolean() })
export type SignedIn = z.infer<typeof SignedIn>

/** The second step: six digits of the authenticator, or a recovery code. */
export const SignInCode = z.object({ code: z.string().trim().min(6).max(40) })

/** A session of a person, as the own page shows it. */
export const SessionView = z.object({
  id: z.string(),
  isThis: z.boolean(),
  address: z.string(),
  agent: z.string(),
  startedAt: Instant,
  seenAt: Instant,
})
export type SessionView = z.infer<typeof SessionView>

/** A person's own account. */
export const AccountView = z.object({
  username: z.string(),
  gate: Gate.nullable(),
  hasSecondFactor: z.boolean(),
  needsSecondFactor: z.boolean(),
  passwordLength: z.number().int(),
  passwordHistory: z.number().int(),
  idleMinutes: z.number().int(),
  sessionHours: z.number().int(),
  sessions: z.array(SessionView),
})
export type AccountView = z.infer<typeof AccountView>

const Current = z.string().min(1).max(128)

export const PasswordChange = z.object({ current: Current, next: Password })
export const PasswordProof = z.object({ password: Current })

/** A second factor that waits for its first code: for the camera, for typing, and the codes for the day the phone is lost. */
export const SecondFactorOffer = z.object({ uri: z.string(), key: z.string(), recoveryCodes: z.array(z.string()) })
export type SecondFactorOffer = z.infer<typeof SecondFactorOffer>

export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })
export type RecoveryCodes = z.infer<typeof RecoveryCodes>
export const SecondFactorCode = z.object({ code: z.string().regex(/^\d{6}$/) })

/** Why somebody uncovers who reported. */
export const UnmaskRequest = z.object({ reason: FreeText })

/** Who reported, and the words of the matter as they were written. */
export const Unmasked = z.object({
  reporter: z.object({ name: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() }).nullable(),
  description: z.string(),
  address: z.string(),
  entries: z.array(z.object({ seq: z.number().int(), text: z.string().nullable(), reason: z.string().nullable() })),
})
export type Unmasked = z.infer<typeof Unmasked>

/** What the access log tells of. */
export const accessKinds = [
  'signed_in',
  'sign_in_failed',
  'signed_out',
  'password_changed',
  'second_factor_on',
  'second_factor_off',
  'sessions_ended',
  'person_added',
  'person_changed',
  'second_factor_reset',
  'policy_changed',
  'reporter_read',
  'reporter_unmasked',
  'original_read',
  'log_exported',
  'audit_exported',
  'audit_verified',
] as const
export type AccessKind = (typeof accessKinds)[number]

/** One line of the access log. `by` is empty where nobody was signed in; `about` is the person concerned. */
export const AccessEntry = z.object({
  seq: z.number().int(),
  at: Instant,
  by: z.string(),
  byName: PersonName,
  kind: z.enum(accessKinds),
  matter: z.string().nullable(),
  matterNumber: z.string().nullable(),
  about: z.string().nullable(),
  aboutName: PersonName.nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  hash: z.string(),
})
export type AccessEntry = z.infer<typeof AccessEntry>

/** Which lines: every part narrows. `before` is the number of the last line shown. */
export const AccessQuery = z.object({
  kind: z.enum(accessKinds).optional(),
  by: z.string().max(60).optional(),
  about: z.string().max(60).optional(),
  matter: z.string().max(60).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type AccessQuery = z.infer<typeof AccessQuery>

export const AccessPage = z.object({ rows: z.array(AccessEntry), nextBefore: z.number().int().nullable() })
export type AccessPage = z.infer<typeof AccessPage>

/** What walking every chain of the district came to; `breach` names the first thing that does not hold. */
export const AuditResult = z.object({
  matters: z.number().int(),
  pledges: z.number().int(),
  events: z.number().int(),
  entries: z.number().int(),
  /** `of` is the number of the matter or the pledge; its id where it is gone, empty for the log. */
  breach: z.object({ kind: z.enum(['link', 'state', 'orphan', 'log']), of: z.string(), seq: z.number().int() }).nullable(),
})
export type AuditResult = z.infer<typeof AuditResult>
