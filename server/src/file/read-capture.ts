import { isPosition, type Capture } from '@yiwang/kernel'
import exifr from 'exifr'

/** When, where and with what a photo was taken, as the camera wrote it into the file. */
export interface WrittenCapture extends Capture {
  readonly device?: string
}

const wanted = [
  'DateTimeOriginal',
  'OffsetTimeOriginal',
  'GPSLatitude',
  'GPSLongitude',
  'GPSLatitudeRef',
  'GPSLongitudeRef',
  'Make',
  'Model',
]

/** Reads what the camera wrote; `timeZone` counts for a camera that does not tell its own. What cannot be read is left out. */
export async function readCapture(photo: Uint8Array, timeZone: string): Promise<WrittenCapture> {
  const tags = await readTags(photo)
  const at = findMoment(tags, timeZone)
  const position = { lon: Number(tags['longitude']), lat: Number(tags['latitude']) }
  const device = [textOf(tags['Make']), textOf(tags['Model'])].filter((part) => part !== '').join(' ')
  return {
    ...(at !== undefined && { at }),
    ...(isWhere(position) && { position }),
    ...(device !== '' && { device: device.slice(0, 80) }),
  }
}

async function readTags(photo: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  try {
    const tags: unknown = await exifr.parse(photo, { pick: wanted, reviveValues: false, translateValues: false })
    return typeof tags === 'object' && tags !== null ? { ...tags } : {}
  } catch {
    return {}
  }
}

/** A camera without a fix writes zero for both: nobody stands there. */
function isWhere(position: { readonly lon: number; readonly lat: number }): boolean {
  return (
    Number.isFinite(position.lon) && Number.isFinite(position.lat) && isPosition(position) && (position.lon !== 0 || position.lat !== 0)
  )
}

function findMoment(tags: Readonly<Record<string, unknown>>, timeZone: string): number | undefined {
  const [, date = '', clock = ''] = /^(\d{4}:\d\d:\d\d)[ T](\d\d:\d\d:\d\d)/u.exec(textOf(tags['DateTimeOriginal'])) ?? []
  const offset = textOf(tags['OffsetTimeOriginal'])
  try {
    const local = Temporal.PlainDateTime.from(`${date.replaceAll(':', '-')}T${clock}`)
    return local.toZonedDateTime(/^[+-]\d\d:\d\d$/u.test(offset) ? offset : timeZone).epochMilliseconds
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll(/[\p{Cc}\uFFFD]/gu, '').trim() : ''
}
