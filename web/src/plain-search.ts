/** Reads the part of an address after `?` as plain words; the router's own way would turn a division code into a number. */
export function parsePlainSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

/** Writes it back; empty and missing parts are left out. */
export function stringifyPlainSearch(search: Record<string, unknown>): string {
  const written = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') written.set(key, value)
  }
  const text = written.toString()
  return text === '' ? '' : `?${text}`
}
