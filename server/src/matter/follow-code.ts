import { randomBytes } from 'node:crypto'

/** Crockford's alphabet without letters that look like digits; 10 characters hold 50 bits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code by which a resident follows a report without an account; nobody guesses it. */
export function makeFollowCode(): string {
  return [...randomBytes(10)].map((byte) => alphabet[byte % 32]).join('')
}
