const awayCodes: ReadonlySet<string> = new Set([
  'YIWANG_AWAY',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  // A standby that was taken for the server, or a server that is being switched over, writes nothing.
  '25006',
  '57P01',
  '57P02',
  '57P03',
  '58030',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
])

const awayWords = /the embedded database has stopped|Connection terminated|timeout exceeded when trying to connect|not queryable/u

/** Whether an error, or what caused it, says that the database cannot be reached now, rather than that something was wrong with the question. */
export function isDatabaseAway(error: unknown): boolean {
  return isOrWasCausedBy(error, ({ code, message }) => (code !== undefined && awayCodes.has(code)) || awayWords.test(message))
}

/** Whether an error, or what caused it, says that there is no room left on a disk. */
export function isStorageFull(error: unknown): boolean {
  return isOrWasCausedBy(
    error,
    ({ code, message }) => code === 'ENOSPC' || code === 'EDQUOT' || code === '53100' || /No space left on device/u.test(message),
  )
}

const deepest = 4

function isOrWasCausedBy(error: unknown, is: (error: Error & { readonly code?: string }) => boolean, depth = 0): boolean {
  if (!(error instanceof Error) || depth > deepest) return false
  return is(error) || isOrWasCausedBy(error.cause, is, depth + 1)
}
