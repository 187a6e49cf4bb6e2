import { makeEngineSettings, makeServices, openDatabase, scales, seedDemo } from '@yiwang/server'

import { say } from '../say.ts'

/** How long a district of Nanshan's size takes to be made, from nothing to a list that can be asked. */
export async function benchScale(): Promise<void> {
  process.env['YIWANG_TEST_ENGINE'] = 'postgres'
  const settings = await makeEngineSettings()
  const database = await openDatabase(settings.address)
  try {
    const services = await makeServices({ database, dataFolder: settings.dataFolder, now: Date.now })
    const began = performance.now()
    await seedDemo(services, { seed: 20_260_101, scale: scales.nanshan, progress: teller() })
    const seconds = Math.round((performance.now() - began) / 1000)
    const { matters } = await database.db
      .selectFrom('matter')
      .select(({ fn }) => fn.countAll<number>().as('matters'))
      .executeTakeFirstOrThrow()
    const grids = services.districts.getPublic().grids.size
    say(JSON.stringify({ bench: 'scale', scale: 'nanshan', grids, matters: Number(matters), seconds }))
  } finally {
    await database.close()
    await settings.dispose()
  }
}

function teller(): (done: number, total: number, phrase: string) => void {
  let last = ''
  return (done, total, phrase) => {
    const line = `  ${phrase} ${Math.floor((done / Math.max(total, 1)) * 4) * 25} %`
    if (line !== last) say(line)
    last = line
  }
}
