import { findDuplicates, keepDistrict, makeEngineSettings, makeServices, openDatabase, smallDistrict, wholeScope } from '@yiwang/server'

import { say } from '../say.ts'
import { fillMatters } from './fill-store.ts'

const times = 400
const warmUp = 50

/** How long finding and scoring the candidates of a report takes among so many matters, in the middle of the busiest blocks. */
export async function benchCandidates(engine: 'pglite' | 'postgres', matters: number): Promise<void> {
  process.env['YIWANG_TEST_ENGINE'] = engine
  const settings = await makeEngineSettings()
  const database = await openDatabase(settings.address)
  try {
    const services = await makeServices({ database, dataFolder: settings.dataFolder, now: Date.now })
    await keepDistrict(database.db, smallDistrict)
    await services.districts.refresh()
    const district = services.districts.getPublic()
    await fillMatters(database.db as never, district.code, matters)
    const spent: number[] = []
    let found = 0
    for (let count = 0; count < times + warmUp; count++) {
      const begun = performance.now()
      // One after the other: what one report waits is measured.
      found += (await findDuplicates(services, district, { scope: wholeScope(district.code), sought: soughtReport(count) })).length
      if (count >= warmUp) spent.push(performance.now() - begun)
    }
    const [p50Ms, p95Ms] = [0.5, 0.95].map((part) => Number((spent.toSorted((a, b) => a - b)[Math.floor(part * times)] ?? 0).toFixed(1)))
    say(
      JSON.stringify({
        bench: 'duplicates',
        what: 'candidates',
        engine,
        matters,
        p50Ms,
        p95Ms,
        foundEach: Math.round(found / (times + warmUp)),
      }),
    )
  } finally {
    await database.close()
    await settings.dispose()
  }
}

function soughtReport(count: number) {
  const spot = (count * 7919) % 400
  const position = {
    lon: 120 + (spot % 20) * 0.007 + ((count * 31) % 100) * 0.00003,
    lat: 30 + Math.floor(spot / 20) * 0.0063 + ((count * 17) % 100) * 0.000027,
  }
  return { position, category: 'E0102', description: `海棠路${spot % 300}号路灯不亮，请尽快处理`, at: Date.now(), until: Date.now() }
}
