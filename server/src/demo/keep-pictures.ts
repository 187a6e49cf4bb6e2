import { keepFile } from '../file/file-store.ts'
import { shelveFile, type ShelvedFile } from '../file/shelve-file.ts'
import type { Services } from '../services.ts'
import { papers, pictureName, readPictures, scenes, type Moment } from './demo-pictures.ts'
import type { Scene } from './history/category-mix.ts'
import type { Proofs } from './history/proof.ts'

/** The demo's pictures on the shelf. */
export interface ShelvedPictures {
  readonly files: readonly ShelvedFile[]
  readonly proofs: Proofs
}

/** Puts the demo's pictures on the shelf; the database does not know them yet. */
export async function shelvePictures({ files }: Pick<Services, 'files'>): Promise<ShelvedPictures> {
  const pictures = await readPictures()
  const shelved = await Promise.all(
    pictures.map(async ({ name, bytes }) => ({
      name,
      file: await shelveFile(files, { bytes, declared: 'image/png', timeZone: 'Asia/Shanghai' }),
    })),
  )
  return { files: shelved.map(({ file }) => file), proofs: proofsOf(new Map(shelved.map(({ name, file }) => [name, file.sha256]))) }
}

/** Notes the shelved pictures as files of the district. */
export async function keepPictures(db: Services['database']['db'], district: string, files: readonly ShelvedFile[]): Promise<void> {
  await Promise.all(files.map((file) => keepFile(db, { ...file, district, by: 'system' })))
}

/** Which stored picture proves what, by the pictures' names. */
export function proofsOf(hashes: ReadonlyMap<string, string>): Proofs {
  function listOf(name: string): string[] {
    return [hashes.get(name)].filter((hash) => hash !== undefined)
  }
  function ofMoment(moment: Moment): Record<Scene, string[]> {
    return Object.fromEntries(scenes.map((scene) => [scene, listOf(pictureName(scene, moment))])) as Record<Scene, string[]>
  }
  return { before: ofMoment('before'), after: ofMoment('after'), documents: papers.flatMap((paper) => listOf(paper)) }
}
