import { randomUUID } from 'node:crypto'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { readConfig } from './config.ts'
import { startPlatform } from './start-platform.ts'
import { makeEngineSettings, type EngineSettings } from './testing/engine-settings.ts'

let settings: EngineSettings

beforeAll(async () => {
  settings = await makeEngineSettings()
})

afterAll(() => settings.dispose())

test('a port in use is refused by the setting that names it, and the data is let go', { timeout: 120_000 }, async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo
  const config = readConfig({ demo: false, quiet: true }, { ...settings.env, YIWANG_PORT: String(port) })
  await expect(startPlatform(config, settings.address)).rejects.toThrow(/YIWANG_PORT.*端口已被占用.*in use/u)
  await new Promise((resolve) => taken.close(resolve))
  const stop = await startPlatform(config, settings.address)
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
  await stop()
})

test('a start throws away what a killed process had begun to write into the file store', { timeout: 120_000 }, async () => {
  const config = readConfig({ demo: false, quiet: true }, { ...settings.env, YIWANG_PORT: '0' })
  const folder = join(config.dataFolder, 'files', 'ab')
  const left = join(folder, `${'ab'.repeat(32)}.${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  await writeFile(left, 'half a photo')
  await utimes(left, new Date(Date.now() - 7_200_000), new Date(Date.now() - 7_200_000))
  const stop = await startPlatform(config, settings.address)
  await stop()
  expect(await readdir(folder)).toEqual([])
})
