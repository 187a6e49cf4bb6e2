import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Notes when the last whole backup was begun. */
export async function keepLastBackup(dataFolder: string, at: string): Promise<void> {
  const path = pathIn(dataFolder)
  await writeFile(`${path}.new`, JSON.stringify({ at }), { mode: 0o600 })
  await rename(`${path}.new`, path)
}

/** When the last whole backup was begun: epoch milliseconds; undefined when none was made. */
export async function findLastBackup(dataFolder: string): Promise<number | undefined> {
  try {
    const { at } = JSON.parse(await readFile(pathIn(dataFolder), 'utf8')) as { readonly at: string }
    return Temporal.Instant.from(at).epochMilliseconds
  } catch {
    return undefined
  }
}

function pathIn(dataFolder: string): string {
  return join(dataFolder, 'last-backup.json')
}
