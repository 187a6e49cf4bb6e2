/** Breaks each rule once, and fails if the linter does not notice – or notices where it should not. */
import { spawnSync } from 'node:child_process'

import { cases } from './fence/cases.js'
import { makeProofTree } from './fence/proof-tree.js'
import { projectEnv } from './node-26.js'
import { root } from './root.js'

const layers = ['kernel/src', 'contract/src', 'ui/src', 'report/src', 'server/src', 'web/src']

function lint(cwd, args) {
  const { stdout, error } = spawnSync('oxlint', args, { cwd, env: projectEnv(), encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (error) throw error
  return stdout
}

function findFault({ path, what, refusedBy }, found) {
  const rules = found.filter(({ filename }) => filename === path).map(({ code }) => code)
  if (refusedBy === undefined) return rules.length === 0 ? [] : [`wrongly refused: ${what} (${path}: ${rules.join(', ')})`]
  return rules.some((rule) => rule.endsWith(`(${refusedBy})`)) ? [] : [`not noticed: ${what} (${path}: ${rules.join(', ') || 'nothing'})`]
}

function proveCases() {
  const tree = makeProofTree(cases)
  process.once('exit', tree.remove)
  const { diagnostics, number_of_files: seen } = JSON.parse(lint(tree.folder, ['--format=json', ...tree.files.map(({ path }) => path)]))
  const unseen = seen === tree.files.length ? [] : [`the linter saw ${seen} of ${tree.files.length} files of the proof`]
  return [...unseen, ...tree.files.flatMap((file) => findFault(file, diagnostics))]
}

/** A fence round empty folders proves nothing: the linter must see files of the real tree in every layer. */
function proveLayersAreSeen() {
  const seen = lint(root, ['--debug=files']).replaceAll('\\', '/')
  return layers.filter((layer) => !seen.includes(`${layer}/`)).map((layer) => `the linter sees no file in ${layer}`)
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
const faults = [...proveCases(), ...proveLayersAreSeen()]
const refused = cases.filter(({ refusedBy }) => refusedBy !== undefined).length
console.log(faults.length === 0 ? `${refused} forbidden noticed, ${cases.length - refused} allowed passed` : faults.join('\n'))
process.exitCode = faults.length === 0 ? 0 : 1
