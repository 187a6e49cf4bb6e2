import type { Role } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import { prepareStatement } from '../database/statement.ts'
import type { Schema } from '../database/schema.ts'
import { asPerson, type KeptPerson } from './person-store.ts'
import { StandingLine } from './standing-line.ts'

type Db = Kysely<Schema>

/** A session with its person and what their account still lacks, as one reading gives it. */
export interface Standing {
  readonly session: string
  readonly account: string
  /** Nobody where the account has no post or is disabled. */
  readonly person: KeptPerson | undefined
  readonly mustChange: boolean
  readonly hasSecondFactor: boolean
  readonly idleSeconds: number
  readonly ageSeconds: number
  /** The district's policy as it was kept, if it decided one. */
  readonly policy: unknown
}

interface Row {
  readonly token: string
  readonly session: string
  readonly account: string
  readonly username: string | null
  readonly has_second_factor: boolean | null
  readonly must_change: boolean | null
  readonly idle: number
  readonly age: number
  readonly policy: unknown
  readonly district: string | null
  readonly id: string
  readonly name: string
  readonly name_en: string
  readonly roles: Role[]
  readonly unit: string | null
  readonly area: string
  readonly is_disabled: boolean
  readonly made_at: Date
}

const selectStanding = prepareStatement(`
  select s."token", s."id" as session, u."id" as account, u."username", u."twoFactorEnabled" as has_second_factor, st.must_change,
    extract(epoch from now() - s.seen_at)::float8 as idle, extract(epoch from now() - s."createdAt")::float8 as age, p.data as policy,
    person.district, person.id, person.name, person.name_en, person.roles, person.unit, person.area, person.is_disabled, person.made_at
  from auth_session s
  join auth_user u on u."id" = s."userId"
  left join auth_state st on st.account = u."id"
  left join person on person.account = u."id" and not person.is_disabled
  left join security_policy p on p.district = person.district
  where s."token" = any(@tokens::text[]) and s."expiresAt" > now()`)

const lines = new WeakMap<Db, StandingLine<Standing>>()

/** How the session of this token stands, while there is one; asked together with those that are asked for at the same moment. */
export function findStandingByToken(db: Db, token: string): Promise<Standing | undefined> {
  const line = lines.get(db) ?? new StandingLine((tokens: readonly string[]) => listStandings(db, tokens))
  lines.set(db, line)
  return line.find(token)
}

async function listStandings(db: Db, tokens: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await db.executeQuery(selectStanding({ tokens: [...tokens] }))
  return new Map((rows as unknown as readonly Row[]).map((row) => [row.token, standingOf(row)]))
}

function standingOf(row: Row): Standing {
  const { district } = row
  return {
    session: row.session,
    account: row.account,
    person: district === null ? undefined : asPerson({ ...row, district }),
    mustChange: row.must_change === true,
    hasSecondFactor: row.has_second_factor === true,
    idleSeconds: row.idle,
    ageSeconds: row.age,
    policy: row.policy,
  }
}

/** Notes that a session was used just now. */
export async function touchSession(db: Db, session: string): Promise<void> {
  await sql`update auth_session set seen_at = now() where "id" = ${session}`.execute(db)
}

/** Ends one session of an account; answers whether it was there. */
export async function endSession(db: Db, account: string, session: string): Promise<boolean> {
  const { rows } = await sql`delete from auth_session where "userId" = ${account} and "id" = ${session} returning 1`.execute(db)
  return rows.length > 0
}

/** Ends the sessions of an account, all but this one; answers how many. */
export async function endOtherSessions(db: Db, account: string, session: string): Promise<number> {
  const { rows } = await sql`delete from auth_session where "userId" = ${account} and "id" <> ${session} returning 1`.execute(db)
  return rows.length
}

/** A session as it is kept. */
export interface KeptSession {
  readonly id: string
  readonly address: string
  readonly agent: string
  readonly startedAt: number
  readonly seenAt: number
}

/** The running sessions of an account, the one used last first. */
export async function listSessions(db: Db, account: string): Promise<readonly KeptSession[]> {
  const { rows } = await sql<{ id: string; address: string | null; agent: string | null; started: Date; seen: Date }>`
    select "id", "ipAddress" as address, "userAgent" as agent, "createdAt" as started, seen_at as seen from auth_session
    where "userId" = ${account} and "expiresAt" > now() order by seen_at desc limit 100`.execute(db)
  return rows.map(({ id, address, agent, started, seen }) => ({
    id,
    address: address ?? '',
    agent: (agent ?? '').slice(0, 300),
    startedAt: started.getTime(),
    seenAt: seen.getTime(),
  }))
}
