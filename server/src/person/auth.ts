import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

/** What an authenticator shows beside the user name. */
export const issuer = 'Yiwang'

/** Sign-in by name and password and a second factor, sessions in the database. Nobody signs up by themselves: an administrator adds people. */
export function makeAuth(settings: { readonly db: Kysely<Schema>; readonly secret: string }) {
  const options = {
    appName: 'yiwang',
    basePath: '/api/auth',
    logger: { level: 'error' },
    secret: settings.secret,
    database: { db: settings.db, type: 'postgres' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    user: { modelName: 'auth_user' },
    // The longest that a district can choose; its own limits are asked with each request.
    session: { modelName: 'auth_session', expiresIn: 60 * 60 * 24, disableSessionRefresh: true },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    // Attempts are counted by throttle.ts, before the library is asked.
    rateLimit: { enabled: false, storage: 'database', modelName: 'auth_rate_limit' },
    advanced: { cookiePrefix: 'yiwang', defaultCookieAttributes: { sameSite: 'lax', httpOnly: true } },
    telemetry: { enabled: false },
    trustedOrigins: (request?: Request) => originsOf(request),
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 30 }),
      twoFactor({
        issuer,
        twoFactorTable: 'auth_two_factor',
        twoFactorCookieMaxAge: 5 * 60,
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 15 * 60 },
      }),
    ],
  } satisfies BetterAuthOptions
  return betterAuth(options)
}

export type Auth = ReturnType<typeof makeAuth>

/** The platform trusts pages that it served itself, under whatever name it was reached. */
function originsOf(request: Request | undefined): string[] {
  const host = request?.headers.get('host')
  return host ? [`http://${host}`, `https://${host}`] : []
}

/** Gives somebody an account with a password; answers with the account's id. `hash` spares the work when many share one. */
export async function makeAccount(
  auth: Auth,
  account: { readonly username: string; readonly name: string; readonly hash: string },
): Promise<string> {
  const { internalAdapter } = await auth.$context
  const user = await internalAdapter.createUser(
    {
      name: account.name,
      email: `${account.username}@local.invalid`,
      emailVerified: true,
      username: account.username,
      displayUsername: account.username,
    },
    { method: 'admin' },
  )
  await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: account.hash })
  return user.id
}

/** The stored form of a password. */
export async function hashPassword(auth: Auth, password: string): Promise<string> {
  const { password: passwords } = await auth.$context
  return passwords.hash(password)
}

/** Whether this is the password of the stored form. */
export async function isPassword(auth: Auth, hash: string, password: string): Promise<boolean> {
  const { password: passwords } = await auth.$context
  return passwords.verify({ hash, password })
}
