import { installMissing } from './install.js'
import { prepareParts } from './prepared-parts.js'
import { runNode26 } from './run-node-26.js'
import { say } from './say.js'

/** Installs, prepares and serves; ends the process with the server's own exit code. */
export async function start(args) {
  try {
    installMissing({ dev: false })
    const failed = prepareParts()
    if (failed.length > 0) throw new Error(`准备失败，见上 · could not be prepared, see above: ${failed.join(', ')}`)
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
  say('正在启动', 'starting')
  process.exit(await runNode26(['server/src/main.ts', ...args]))
}
