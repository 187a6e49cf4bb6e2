import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

import { findMeTooMatter, makeMeTooToken } from './me-too-token.ts'

const folder = mkdtempSync(join(tmpdir(), 'yiwang-me-too-'))
writeFileSync(join(folder, 'secret'), 'a secret of this test')
afterAll(() => rmSync(folder, { recursive: true }))

const id = '0199b0e2-8c1f-7aaa-9bbb-0123456789ab'

test('a token leads back to its matter, does not show it, and ends after an hour', () => {
  const token = makeMeTooToken(folder, id, 1_000_000)
  expect(findMeTooMatter(folder, token, 1_000_001)).toBe(id)
  expect(Buffer.from(token, 'base64url').toString('hex')).not.toContain(id.slice(0, 8))
  expect(findMeTooMatter(folder, token, 1_000_000 + 3_600_001)).toBeUndefined()
})

test('a token that was changed or made up leads nowhere', () => {
  const sealed = Buffer.from(makeMeTooToken(folder, id, 1_000_000), 'base64url')
  sealed[40] = (sealed[40] ?? 0) ^ 1
  expect(findMeTooMatter(folder, sealed.toString('base64url'), 1_000_001)).toBeUndefined()
  expect(findMeTooMatter(folder, 'x'.repeat(70), 1_000_001)).toBeUndefined()
  expect(findMeTooMatter(folder, '', 1_000_001)).toBeUndefined()
})
