#!/usr/bin/env node
/**
 * `node tools/test-cluster.js COMMAND …` runs a command beside a throwaway PostgreSQL, whose address it finds in
 * YIWANG_TEST_POSTGRES_URL; without a command the address is printed and the cluster stays until Ctrl-C.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { projectEnv } from './node-26.js'
import { startCluster } from './postgres-cluster.js'

const [program, ...args] = process.argv.slice(2)
const cluster = await startCluster()
if (program) {
  const child = spawn(program, args, { stdio: 'inherit', env: projectEnv({ YIWANG_TEST_POSTGRES_URL: cluster.url }) })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  const [code] = await once(child, 'exit')
  process.exitCode = code ?? 1
} else {
  console.log(cluster.url)
  await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)))
}
await cluster.stop()
