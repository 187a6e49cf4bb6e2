import { parseArgs } from 'node:util'

import { databaseAddress, readConfig, WrongSetting } from './config.ts'
import { FolderInUse } from './database/lock.ts'
import { serveUntilStopped } from './serve-until-stopped.ts'
import { startPlatform } from './start-platform.ts'

/** `npm start`: everything from the settings to an address to open. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { 'no-demo': { type: 'boolean' }, quiet: { type: 'boolean' }, scale: { type: 'string' } },
  })
  const config = readConfig({ demo: values['no-demo'] !== true, quiet: values.quiet === true, scale: values.scale })
  await serveUntilStopped(await startPlatform(config, databaseAddress(config)))
  process.exit(0)
}

try {
  await main()
} catch (error) {
  if (!(error instanceof WrongSetting || error instanceof FolderInUse)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
