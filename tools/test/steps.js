import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findPostgres, startCluster } from '../postgres-cluster.js'
import { findChromium } from './machine-needs.js'
import { readVitestReport } from './read-vitest-report.js'
import { runProgram } from './run-program.js'

const onPostgres = 'database tests on PostgreSQL + PostGIS'

/** Every step in its order, with the parts of the tests it belongs to. `run` resolves to counts or to `{ notRun: why }`. */
export const steps = [
  command('check', 'format', ['oxfmt', '--check', '.']),
  command('check', 'lint', ['oxlint']),
  command('check', 'undeclared dependencies', ['biome', 'lint', '.']),
  command('check', 'unused files, exports and dependencies', ['knip']),
  command('check', 'types', ['tsc']),
  command('check', 'fence', ['node', 'tools/prove-layers.js']),
  command('check', 'licences', ['node', 'tools/check-licences.js']),
  { ...command('', 'preparation', ['node', 'tools/prepare.js']), parts: ['unit', 'db', 'e2e'] },
  { parts: ['unit'], name: 'unit tests', run: () => runVitest('unit') },
  { parts: ['db'], name: 'database tests on PGlite', run: () => runVitest('db-pglite') },
  { parts: ['db'], name: onPostgres, run: runOnPostgres },
  { parts: ['e2e'], name: 'browser journeys', run: runJourneys },
]

function command(part, name, line) {
  async function run() {
    const code = await runProgram(line)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  }
  return { parts: [part], name, run }
}

async function runVitest(project, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-report-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  try {
    const code = await runProgram(['vitest', 'run', '--project', project, '--passWithNoTests', ...reporters], env)
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
    const report = JSON.parse(readFileSync(file, 'utf8'))
    return report.testResults.length === 0 ? { notRun: 'there is no such test' } : readVitestReport(report, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runOnPostgres() {
  if (!findPostgres()) return { notRun: 'PostgreSQL with PostGIS is not on this machine' }
  const cluster = await startCluster({ isForgetful: true })
  try {
    return await runVitest('db-postgres', { YIWANG_TEST_POSTGRES_URL: cluster.url })
  } finally {
    await cluster.stop()
  }
}

async function runJourneys() {
  const chromium = findChromium()
  return chromium ? runVitest('e2e', { YIWANG_TEST_CHROMIUM: chromium }) : { notRun: 'no Chromium or Chrome is on this machine' }
}
