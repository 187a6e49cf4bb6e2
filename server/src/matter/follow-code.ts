import { customAlphabet } from 'nanoid'

/** Crockford's alphabet without letters that look like digits; 10 characters hold 50 bits. */
const makeCode = customAlphabet('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 10)

/** A code by which a resident follows a report without an account; nobody guesses it. */
export function makeFollowCode(): string {
  return makeCode()
}
