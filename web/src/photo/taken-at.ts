import type { Exif } from './exif.ts'

/** What is known of when a photo was taken. `lastModified` is the file's own time (epoch milliseconds), `zone` the device's. */
interface Known {
  readonly exif: Exif
  readonly lastModified: number
  readonly zone: string
  readonly now: number
}

/** When the photo was taken, with its offset from UTC: the camera's word first, then the file's; a time to come is no time. */
export function findTakenAt({ exif, lastModified, zone, now }: Known): string | undefined {
  const written = exif.takenAt === undefined ? undefined : fromCamera(exif.takenAt, exif.offset, zone)
  const taken = written ?? fromFile(lastModified, zone)
  const slack = 24 * 3_600_000
  return taken === undefined || taken.epochMilliseconds > now + slack ? undefined : textOf(taken)
}

function fromCamera(text: string, offset: string | undefined, zone: string): Temporal.ZonedDateTime | undefined {
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/u.exec(text)
  if (match === null) return undefined
  const [, year, month, day, clock] = match
  const isOffset = offset !== undefined && /^[+-]\d\d:\d\d$/u.test(offset)
  try {
    return Temporal.PlainDateTime.from(`${year}-${month}-${day}T${clock}`).toZonedDateTime(isOffset ? offset : zone)
  } catch {
    return undefined
  }
}

function fromFile(lastModified: number, zone: string): Temporal.ZonedDateTime | undefined {
  return lastModified > 0 ? Temporal.Instant.fromEpochMilliseconds(lastModified).toZonedDateTimeISO(zone) : undefined
}

function textOf(at: Temporal.ZonedDateTime): string {
  return at.toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
