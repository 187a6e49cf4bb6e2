import { createHmac, timingSafeEqual } from 'node:crypto'

const prefix = 'yiwang.'

/** The value of one of the sign-in library's signed cookies; nothing when it is not there or not signed by this platform. */
export function findSignedCookie(
  header: string | undefined,
  wanted: { readonly name: string; readonly secret: string },
): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  const start = `${prefix}${wanted.name}=`
  const sent = pairs.find((pair) => pair.startsWith(start))?.slice(start.length)
  if (sent === undefined) return undefined
  const text = decode(sent)
  const dot = text.lastIndexOf('.')
  if (dot < 1) return undefined
  const value = text.slice(0, dot)
  const [given, right] = [Buffer.from(text.slice(dot + 1), 'base64'), createHmac('sha256', wanted.secret).update(value).digest()]
  return given.length === right.length && timingSafeEqual(given, right) ? value : undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
