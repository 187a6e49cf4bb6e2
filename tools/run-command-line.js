import { join } from 'node:path'

import { hasNode26 } from './node-26.js'
import { root } from './root.js'
import { runNode26 } from './run-node-26.js'

/** Runs the command line in the caller's own folder, so that the file names given mean what the caller means. */
export function runCommandLine(args) {
  if (hasNode26()) return runNode26([join(root, 'server/src/cli/main.ts'), ...args], { cwd: process.cwd() })
  console.error('请先在项目目录运行 npm ci · run `npm ci` in the project folder first')
  return 1
}
