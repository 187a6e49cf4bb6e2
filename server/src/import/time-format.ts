/** Reads a text as an instant, epoch milliseconds; nothing when it is not one. */
export type ReadTime = (text: string) => number | undefined

const parts: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MM: '(?<month>\\d{1,2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{1,2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<hour>\\d{1,2})',
  h: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{1,2})',
  ss: '(?<second>\\d{1,2})',
  SSS: '(?<milli>\\d{1,3})',
  a: '(?<half>[AaPp]\\.?[Mm]\\.?|上午|下午)',
}

/** A format that is not understood. */
export class WrongTimeFormat extends Error {}

/**
 * Makes a reader of `iso` or of a pattern such as `MM/dd/yyyy hh:mm:ss a`; times without an offset are in the time
 * zone. A time that a clock change skipped is taken as the one after it, one that came twice as the first.
 */
export function makeReadTime(format: string, timeZone: string): ReadTime {
  return format === 'iso' ? (text) => readIso(text.trim(), timeZone) : readPattern(compile(format), timeZone)
}

function compile(format: string): RegExp {
  const source = format.replaceAll(/yyyy|MM?|dd?|HH?|hh?|mm|ss|SSS|a|[A-Za-z]+|[^A-Za-z\s]|\s+/gu, (token) => {
    const part = parts[token]
    if (part === undefined && /^[A-Za-z]+$/u.test(token)) throw new WrongTimeFormat(`${format}: ${token}`)
    return part ?? (/^\s/u.test(token) ? '\\s+' : RegExp.escape(token))
  })
  if (!source.includes('<year>') || !source.includes('<month>') || !source.includes('<day>'))
    throw new WrongTimeFormat(`${format}: yyyy MM dd`)
  return new RegExp(`^\\s*${source}\\s*$`, 'u')
}

function readPattern(pattern: RegExp, timeZone: string): ReadTime {
  return (text) => {
    const found = pattern.exec(text)?.groups
    if (!found) return undefined
    const hour = hourOf(Number(found['hour'] ?? 0), found['half'])
    if (hour === undefined) return undefined
    const fields = {
      year: Number(found['year']),
      month: Number(found['month']),
      day: Number(found['day']),
      hour,
      minute: Number(found['minute'] ?? 0),
      second: Number(found['second'] ?? 0),
      millisecond: Number((found['milli'] ?? '0').padEnd(3, '0')),
    }
    return attempt(() => Temporal.PlainDateTime.from(fields, { overflow: 'reject' }).toZonedDateTime(timeZone).epochMilliseconds)
  }
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (/^[Pp]|下午/u.test(half) ? 12 : 0)
}

function readIso(text: string, timeZone: string): number | undefined {
  const isWithOffset = /(?:Z|[+-]\d\d:?\d\d)$/u.test(text) && text.includes(':')
  if (isWithOffset) return attempt(() => Temporal.Instant.from(text.replace(' ', 'T')).epochMilliseconds)
  return attempt(() => Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds)
}

function attempt(read: () => number): number | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
