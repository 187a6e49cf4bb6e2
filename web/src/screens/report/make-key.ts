/** A key that nobody else makes; `randomUUID` is missing where a page is not served over HTTPS, and random bytes are not. */
export function makeKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
