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

/**
 * May this person uncover who reported, for a reason that is written down? Whoever handles matters and has this one in
 * scope, whatever its status; a handler only where the own unit has it. The keepers of the platform and grid workers never.
 */
export function mayUnmask(person: Person, matter: { readonly units: readonly string[] }): boolean {
  if (hasRole(person, 'receiver', 'dispatcher', 'verifier', 'ruling_officer', 'leader')) return true
  return hasRole(person, 'handler') && person.unit !== undefined && matter.units.includes(person.unit)
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

const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu
/** Identity numbers, mobile and fixed phones: eight digits or more, however they are parted. */
const longNumber = /(?<![\d.])\+?\d(?:[ ()-]{0,2}\d){7,18}[Xx]?(?![\d.])/gu
/** What comes after the house number and names a home: building, entrance, floor, room. */
const home = /(?:\s*(?:[0-9０-９一二三四五六七八九十]+|[A-Za-z])\s*(?:栋|幢|座|单元|室|房|楼|层|号楼|号房))+.*$/u
const flat = /[\s,]+(?:apt|apartment|unit|suite|ste|flat|room|rm|#)\.?\s*#?\s*[\w-]+/giu

/** A text that everybody may read: phone, identity and account numbers and mail addresses are covered. */
export function maskText(text: string): string {
  return text.replaceAll(email, '***').replaceAll(longNumber, '***')
}

/** An address that everybody may read: to the house, not to the home. 海棠路 128 号 3 栋 502 室 → 海棠路 128 号. */
export function maskHome(address: string): string {
  return maskText(address.replace(home, '').replaceAll(flat, ''))
}
