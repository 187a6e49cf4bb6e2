import { scoreSheets } from '@yiwang/contract'
import { startServerProcess } from '@yiwang/server'

import { say } from '../say.ts'
import type { GreatDistrict } from './great-district.ts'
import { HttpClient } from './http-client.ts'
import { median } from '../median.ts'
import { signEverybodyIn } from './staff.ts'

const rounds = 5
const spans = { month: 30, quarter: 91, year: 365 } as const
const asker = 'bench_department'

/** How long the scores of streets and of units take over a month, a quarter and a year, each beside the one before it: the slower sheet's median. */
export async function benchScores(district: GreatDistrict): Promise<void> {
  const server = await startServerProcess({ env: district.settings.env, flags: ['--no-demo'] })
  const client = new HttpClient(server.url)
  try {
    const cookie = (await signEverybodyIn(client, district)).get(asker) ?? ''
    for (const [what, days] of Object.entries(spans)) {
      const street = await askSheet(client, { sheet: 'street', days, cookie })
      const unit = await askSheet(client, { sheet: 'unit', days, cookie })
      say(`  ${what}: by street ${street} ms, by unit ${unit} ms`)
      say(JSON.stringify({ bench: 'scores', matters: district.matters, what, medianMs: Math.max(street, unit) }))
    }
  } finally {
    client.close()
    await server.stop()
  }
}

async function askSheet(
  client: HttpClient,
  { sheet, days, cookie }: { readonly sheet: 'street' | 'unit'; readonly days: number; readonly cookie: string },
): Promise<number> {
  const { by, indicators } = scoreSheets[sheet]
  const today = Temporal.Now.plainDateISO('Asia/Shanghai')
  const [now, from, before] = [0, days, 2 * days].map((ago) => today.subtract({ days: ago }).toString())
  const body = { ask: indicators, by, period: { from, to: now }, comparedWith: { from: before, to: from } }
  const spent: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    await client.must({ method: 'POST', path: '/api/indicators/ask', cookie, body })
    spent.push(performance.now() - began)
  }
  return Math.round(median(spent))
}
