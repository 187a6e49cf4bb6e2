import { isIPv6 } from 'node:net'

import { sha256 } from '../matter/sha256.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { forgetAttempt, isKnownAddress, startAttempt, type Counter } from './throttle-store.ts'

const minute = 60

/**
 * What a sign-in is counted under: name and address together; the address, against trying many names; the name, against
 * many addresses. From where somebody has come in before only the first counts, so that a stranger who guesses neither
 * keeps the person out nor their office.
 */
export async function listCounters({ database }: Services, username: string, address: string): Promise<readonly Counter[]> {
  const from = networkOf(address)
  const pair = counter(`pair ${username} ${from}`, 5, 15 * minute)
  if (await isKnownAddress(database.db, username, from)) return [pair]
  return [pair, counter(`address ${from}`, 20, 15 * minute), counter(`name ${username}`, 30, 5 * minute)]
}

/** What the proof of an own password is counted under, while somebody is signed in. */
export function ownCounters(account: string): readonly Counter[] {
  return [counter(`own ${account}`, 5, 15 * minute)]
}

/** Counts an attempt; refused, and said until when, while there were too many. */
export async function requireAttempt({ database, now }: Services, counters: readonly Counter[]): Promise<void> {
  const until = await startAttempt(database.db, counters, now())
  if (until !== undefined) throw new Refusal('person.too_many_attempts', { until })
}

/** Takes an attempt back that went well. */
export async function endAttempt({ database, now }: Services, counters: readonly Counter[]): Promise<void> {
  await forgetAttempt(database.db, counters, now())
}

/** Whoever has one IPv6 address has its whole /64. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = tail === undefined ? first : [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last]
  return `${groups.slice(0, 4).join(':')}::/64`
}

// What is typed as a name may be a password: only its digest is kept.
function counter(key: string, free: number, longestSeconds: number): Counter {
  return { key: sha256(key), free, longestSeconds }
}
