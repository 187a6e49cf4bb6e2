import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { contentHash } from './content-hash.js'
import { projectEnv } from './node-26.js'
import { root } from './root.js'
import { say } from './say.js'

const mark = '.sources'

const parts = [
  {
    chinese: '网页',
    english: 'the web pages',
    needs: ['web/index.html', 'node_modules/vite/package.json'],
    sources: ['web', 'ui', 'contract', 'kernel', 'packs', 'package-lock.json'],
    output: 'web/dist',
    command: ['vite', 'build', 'web', '--logLevel', 'warn'],
  },
  {
    chinese: '空数据库',
    english: 'the empty database',
    needs: ['server/src/database/make-dump.ts', 'node_modules/@electric-sql/pglite/package.json'],
    sources: ['server/src/database', 'package-lock.json'],
    output: 'server/dist',
    command: ['node', 'server/src/database/make-dump.ts'],
  },
]

/** Builds what can be built ahead and is not up to date; returns the English names of the parts that failed. */
export function prepareParts() {
  return parts.filter((part) => canBePrepared(part) && !prepare(part)).map(({ english }) => english)
}

function canBePrepared({ needs }) {
  return needs.every((path) => existsSync(join(root, path)))
}

function prepare({ chinese, english, sources, output, command: [program, ...args] }) {
  const hash = contentHash(root, sources)
  const folder = join(root, output)
  if (isUpToDate(folder, hash)) return true
  say(`正在准备${chinese}`, `preparing ${english}`)
  const { status } = spawnSync(program, args, {
    cwd: root,
    env: projectEnv(),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) return false
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, mark), hash)
  return true
}

function isUpToDate(folder, hash) {
  const isMarked = existsSync(join(folder, mark)) && readFileSync(join(folder, mark), 'utf8') === hash
  return isMarked && readdirSync(folder).length > 1
}
