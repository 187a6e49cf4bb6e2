import { endedStatuses, type MatterStatus } from '../matter/status.ts'
import { hasRole, type Person } from './person.ts'

/**
 * May this person read who reported, the phone and the exact home? Only with a reason that role and matter give
 * (PIPL art. 6: minimum and purpose): the receiver and dispatcher while the matter runs, the unit that handles it,
 * the verifier who has to call back.
 */
export function mayReadReporter(person: Person, matter: { readonly status: MatterStatus; readonly units: readonly string[] }): boolean {
  if (endedStatuses.includes(matter.status)) return false
  if (hasRole(person, 'receiver', 'dispatcher')) return true
  if (hasRole(person, 'handler')) return person.unit !== undefined && matter.units.includes(person.unit)
  return hasRole(person, 'verifier') && matter.status === 'handled'
}

/** 陈晓明 → 陈**, Alice → A**. */
export function maskName(name: string): string {
  const [first] = name
  return first === undefined ? '' : `${first}**`
}

/** 13800138000 → 138****8000; anything short keeps only its last two digits. */
export function maskPhone(phone: string): string {
  return phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`
}

/** Keeps street and road, hides what names a home: 海棠路 128 号 3 栋 502 → 海棠路***. */
export function maskAddress(address: string): string {
  const at = address.search(/\d/u)
  return at < 0 ? address : `${address.slice(0, at).trimEnd()}***`
}
