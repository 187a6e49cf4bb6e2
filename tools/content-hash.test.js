import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { contentHash } from './content-hash.js'

let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yiwang-hash-'))
  mkdirSync(join(folder, 'web/dist'), { recursive: true })
  writeFileSync(join(folder, 'web/main.ts'), 'one')
})
afterEach(() => rmSync(folder, { recursive: true }))

function hashNow() {
  return contentHash(folder, ['web', 'not-there'])
}

test('a changed source changes the hash', () => {
  const before = hashNow()
  writeFileSync(join(folder, 'web/main.ts'), 'two')
  expect(hashNow()).not.toBe(before)
})

test('a renamed source changes the hash', () => {
  const before = hashNow()
  rmSync(join(folder, 'web/main.ts'))
  writeFileSync(join(folder, 'web/other.ts'), 'one')
  expect(hashNow()).not.toBe(before)
})

test('a new date alone, a test and what was built leave the hash as it was', () => {
  const before = hashNow()
  utimesSync(join(folder, 'web/main.ts'), 1, 1)
  writeFileSync(join(folder, 'web/main.test.ts'), 'a test')
  writeFileSync(join(folder, 'web/dist/main.js'), 'built')
  expect(hashNow()).toBe(before)
})
