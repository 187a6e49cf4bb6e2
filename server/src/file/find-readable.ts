import { isAllowed, scopeOf } from '@yiwang/kernel'

import { listMergedInto } from '../matter/merged-into-store.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findFileInScope, findPhotoByCode, keepFile, type ShownFile } from './file-store.ts'
import { findPledgeFile } from './pledge-file-store.ts'
import { shelveFile } from './shelve-file.ts'

/** Which file is asked for, by a person or by whoever holds a follow-up code. */
type Asked = { readonly file: string } & ({ readonly code: string } | { readonly person: KeptPerson | undefined })

/** The file, if whoever asks may see a matter, or a pledge, that it proves. */
export async function findReadable(services: Services, asked: Asked): Promise<ShownFile> {
  const found = await ('code' in asked ? byCode(services, asked.file, asked.code) : byPerson(services, asked.file, asked.person))
  if (!found) throw new Refusal('file.not_found')
  return found
}

async function byCode({ database, districts }: Services, file: string, code: string): Promise<ShownFile | undefined> {
  const district = districts.getPublic().code
  const mergedInto = await listMergedInto(database.db, district, { code })
  return findPhotoByCode(database.db, district, { sha256: file, code, mergedInto })
}

async function byPerson({ database }: Services, file: string, person: KeptPerson | undefined): Promise<ShownFile | undefined> {
  if (!person) throw new Refusal('person.not_signed_in')
  const found = await findFileInScope(database.db, scopeOf(person), file)
  return found ?? (isAllowed(person, 'pledge.read') ? findPledgeFile(database.db, person.district, file) : undefined)
}

/** The name of a photo's clean copy; a photo that was kept before there were any gets one now. */
export async function requireClean(services: Services, found: ShownFile): Promise<string> {
  if (found.clean !== null) return found.clean
  const { code, timeZone } = services.districts.get(found.district)
  const bytes = await services.files.get(found.sha256)
  const shelved = await shelveFile(services.files, { bytes, declared: found.type, timeZone })
  await keepFile(services.database.db, { ...shelved, district: code, by: 'system' })
  return shelved.clean ?? found.sha256
}
