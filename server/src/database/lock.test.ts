import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { lockFolder } from './lock.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yiwang-lock-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('a folder in use by a living process is refused, and said in both languages', () => {
  // The parent of this process lives as long as the test does.
  writeFileSync(join(folder, 'yiwang.lock'), String(process.ppid))
  expect(() => lockFolder(folder)).toThrow(/正被另一个一网进程[\s\S]*is in use by another Yiwang process/u)
})

test.each(['999999999', 'nonsense', ''])('a lock whose process is gone is taken over: %j', (pid) => {
  writeFileSync(join(folder, 'yiwang.lock'), pid)
  const unlock = lockFolder(folder)
  expect(readFileSync(join(folder, 'yiwang.lock'), 'utf8').split(' ')[0]).toBe(String(process.pid))
  unlock()
})

test('a lock of a process whose number now belongs to another is taken over', () => {
  writeFileSync(join(folder, 'yiwang.lock'), `${process.ppid} another-start-of-the-machine/1`)
  expect(() => lockFolder(folder)()).not.toThrow()
})

test('a folder that was let go can be taken again', () => {
  lockFolder(folder)()
  expect(() => lockFolder(folder)()).not.toThrow()
})
