import type { Role } from '@yiwang/kernel'
import {
  keepDistrict,
  makeServices,
  openDatabase,
  seatPeople,
  smallDistrict,
  startServerProcess,
  type DatabaseAddress,
  type EngineSettings,
  type ServerProcess,
} from '@yiwang/server'

import type { Cookies } from './clients.ts'
import { findLosses } from './find-losses.ts'
import { Ledger } from './ledger.ts'

const roles: readonly Role[] = ['receiver', 'dispatcher', 'handler', 'verifier']
const password = 'a-password-for-tests'

/** A platform that is going to be killed: its data, what was sent to it, and who works on it. */
export interface CrashField {
  readonly settings: EngineSettings
  readonly ledger: Ledger
  readonly cookies: Cookies
  /** The server that runs now. */
  server: ServerProcess
}

/** Makes a small district with its people and starts a server on it, as `npm start` does. */
export async function openCrashField(settings: EngineSettings): Promise<CrashField> {
  const database = await openDatabase(settings.address)
  const services = await makeServices({ database, dataFolder: settings.dataFolder, now: Date.now })
  await keepDistrict(database.db, smallDistrict)
  await services.districts.refresh()
  const people = await seatPeople(services, { roles, password, handlerUnit: 'east-office' })
  await database.close()
  const server = await startServer(settings)
  const cookies = await Promise.all(people.map(async ({ role, username }) => [role, await signIn(server.url, username)] as const))
  return { settings, ledger: new Ledger(), cookies: Object.fromEntries(cookies), server }
}

/** Starts a server on the data, also after a kill. */
export function startServer(settings: EngineSettings): Promise<ServerProcess> {
  return startServerProcess({ env: settings.env, flags: ['--no-demo'] })
}

async function signIn(url: string, username: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  if (!answer.ok) throw new Error(`${username} could not sign in: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** Opens the data beside the server, or without one, and holds it against what was acknowledged. */
export async function lookForLosses({ settings, ledger }: CrashField): Promise<readonly string[]> {
  const database = await openDatabase(settings.address satisfies DatabaseAddress)
  try {
    return await findLosses({ database, dataFolder: settings.dataFolder, district: smallDistrict.code }, ledger)
  } finally {
    await database.close()
  }
}
