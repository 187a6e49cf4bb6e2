import { profileText, type TextProfile } from '@yiwang/kernel'

const most = 2000
const known = new Map<string, TextProfile>()

/** The profile of a matter's text, which never changes; the last 2,000 are kept in memory. */
export function profileOf(id: string, text: string): TextProfile {
  const before = known.get(id)
  if (before) return before
  const profile = profileText(text)
  const [oldest] = known.keys()
  if (known.size >= most && oldest !== undefined) known.delete(oldest)
  known.set(id, profile)
  return profile
}
