import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal, as the kernel's chain asks for it. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
