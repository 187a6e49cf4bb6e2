import { keepEntries } from '../audit/access-log-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { ownerOf } from './add-person.ts'
import { hashPassword, isPassword } from './auth.ts'
import { requireGoodPassword } from './password-rules.ts'
import { findPasswordHash, keepPassword, listPastHashes } from './password-store.ts'
import type { Session } from './request-person.ts'
import { endOtherSessions } from './standing-store.ts'

/** Gives a person the password they chose; whoever else is signed in to the account is signed out. */
export async function changeOwnPassword(services: Services, { id, person, policy }: Session, next: string): Promise<void> {
  const { db } = services.database
  requireGoodPassword(next, ownerOf(person, services.districts.get(person.district)), policy)
  await requireNewPassword(services, { account: person.account, next, history: policy.passwordHistory })
  const hash = await hashPassword(services.auth, next)
  await db.transaction().execute(async (within) => {
    await keepPassword(within, person.account, { hash, mustChange: false })
    const ended = await endOtherSessions(within, person.account, id)
    const line = { by: person.id, kind: 'password_changed' as const, detail: { ended } }
    await keepEntries(within, person.district, { drafts: [line], now: services.now() })
  })
  services.live.sendAway(person.id)
}

/** The present password and the last ones, as many as the policy says, are not taken again. */
async function requireNewPassword(
  { auth, database }: Services,
  { account, next, history }: { readonly account: string; readonly next: string; readonly history: number },
): Promise<void> {
  const present = await findPasswordHash(database.db, account)
  const past = await listPastHashes(database.db, account, Math.max(history - 1, 0))
  const hashes = [...(present === undefined ? [] : [present]), ...past]
  const matches = await Promise.all(hashes.map((hash) => isPassword(auth, hash, next)))
  if (matches.includes(true)) throw new Refusal('password.used_before')
}
