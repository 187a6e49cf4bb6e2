import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { root } from './root.js'

const bin = join(root, 'node_modules', '.bin')

/** The project's own Node 26, brought by the npm package `node`. */
export const node26 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

export function hasNode26() {
  return existsSync(node26)
}

/** The environment in which the project's programs and its Node 26 come first. */
export function projectEnv(more = {}) {
  return { ...process.env, PATH: [bin, process.env.PATH].join(delimiter), ...more }
}

/** The environment of the machine itself, for npm: `npm ci` takes away the Node in node_modules while it runs. */
export function machineEnv() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  return { ...process.env, PATH: path.join(delimiter) }
}
