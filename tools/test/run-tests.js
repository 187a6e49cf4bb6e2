import { installMissing } from '../install.js'
import { installMachineNeeds } from './machine-needs.js'
import { signalRunning } from './run-program.js'
import { steps } from './steps.js'
import { summarise } from './summary.js'

const known = ['check', 'unit', 'db', 'e2e']

/** Runs the parts asked for, or all of them, prints the summary, and resolves to the exit code. */
export async function runTests(asked) {
  const unknown = asked.filter((part) => !known.includes(part))
  if (unknown.length > 0) return refuse(`there is no part ${unknown.join(', ')}; there are ${known.join(', ')}`)
  const parts = new Set(asked.length > 0 ? asked : known)
  try {
    installMissing({ dev: true })
  } catch (error) {
    return refuse(error.message)
  }
  stopOnSignals()
  const missing = installMachineNeeds(parts)
  const results = await runInTurn(steps.filter((step) => step.parts.some((part) => parts.has(part))))
  const { lines, failed } = summarise(results, { strict: process.env.CI === 'true', missing })
  console.log(lines.join('\n'))
  return failed === 0 ? 0 : 1
}

function refuse(sentence) {
  console.error(sentence)
  console.log('0 passed, 1 failed')
  return 1
}

/** The first signal ends the running step and, by ending this process, the throwaway cluster. */
function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      signalRunning(signal)
      process.exit(130)
    })
  }
}

async function runInTurn([step, ...rest]) {
  if (step === undefined) return []
  console.log(`\n── ${step.name} ──`)
  const began = performance.now()
  const counts = await step.run().catch((error) => {
    console.error(error)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  const result = { name: step.name, seconds: (performance.now() - began) / 1000, ...counts }
  return [result, ...(await runInTurn(rest))]
}
