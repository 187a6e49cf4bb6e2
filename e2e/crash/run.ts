import { makeEngineSettings, readTestEngine } from '@yiwang/server'

import { lookForLosses, openCrashField, type CrashField } from './crash-field.ts'
import { killDatabase, killServer, type RoundsResult } from './crash-rounds.ts'

/** `node e2e/crash/run.ts N`: N kills of the server, and of PostgreSQL where its control is given; one line of JSON each. */
async function run(kills: number, control: string | undefined): Promise<boolean> {
  const settings = await makeEngineSettings()
  const field = await openCrashField(settings)
  try {
    const server = await killServer(field, kills)
    const isWhole = await conclude(field, { killed: 'server', ...server })
    if (control === undefined || !isWhole) return isWhole
    const database = await killDatabase(field, kills, (what) => order(control, what))
    return await conclude(field, { killed: 'postgres', ...database })
  } finally {
    await field.server.kill()
    await settings.dispose()
  }
}

async function order(control: string, what: string): Promise<void> {
  const answer = await fetch(`${control}/${what}`)
  if (!answer.ok) throw new Error(await answer.text())
}

async function conclude(field: CrashField, result: RoundsResult & { readonly killed: string }): Promise<boolean> {
  const losses = result.losses.length > 0 ? result.losses : await lookForLosses(field)
  const { surprises, reports, changes } = field.ledger
  const seconds = result.recoverySeconds.toSorted((one, other) => one - other)
  const summary = {
    test: 'crash',
    engine: readTestEngine().engine,
    killed: result.killed,
    kills: result.kills,
    sent: { matters: reports.size, moves: changes.size },
    acknowledged: field.ledger.acknowledged,
    lost: losses.length,
    wrongAnswers: surprises.length,
    recoverySeconds: { median: round(seconds[Math.floor(seconds.length / 2)]), most: round(seconds.at(-1)) },
  }
  for (const loss of [...losses, ...surprises].slice(0, 20)) process.stderr.write(`${loss}\n`)
  process.stdout.write(`${JSON.stringify(summary)}\n`)
  return losses.length === 0 && surprises.length === 0
}

function round(seconds = 0): number {
  return Math.round(seconds * 100) / 100
}

const { YIWANG_TEST_POSTGRES_CONTROL: control } = process.env
process.exitCode = (await run(Number(process.argv[2] ?? 20), control)) ? 0 : 1
