/** SHA-256 of a text, as 64 hexadecimal digits. The kernel has no crypto of its own: whoever calls brings it. */
export type Sha256 = (text: string) => string

/** What the first event of a history names as its predecessor. */
export const chainStart = '0'.repeat(64)

/** One text for one value, whatever the order of its keys, so that a hash survives a database's own ordering (RFC 8785 in spirit). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const keyed = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const key of Object.keys(keyed).toSorted()) {
    if (keyed[key] === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(keyed[key])}`
  }
  return `{${text}}`
}

/** What ties an entry of a history to the one before it. */
export interface Link {
  readonly previous: string
  readonly hash: string
}

/** Chains an event to the one before it. */
export function chainEvent<Draft extends object>(draft: Draft, previous: string, sha256: Sha256): Draft & Link {
  return { ...draft, previous, hash: sha256(previous + canonical(draft)) }
}

/** The first event whose link does not hold, or whose number is not the next one. Nothing when the whole chain holds. */
export function findBrokenLink<Entry extends Link & { readonly seq: number }>(events: readonly Entry[], sha256: Sha256): Entry | undefined {
  return events.find((event, index) => {
    const { previous, hash, ...draft } = event
    const expected = index === 0 ? chainStart : events[index - 1]?.hash
    return previous !== expected || event.seq !== index + 1 || hash !== sha256(previous + canonical(draft))
  })
}
