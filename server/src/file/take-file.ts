import type { District } from '../district/district.ts'
import type { Services } from '../services.ts'
import { nameOf } from './file-shelf.ts'
import { findDoneFile, keepFile } from './file-store.ts'
import { shelveFile } from './shelve-file.ts'

/** Who sends which bytes. */
interface Sending {
  readonly district: Pick<District, 'code' | 'timeZone'>
  readonly by: string
  readonly bytes: Uint8Array
  readonly declared: string
}

/** Takes a file in; one that was sent before is the same file, and nothing is done twice. */
export async function takeFile({ database, files }: Services, sending: Sending): Promise<{ file: string; type: string; bytes: number }> {
  const { district, by, bytes, declared } = sending
  const file = nameOf(bytes)
  const known = await findDoneFile(database.db, district.code, file)
  if (known && known.type === declared) return { file, ...known }
  const shelved = await shelveFile(files, { bytes, declared, timeZone: district.timeZone })
  await keepFile(database.db, { ...shelved, district: district.code, by })
  return { file, type: shelved.type, bytes: shelved.bytes }
}
