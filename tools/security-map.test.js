import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { root } from './root.js'

const page = readFileSync(join(root, 'docs/security.md'), 'utf8')
const named = [...page.matchAll(/`([\w/.-]+\.(?:test|spec)\.(?:ts|tsx|js))`: “([^”]+)”/gu)].map(([, file, name]) => ({ file, name }))

/** Whether a test of this name stands in the file, in whichever quotes. */
function hasTest(file, name) {
  if (!existsSync(join(root, file))) return false
  const text = readFileSync(join(root, file), 'utf8')
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}${quote}`))
}

test('every control that is said to be shown names its test', () => {
  expect(named.length).toBeGreaterThan(40)
  const rows = page.split('\n').filter((line) => /^\| (?:身份|访问|安全审计|入侵|数据|剩余|个人|V\d)/u.test(line))
  expect(rows.length).toBeGreaterThan(25)
  expect(rows.filter((row) => !named.some(({ name }) => row.includes(`“${name}”`)))).toEqual([])
})

test('every test that is named exists', () => {
  expect(named.filter(({ file, name }) => !hasTest(file, name))).toEqual([])
})
