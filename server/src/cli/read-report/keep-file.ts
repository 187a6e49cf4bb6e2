import { stat, writeFile } from 'node:fs/promises'

import { CommandRefused } from '../tell.ts'

/** Writes a file; one that is there and holds something, perhaps hours of an office's work, only when told to. */
export async function keepFile(path: string, content: string | Uint8Array, isForced: boolean): Promise<void> {
  const { size } = await stat(path).catch(() => ({ size: 0 }))
  if (size > 0 && !isForced)
    throw new CommandRefused(`文件已存在：${path}（要覆盖请加 --force）`, `The file is there already: ${path} (--force writes over it)`)
  await writeFile(path, content).catch((error: NodeJS.ErrnoException) => {
    throw new CommandRefused(`写不了文件：${path}（${error.code ?? ''}）`, `The file cannot be written: ${path} (${error.code ?? ''})`)
  })
}
