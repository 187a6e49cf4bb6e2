import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { root } from './root.js'

/** Says when it is ready, counts what it is told, and leaves half a second after the first signal with that count as its code. */
const server = `
let told = 0
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    told += 1
    if (told === 1) setTimeout(() => process.exit(40 + told), 500)
  })
}
setTimeout(() => process.exit(1), 10_000)
console.log('ready')
`
let folder
let launcher

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yiwang-run-'))
  writeFileSync(join(folder, 'server.mjs'), server)
  const launch = `import('${root}/tools/run-node-26.js').then((m) => m.runNode26(['${folder}/server.mjs'])).then((code) => process.exit(code))`
  launcher = spawn(process.execPath, ['-e', launch], { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

async function serverIsReady() {
  const [text] = await once(launcher.stdout, 'data')
  expect(String(text)).toBe('ready\n')
}

test('Ctrl-C, sent to the whole group and once more by npm, reaches the server once', async () => {
  await serverIsReady()
  process.kill(-launcher.pid, 'SIGINT')
  process.kill(launcher.pid, 'SIGINT')
  expect(await once(launcher, 'exit')).toEqual([41, null])
})

test('a server whose launcher is killed outright does not stay behind', async () => {
  await serverIsReady()
  const letGoOfOutput = once(launcher.stdout, 'close')
  process.kill(launcher.pid, 'SIGKILL')
  await expect(letGoOfOutput).resolves.toBeDefined()
})
