import { findBrokenLink, replay } from '@yiwang/kernel'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import { openDatabase, type Database } from './database/database.ts'
import { keepDistrict } from './district/keep-district-store.ts'
import { makeServices } from './make-services.ts'
import { findByIntakeKey, listHistory } from './matter/matter-store.ts'
import { sha256 } from './matter/sha256.ts'
import { makeEngineSettings, type EngineSettings } from './testing/engine-settings.ts'
import { startServerProcess, type ServerProcess } from './testing/server-process.ts'
import { smallDistrict } from './testing/small-district.ts'

let settings: EngineSettings
let server: ServerProcess | undefined

beforeAll(async () => {
  settings = await makeEngineSettings()
  const database = await openDatabase(settings.address)
  await makeServices({ database, dataFolder: settings.dataFolder, now: Date.now })
  await keepDistrict(database.db, smallDistrict)
  await database.close()
})

afterEach(() => server?.kill())

afterAll(() => settings.dispose())

/** Sends one report; the number it was acknowledged under, or nothing when no answer came. */
async function send(url: string, key: number): Promise<string | undefined> {
  const answer = await fetch(`${url}/api/requests`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `report-${key}`,
      'x-forwarded-for': `10.1.${Math.floor(key / 250)}.${key % 250}`,
    },
    body: JSON.stringify({ category: 'E0102', description: `第 ${key} 件`, position: { lon: 120.005, lat: 30.005 } }),
  }).catch(() => undefined)
  if (!answer) return undefined
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { number: string }).number
}

test('a server killed during intake loses nothing it acknowledged, and a repetition doubles nothing', { timeout: 180_000 }, async () => {
  server = await startServerProcess({ env: settings.env, flags: ['--no-demo'] })
  const { url } = server
  const acknowledged = new Map<number, string>()
  let next = 0
  async function keepSending(): Promise<void> {
    for (;;) {
      const key = next++
      const number = await send(url, key)
      if (number === undefined) return
      acknowledged.set(key, number)
      if (acknowledged.size === 150) server?.child.kill('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: 10 }, () => keepSending()))
  expect(acknowledged.size).toBeGreaterThanOrEqual(150)
  await server.kill()

  server = await startServerProcess({ env: settings.env, flags: ['--no-demo'] })
  for (let key = 0; key < next; key++) {
    const number = await send(server.url, key)
    expect(number).toBeDefined()
    expect(acknowledged.get(key) ?? number).toBe(number)
  }
  expect(await server.stop()).toBe(0)
  server = undefined

  const database = await openDatabase(settings.address)
  await expectEveryReportOnce(database, next)
  await database.close()
})

async function expectEveryReportOnce({ db }: Database, sent: number): Promise<void> {
  const rows = await db.selectFrom('matter').select('id').where('district', '=', smallDistrict.code).execute()
  expect(rows.length).toBe(sent)
  for (let key = 0; key < sent; key++) {
    const kept = await findByIntakeKey(db, smallDistrict.code, `resident:report-${key}`)
    const history = await listHistory(db, smallDistrict.code, kept?.matter.id ?? '')
    expect(findBrokenLink(history, sha256)).toBeUndefined()
    expect(replay(history)).toEqual(kept?.matter)
  }
}

test('a second start on the same data says so and leaves the first alone', { timeout: 180_000 }, async () => {
  server = await startServerProcess({ env: settings.env, flags: ['--no-demo'] })
  await expect(startServerProcess({ env: settings.env, flags: ['--no-demo'] })).rejects.toThrow(/is in use by another Yiwang process/)
  expect((await fetch(`${server.url}/health`)).status).toBe(200)
})
