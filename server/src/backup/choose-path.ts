import { existsSync, statSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const named = /^yiwang-\d{8}-\d{6}\.tar\.zst$/u
const leftover = /^\.yiwang-.*\.part-[0-9a-f-]{36}$/u
const leftoverAfterMs = 24 * 60 * 60 * 1000

/** Where a backup is written, and the folder in which older ones lie beside it, if it was named by its time. */
export interface ChosenPath {
  readonly path: string
  readonly folder: string | undefined
}

/** A folder gets a file named by the time (UTC); anything else is the file itself. */
export async function chooseBackupPath(to: string, now: Temporal.Instant = Temporal.Now.instant()): Promise<ChosenPath> {
  const isFolder = to.endsWith('/') || (existsSync(to) && statSync(to).isDirectory())
  if (!isFolder) return { path: resolve(to), folder: undefined }
  const folder = resolve(to)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const [day = '', time = ''] = now.toString({ fractionalSecondDigits: 0 }).replace('Z', '').split('T')
  return { path: join(folder, `yiwang-${day.replaceAll('-', '')}-${time.replaceAll(':', '')}.tar.zst`), folder }
}

/** Keeps the newest backups of a folder that were named by their time, and removes the others and what killed ones left. */
export async function rotateBackups(folder: string, keep: number): Promise<readonly string[]> {
  const names = await readdir(folder)
  const old = names
    .filter((name) => named.test(name))
    .toSorted()
    .toReversed()
    .slice(keep)
  await Promise.all(old.map((name) => rm(join(folder, name))))
  await Promise.all(names.filter((name) => leftover.test(name)).map((name) => removeStale(join(folder, name))))
  return old
}

async function removeStale(path: string): Promise<void> {
  const { mtimeMs } = await stat(path)
  if (Date.now() - mtimeMs > leftoverAfterMs) await rm(path, { force: true })
}
