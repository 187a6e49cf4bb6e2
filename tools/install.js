import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { findMissing } from './find-missing.js'
import { hasNode26, machineEnv } from './node-26.js'
import { root } from './root.js'
import { say } from './say.js'

function readLock(path) {
  const file = join(root, path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { packages: {} }
}

/** Brings node_modules to what package-lock.json lists; does nothing when it is there already. */
export function installMissing({ dev }) {
  const missing = findMissing(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'), { dev })
  if (missing.length === 0 && hasNode26()) return
  say(`正在安装依赖（缺 ${missing.length} 个包），约需一两分钟`, `installing ${missing.length} missing packages, a minute or two`)
  const { status, error } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (error) throw new Error(`npm 无法运行 · npm cannot be run: ${error.message}`)
  if (status !== 0) throw new Error('依赖安装失败，见上 · npm ci failed, see above')
  if (!hasNode26())
    throw new Error(
      'Node 26 没有装上：请允许 npm 包 node 的安装脚本 · Node 26 did not arrive: allow the install script of the npm package "node"',
    )
}

function npm(args) {
  const run = { cwd: root, env: machineEnv(), stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' }
  const found = spawnSync('npm', args, run)
  const { npm_execpath: script } = process.env
  return found.error && script ? spawnSync(process.execPath, [script, ...args], run) : found
}
