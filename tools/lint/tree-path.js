import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The linted file's path from the root of the repository, with forward slashes on every system. */
export function treePath(context) {
  return relative(root, context.filename).split(sep).join('/')
}
