import { scoreSheets, type IndicatorAnswer } from '@yiwang/contract'
import { answerAsk, foldNow, makeServices, openDatabase, type KeptPerson, type Services } from '@yiwang/server'
import { isDeepStrictEqual } from 'node:util'

import { median } from '../median.ts'
import { say } from '../say.ts'
import { deepen } from './deepen-store.ts'
import type { GreatDistrict } from './great-district.ts'
import { percentile } from './percentile.ts'

const rounds = { cells: 8, matters: 2 } as const
const spans = { month: 30, quarter: 91, year: 365 } as const
const spanNames = Object.keys(spans) as (keyof typeof spans)[]
const sheets = ['street', 'unit', 'handle'] as const

/**
 * How long score sheets take over a month, a quarter and a year, each beside the one before it: from the roll-ups, and in
 * turn with that from the matters alone. Every answer is compared: both must say the same to the last digit.
 */
export async function benchScores(district: GreatDistrict, times: number): Promise<void> {
  const database = await openDatabase(district.settings.address)
  try {
    const services = await makeServices({ database, dataFolder: district.settings.dataFolder, now: Date.now })
    if (times > 1) await deepen(database.db, { times, days: district.days })
    const matters = await countMatters(services)
    const began = performance.now()
    await foldNow(services)
    say(`  ${matters} matters; roll-ups made in ${Math.round((performance.now() - began) / 100) / 10} s`)
    for (const person of peopleOf(district)) {
      const asks = sheets.flatMap((sheet) => spanNames.map((what) => ({ sheet, what, matters })))
      for (const ask of asks) await benchSheet(services, person, ask)
    }
  } finally {
    await database.close()
  }
}

function peopleOf({ seats, code }: GreatDistrict): readonly KeptPerson[] {
  const receiver = seats.find(({ role }) => role === 'receiver')
  const base = { district: code, username: '', account: '', nameEn: '', isDisabled: false, unit: 'centre', area: `${code}000000` }
  return [
    { ...base, id: 'leader', name: 'leader', roles: ['leader'] },
    { ...base, id: 'receiver', name: 'receiver of a street', roles: ['receiver'], area: receiver?.area ?? base.area },
    { ...base, id: 'handler', name: 'handler of a unit', roles: ['handler'], unit: 'cityscape' },
  ]
}

async function benchSheet(
  services: Services,
  person: KeptPerson,
  { sheet, what, matters }: { readonly sheet: (typeof sheets)[number]; readonly what: keyof typeof spans; readonly matters: number },
): Promise<void> {
  const ask = askFor(sheet, spans[what])
  const spent: Record<keyof typeof rounds, number[]> = { cells: [], matters: [] }
  let isSame = true
  for (let round = 0; round < rounds.cells; round++) {
    const fromCells = await timed(spent.cells, () => answerAsk(services, person, ask))
    if (round >= rounds.matters) continue
    const fromMatters = await timed(spent.matters, () => answerAsk(services, person, { ...ask, isOfMatters: true }))
    isSame &&= isDeepStrictEqual({ ...fromCells, now: 0 }, { ...fromMatters, now: 0 })
  }
  const figures = {
    medianMs: Math.round(median(spent.cells)),
    p95Ms: Math.round(percentile(spent.cells, 95)),
    rawMs: Math.round(median(spent.matters)),
  }
  say(
    `  ${person.name}, ${sheet}, ${what}: ${figures.medianMs} ms (p95 ${figures.p95Ms}); of the matters ${figures.rawMs} ms; same: ${isSame}`,
  )
  say(JSON.stringify({ bench: 'scores', matters, who: person.id, sheet, what, ...figures, isSame }))
}

async function countMatters({ database }: Services): Promise<number> {
  const { total } = await database.db
    .selectFrom('matter')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

async function timed(spent: number[], act: () => Promise<IndicatorAnswer>): Promise<IndicatorAnswer> {
  const began = performance.now()
  const answer = await act()
  spent.push(performance.now() - began)
  return answer
}

function askFor(sheet: (typeof sheets)[number], days: number) {
  const { by, post, indicators } = scoreSheets[sheet]
  const today = Temporal.Now.plainDateISO('Asia/Shanghai')
  const [now = '', from = '', before = ''] = [0, days, 2 * days].map((ago) => today.subtract({ days: ago }).toString())
  return {
    ask: [...indicators],
    by,
    ...(post && { post }),
    period: { from, to: now },
    comparedWith: { from: before, to: from },
    filters: [],
  }
}
