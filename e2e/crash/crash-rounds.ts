import { setTimeout as wait } from 'node:timers/promises'

import { sendAll } from './clients.ts'
import { lookForLosses, startServer, type CrashField } from './crash-field.ts'

/** What rounds of killing came to. Seconds are how long it took from the kill until it served again. */
export interface RoundsResult {
  readonly kills: number
  readonly losses: readonly string[]
  readonly recoverySeconds: readonly number[]
}

/** Kills the server at a random moment under load, looks at the data, starts it again on it; as often as asked. */
export async function killServer(field: CrashField, kills: number): Promise<RoundsResult> {
  return repeat(kills, async () => {
    const { server } = field
    const stopSending = load(field)
    await untilSomeMoment(field)
    await server.kill()
    await stopSending()
    const losses = await lookForLosses(field)
    const began = performance.now()
    field.server = await startServer(field.settings)
    return { losses, seconds: (performance.now() - began) / 1000 }
  })
}

/** Crashes and starts PostgreSQL at a random moment under load; the server stays up and must serve again by itself. */
export async function killDatabase(
  field: CrashField,
  kills: number,
  order: (what: 'kill' | 'quit' | 'start') => Promise<void>,
): Promise<RoundsResult> {
  const { pid } = field.server.child
  const result = await repeat(kills, async (round) => {
    const stopSending = load(field)
    await untilSomeMoment(field)
    const began = performance.now()
    await order(round % 2 === 0 ? 'kill' : 'quit')
    await wait(Math.random() * 1500)
    await order('start')
    const startedAt = performance.now()
    const before = field.ledger.acknowledged.moves
    while (field.ledger.acknowledged.moves === before && performance.now() - startedAt < 30_000) {
      await wait(20)
    }
    const seconds = (performance.now() - began) / 1000
    await stopSending()
    const unhealed = field.ledger.acknowledged.moves === before ? ['the server did not serve again within 30 s'] : []
    return { losses: [...unhealed, ...(await lookForLosses(field))], seconds }
  })
  const isSame = field.server.child.pid === pid && field.server.child.exitCode === null
  return isSame ? result : { ...result, losses: [...result.losses, 'the server ended when the database did'] }
}

/** Lets the clients get going, however busy the machine is; then some moment comes. */
async function untilSomeMoment({ ledger }: CrashField): Promise<void> {
  const [before, began] = [ledger.acknowledged, performance.now()]
  while (performance.now() - began < 20_000) {
    const { matters, moves, files } = ledger.acknowledged
    if (matters > before.matters && moves > before.moves && files > before.files) break
    await wait(20)
  }
  await wait(Math.random() * 1500)
}

/** Sends until it is told to stop; then waits for the clients to end. */
function load(field: CrashField): () => Promise<void> {
  let isOver = false
  const sending = sendAll({ url: () => field.server.url, ledger: field.ledger, isOver: () => isOver }, field.cookies)
  return () => {
    isOver = true
    return sending
  }
}

async function repeat(
  kills: number,
  once: (round: number) => Promise<{ readonly losses: readonly string[]; readonly seconds: number }>,
): Promise<RoundsResult> {
  const losses: string[] = []
  const recoverySeconds: number[] = []
  for (let round = 0; round < kills; round++) {
    // A round begins on what the one before left.
    const found = await once(round)
    losses.push(...found.losses)
    recoverySeconds.push(found.seconds)
    process.stderr.write(`${round + 1}/${kills}: ${found.losses.length} lost, served again after ${found.seconds.toFixed(1)} s\n`)
    if (found.losses.length > 0) break
  }
  return { kills: recoverySeconds.length, losses, recoverySeconds }
}
