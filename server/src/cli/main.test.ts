import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

import { makeProgram } from './program.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'yiwang-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

function yiwang(args: readonly string[], environment: Record<string, string> = {}) {
  const env = { ...process.env, YIWANG_DATA: join(folder, 'data'), ...environment }
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8', cwd: folder })
  return { status, stdout, stderr }
}

test('every help text stands in both languages', { timeout: 60_000 }, async () => {
  const commands = [await makeProgram()]
  for (const command of commands) {
    commands.push(...command.commands)
    const lines = command
      .helpInformation()
      .split('\n')
      .filter((line) => /^ {2}\S/u.test(line))
    for (const line of lines) expect(line).toMatch(/\p{Script=Han}.*[a-z]{2}/u)
    expect(command.description()).toMatch(/\p{Script=Han}[\s\S]*\n[\s\S]*[a-z]{3}/u)
  }
})

test('a wrong setting is refused by its name with 2', { timeout: 60_000 }, () => {
  const { status, stderr } = yiwang(['audit', 'verify'], { YIWANG_PORT: '99999999' })
  expect(status).toBe(2)
  expect(stderr).toContain('YIWANG_PORT="99999999"')
})

test('data that is not there, and a file that is not there, are said plainly with 1', { timeout: 60_000 }, () => {
  const audit = yiwang(['audit', 'verify'])
  expect(audit.status).toBe(1)
  expect(audit.stderr).toMatch(/里还没有数据[\s\S]*There is no data/u)
  const missing = yiwang(['import', 'requests', 'nothing.csv', '--mapping', 'nothing.json'])
  expect(missing.status).toBe(1)
  expect(missing.stderr).toMatch(/没有这个文件[\s\S]*no such file/u)
})
