import { spawnSync } from 'node:child_process'

import { readAudit } from './audit/read-audit.js'
import { root } from './root.js'
import { say } from './say.js'

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
})
const { kind, lines } = error ? { kind: 'silent', lines: [error.message] } : readAudit(stdout)

for (const line of lines) console.log(`  ${line}`)
if (kind === 'clean') say('登记处没有已知漏洞', 'the registry knows of no hole')
if (kind === 'holes') say('登记处报告了上述漏洞', 'the registry knows of the holes above')
if (kind === 'silent')
  say('登记处没有回答，结果未知：这不等于没有漏洞', 'the registry did not answer, so nothing is known: that is not the same as no hole')
process.exitCode = { clean: 0, holes: 1, silent: 2 }[kind]
