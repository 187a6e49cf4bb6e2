#!/usr/bin/env node
/**
 * `npm run test:crash [-- --kills N --engine pglite|postgres|both]`: kills the server under load N times on each engine
 * (20 without the option), and on PostgreSQL the database itself as many times; fails when anything acknowledged is lost.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'

import { makeKillableCluster } from './killable-cluster.js'
import { node26, projectEnv } from './node-26.js'
import { findPostgres } from './postgres-cluster.js'
import { root } from './root.js'

const engines = { pglite: ['pglite'], postgres: ['postgres'], both: ['pglite', 'postgres'] }

async function testCrashes() {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, engine: { type: 'string', default: 'both' } } })
  const asked = engines[values.engine]
  if (!asked || !/^\d+$/u.test(values.kills)) throw new Error('--engine pglite|postgres|both, --kills a number')
  let failed = 0
  for (const engine of asked) {
    // The engines take turns: each is to have the machine to itself.
    // eslint-disable-next-line no-await-in-loop
    failed += await runOn(engine, values.kills)
  }
  return failed === 0 ? 0 : 1
}

async function runOn(engine, kills) {
  if (engine === 'pglite') return runCrashes({ kills, settings: { YIWANG_TEST_ENGINE: 'pglite' } })
  if (!findPostgres()) {
    console.error('NOT RUN: PostgreSQL with PostGIS is not on this machine')
    return 1
  }
  const cluster = await makeKillableCluster()
  const control = await listenForOrders(cluster)
  try {
    return await runCrashes({
      kills,
      settings: { YIWANG_TEST_ENGINE: 'postgres', YIWANG_TEST_POSTGRES_URL: cluster.url, YIWANG_TEST_POSTGRES_CONTROL: control.url },
    })
  } finally {
    control.close()
    await cluster.stop()
  }
}

async function runCrashes({ kills, settings }) {
  const child = spawn(node26, ['e2e/crash/run.ts', kills], { cwd: root, stdio: 'inherit', env: projectEnv(settings) })
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
  const [code] = await once(child, 'exit')
  return code === 0 ? 0 : 1
}

/** Takes the order to crash or to start PostgreSQL from the test, which knows when. */
async function listenForOrders(cluster) {
  const orders = { '/kill': () => cluster.crash('SIGKILL'), '/quit': () => cluster.crash('SIGQUIT'), '/start': () => cluster.start() }
  const server = createServer((request, response) => {
    Promise.resolve(orders[request.url]?.()).then(
      () => response.end('done'),
      (error) => response.writeHead(500).end(String(error)),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

process.exit(await testCrashes())
