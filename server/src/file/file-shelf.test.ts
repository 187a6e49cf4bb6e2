import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { FileShelf } from './file-shelf.ts'

let folder: string
let shelf: FileShelf

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yiwang-shelf-'))
  shelf = new FileShelf(join(folder, 'files'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const now = Date.parse('2026-03-04T10:00:00+08:00')
const minute = 60_000

async function putAt(name: string, at: number): Promise<void> {
  const path = join(folder, 'files', name.slice(0, 2), name)
  await writeFile(path, 'half a photo')
  await utimes(path, at / 1000, at / 1000)
}

test('what a killed process had begun to write is thrown away once it is an hour old, and nothing else', async () => {
  const name = await shelf.put(Buffer.from('a whole photo'))
  const [old, young] = [`${name}.${randomUUID()}`, `${name}.${randomUUID()}`]
  await putAt(name, now - 600 * minute)
  await putAt(old, now - 61 * minute)
  await putAt(young, now - 59 * minute)
  await putAt(`${name.slice(0, 2)}-notes.txt`, now - 600 * minute)
  expect(await shelf.clearLeftOvers(now)).toBe(1)
  expect((await readdir(join(folder, 'files', name.slice(0, 2)))).toSorted()).toEqual(
    [name, young, `${name.slice(0, 2)}-notes.txt`].toSorted(),
  )
  expect(await shelf.clearLeftOvers(now)).toBe(0)
})

test('a shelf that nothing was ever put on has nothing to throw away', async () => {
  expect(await shelf.clearLeftOvers(now)).toBe(0)
})
