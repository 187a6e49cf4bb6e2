import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { verifyChains } from '../audit/verify-chains.ts'
import { environmentWithoutSettings } from '../config.ts'
import { openDatabase } from '../database/database.ts'
import { keepDistrict } from '../district/keep-district-store.ts'
import { makeServices } from '../make-services.ts'
import { makeEngineSettings, type EngineSettings } from '../testing/engine-settings.ts'
import { smallDistrict } from '../testing/small-district.ts'

const rows = 3000
let settings: EngineSettings

beforeEach(async () => {
  settings = await makeEngineSettings()
  const database = await openDatabase(settings.address)
  await makeServices({ database, dataFolder: settings.dataFolder, now: Date.now })
  await keepDistrict(database.db, smallDistrict)
  await database.close()
  const lines = Array.from(
    { length: rows },
    (_, index) => `${index},Rubbish,2026-02-02 09:00,30.0051,${(120 + (index % 39) / 1000 + 0.0005).toFixed(4)}`,
  )
  await writeFile(join(settings.dataFolder, 'requests.csv'), ['No,Type,Opened,Lat,Lon', ...lines].join('\n'))
  const mapping = {
    source: 'killed',
    id: 'No',
    description: 'Type',
    category: { column: 'Type', table: { Rubbish: 'E0102' } },
    timeZone: 'Asia/Shanghai',
    created: { column: 'Opened', format: 'yyyy-MM-dd HH:mm' },
    lat: 'Lat',
    lon: 'Lon',
    crs: 'wgs84',
  }
  await writeFile(join(settings.dataFolder, 'mapping.json'), JSON.stringify(mapping))
})

afterEach(() => settings.dispose())

function startImport() {
  const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url))
  const [file, mapping] = [join(settings.dataFolder, 'requests.csv'), join(settings.dataFolder, 'mapping.json')]
  const args = [main, 'import', 'requests', file, '--mapping', mapping, '--refused', join(settings.dataFolder, 'refused.csv')]
  return spawn(process.execPath, args, { env: { ...environmentWithoutSettings(), ...settings.env }, stdio: ['ignore', 'pipe', 'inherit'] })
}

test('an import that was killed goes on where it stopped, and doubles nothing', { timeout: 180_000 }, async () => {
  const first = startImport()
  let printed = ''
  first.stdout.on('data', (chunk: Buffer) => {
    const isBegun = printed.includes(String(rows))
    printed += chunk.toString()
    // It says how many rows there are before it keeps the first; a moment later it is in the middle of its work.
    if (!isBegun && printed.includes(String(rows))) setTimeout(() => first.kill('SIGKILL'), 500)
  })
  await once(first, 'exit')
  expect(first.signalCode).toBe('SIGKILL')
  expect(await countKept()).toBeLessThan(rows)

  const second = startImport()
  second.stdout.resume()
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)

  expect(await countKept()).toBe(rows)
  const database = await openDatabase(settings.address)
  expect(await verifyChains(database.db, smallDistrict.code)).toMatchObject({ matters: rows, breach: undefined })
  await database.close()
})

/** How many different rows of the file have been kept; refuses one that was kept twice. */
async function countKept(): Promise<number> {
  const database = await openDatabase(settings.address)
  const kept = await database.db.selectFrom('matter').select('intake_key').where('district', '=', smallDistrict.code).execute()
  await database.close()
  const keys = new Set(kept.map(({ intake_key: key }) => key))
  expect(keys.size).toBe(kept.length)
  return keys.size
}
