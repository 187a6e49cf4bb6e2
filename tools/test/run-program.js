import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { projectEnv } from '../node-26.js'
import { root } from '../root.js'

const running = new Set()

/** Runs a program of the project to its end without input and resolves to its exit code; it never throws. */
export async function runProgram([program, ...args], env = {}) {
  const child = spawn(program, args, { cwd: root, env: projectEnv(env), stdio: ['ignore', 'inherit', 'inherit'] })
  running.add(child)
  try {
    const [code] = await once(child, 'exit')
    return code ?? 1
  } catch (error) {
    console.error(`${program}: ${error.message}`)
    return 1
  } finally {
    running.delete(child)
  }
}

/** Passes a signal on to whatever is running. */
export function signalRunning(signal) {
  for (const child of running) child.kill(signal)
}
