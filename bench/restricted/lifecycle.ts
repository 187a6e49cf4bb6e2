import { startServerProcess } from '@yiwang/server'

import { say } from '../say.ts'
import { benchBareLives } from './bare-lives.ts'
import type { GreatDistrict } from './great-district.ts'
import { HttpClient } from './http-client.ts'
import { liveOnce, type LifePlan } from './live-once.ts'
import { percentile } from './percentile.ts'
import { makeLives } from './staff.ts'

const atOnce = 20
const warmUpMs = 8000
const measuredMs = 40_000
const rampMs = 70_000
const peakPerSecond = 35

/** Whole lives over HTTP by restricted roles among so many matters, then a burst from 1 to 35 lives a second; beside it, their SQL alone. */
export async function benchLifecycle(district: GreatDistrict): Promise<void> {
  const bare = await benchBareLives(district)
  const server = await startServerProcess({ env: district.settings.env, flags: ['--no-demo'] })
  const client = new HttpClient(server.url)
  try {
    const planOf = await makeLives(client, district)
    await benchRate(client, planOf, { district, bare })
    await benchBurst(client, planOf, district)
  } finally {
    client.close()
    await server.stop()
  }
}

type Bare = Awaited<ReturnType<typeof benchBareLives>>
type PlanOf = (count: number) => LifePlan

let count = 0

async function benchRate(client: HttpClient, planOf: PlanOf, { district, bare }: { district: GreatDistrict; bare: Bare }): Promise<void> {
  await liveFor(client, planOf, warmUpMs)
  const { spent, seconds } = await liveFor(client, planOf, measuredMs)
  const livesPerSecond = Math.round((spent.length / seconds) * 10) / 10
  say(JSON.stringify({ bench: 'lifecycle', matters: district.matters, livesPerSecond, p95Ms: percentile(spent, 95) }))
  const ratio = (livesPerSecond / bare.perSecond).toFixed(3)
  say(`  its ${bare.statements} statements alone, over ten connections: ${bare.perSecond} lives/s; ratio ${ratio}`)
}

/** So many lives at once, each begun when another has ended; answers with how long each took. */
async function liveFor(client: HttpClient, planOf: PlanOf, ms: number): Promise<{ spent: readonly number[]; seconds: number }> {
  const spent: number[] = []
  const began = performance.now()
  async function liveOn(): Promise<void> {
    while (performance.now() - began < ms) {
      const at = performance.now()
      await liveOnce(client, planOf(count++))
      spent.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, () => liveOn()))
  return { spent, seconds: (performance.now() - began) / 1000 }
}

/** Lives that begin on their own, ever more of them a second, whether or not the ones before have ended. */
async function benchBurst(client: HttpClient, planOf: PlanOf, { matters }: GreatDistrict): Promise<void> {
  const spent: number[] = []
  let errors = 0
  const running: Promise<void>[] = []
  for (const startsAt of burstStarts(performance.now())) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, startsAt - performance.now())))
    const at = performance.now()
    const life = liveOnce(client, planOf(count++)).then(
      () => void spent.push(performance.now() - at),
      (error: unknown) => {
        errors += 1
        if (errors <= 3) say(`  ${String(error)}`)
      },
    )
    running.push(life)
  }
  await Promise.all(running)
  say(JSON.stringify({ bench: 'burst', matters, peakPerSecond, lives: running.length, errors, p95Ms: percentile(spent, 95) }))
}

/** When lives begin: from one a second to the peak, then ten seconds at the peak. */
function burstStarts(began: number): readonly number[] {
  const starts: number[] = []
  let at = 0
  while (at < rampMs) {
    starts.push(began + at)
    at += 1000 / (1 + ((peakPerSecond - 1) * Math.min(at, rampMs - 10_000)) / (rampMs - 10_000))
  }
  return starts
}
