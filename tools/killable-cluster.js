import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findFreePort, findOwner, findPostgres, initialise, isReady } from './postgres-cluster.js'

const startsWithin = 60_000

/**
 * A throwaway PostgreSQL that can be crashed and started again on the same data: `crash('SIGKILL')` kills the postmaster
 * outright, `crash('SIGQUIT')` is its immediate shutdown; neither writes a checkpoint. `start` recovers from the log.
 */
export async function makeKillableCluster() {
  const bin = findPostgres()
  if (!bin) throw new Error('PostgreSQL with PostGIS is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-crash-'))
  const owner = findOwner()
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid)
  initialise({ bin, folder, owner })
  const place = { bin, folder, owner, port: await findFreePort() }
  let postmaster = await launch(place)
  async function crash(signal) {
    const ended = once(postmaster, 'exit')
    postmaster.kill(signal)
    await ended
  }
  process.once('exit', () => {
    postmaster.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    url: `postgresql://postgres@127.0.0.1:${place.port}/postgres`,
    crash,
    start: async () => {
      postmaster = await launch(place)
    },
    stop: () => crash('SIGQUIT'),
  }
}

/** Starts until it answers: after a kill the old backends take a moment to notice, and hold the shared memory until then. */
async function launch(place, until = performance.now() + startsWithin) {
  const { bin, folder, owner, port } = place
  const log = openSync(join(folder, 'log'), 'a')
  const postmaster = spawn(
    join(bin, 'postgres'),
    ['-D', join(folder, 'data'), '-k', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'],
    { ...owner, cwd: folder, env: { ...process.env, HOME: folder }, stdio: ['ignore', log, log] },
  )
  const ended = once(postmaster, 'exit').then(() => false)
  if (await Promise.race([ended, isReady(bin, port, until)])) return postmaster
  if (performance.now() > until)
    throw new Error(`PostgreSQL did not start again:\n${readFileSync(join(folder, 'log'), 'utf8').slice(-3000)}`)
  postmaster.kill('SIGKILL')
  await new Promise((resolve) => {
    setTimeout(resolve, 200)
  })
  return launch(place, until)
}
