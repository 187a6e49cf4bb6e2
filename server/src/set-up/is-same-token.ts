import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether two tokens are the same, in a time that says nothing of where they differ or how long they are. */
export function isSameToken(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
