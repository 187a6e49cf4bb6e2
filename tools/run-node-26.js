import { spawn } from 'node:child_process'
import { constants } from 'node:os'

import { node26, projectEnv } from './node-26.js'
import { root } from './root.js'

const endWithParent = new URL('./end-with-parent.js', import.meta.url)
/** A signal within this many milliseconds of the first is npm's or the terminal's copy of it, not a second wish. */
const copiesArriveWithin = 3000

/**
 * Runs a program of the repository on Node 26 and resolves to its exit code (128 + signal when a signal ended it).
 *
 * Ctrl-C reaches every process of the terminal's group, and npm then sends its own copy. The child therefore has a group of
 * its own and hears each wish to stop once, from here; should this process be killed outright, the child goes with it.
 */
export function runNode26(args, { cwd = root } = {}) {
  const child = spawn(node26, ['--import', endWithParent.href, ...args], {
    cwd,
    env: projectEnv(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  const stopForwarding = forwardSignals(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      stopForwarding()
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

function forwardSignals(child) {
  let firstAt
  function forward(signal) {
    if (firstAt === undefined) {
      firstAt = performance.now()
      child.kill(signal)
    } else if (performance.now() - firstAt > copiesArriveWithin) {
      child.kill('SIGKILL')
    }
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  return () => signals.forEach((signal) => process.off(signal, forward))
}
