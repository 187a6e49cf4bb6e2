import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { root } from '../root.js'

const copied = ['.oxlintrc.json', 'tsconfig.json', 'package.json', 'tools/lint']
const packages = ['kernel', 'contract', 'ui', 'report', 'server', 'web']

/**
 * A throwaway tree outside the repository with its lint settings, its package borders, one pack and one file per case.
 * The repository itself is never touched, so a proof that is killed half way leaves nothing broken behind.
 */
export function makeProofTree(cases) {
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-fence-'))
  for (const path of [...copied, ...packages.map((name) => `${name}/package.json`)]) {
    cpSync(join(root, path), join(folder, path), { recursive: true })
  }
  write(folder, 'packs/proof/package.json', '{ "name": "@yiwang/pack-proof", "type": "module" }\n')
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const files = cases.map((one, index) => ({ ...one, path: one.at.endsWith('/') ? `${one.at}proof-${index}.ts` : one.at }))
  for (const { path, code } of files) write(folder, path, code)
  return { folder, files, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
