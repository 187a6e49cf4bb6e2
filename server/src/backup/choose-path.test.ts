import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { chooseBackupPath, rotateBackups } from './choose-path.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yiwang-rotate-'))
})

afterEach(() => rm(folder, { recursive: true }))

const now = Temporal.Instant.from('2026-11-24T07:08:09.5Z')

test('a folder gets a file named by the time, a file keeps its name', async () => {
  const path = join(folder, 'yiwang-20261124-070809.tar.zst')
  expect(await chooseBackupPath(folder, now)).toEqual({ path, folder })
  expect(await chooseBackupPath(`${folder}/new/`, now)).toMatchObject({ folder: join(folder, 'new') })
  expect(await chooseBackupPath(join(folder, 'mine.tar.zst'), now)).toEqual({ path: join(folder, 'mine.tar.zst'), folder: undefined })
})

test('the newest stay, older ones and what a killed backup left go, and nothing else is touched', async () => {
  const days = ['20261121', '20261122', '20261123', '20261124']
  const stale = '.yiwang-20261101-000000.tar.zst.part-00000000-0000-0000-0000-000000000000'
  const running = '.yiwang-20261124-000000.tar.zst.part-11111111-0000-0000-0000-000000000000'
  const names = [...days.map((day) => `yiwang-${day}-030000.tar.zst`), stale, running, 'letter.txt', 'yiwang-mine.tar.zst']
  await Promise.all(names.map((name) => writeFile(join(folder, name), '')))
  await utimes(join(folder, stale), 0, 0)
  expect(await rotateBackups(folder, 2)).toHaveLength(2)
  expect((await readdir(folder)).toSorted()).toEqual([
    running,
    'letter.txt',
    `yiwang-${days[2]}-030000.tar.zst`,
    `yiwang-${days[3]}-030000.tar.zst`,
    'yiwang-mine.tar.zst',
  ])
})
