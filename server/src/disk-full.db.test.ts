import { randomUUID } from 'node:crypto'
import fs, { existsSync, readdirSync, type StatsFs } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { readTestEngine } from './config.ts'
import { openDatabase, type Database } from './database/database.ts'
import { makeTestDatabaseUrl } from './database/test-database.ts'
import { keepDistrict } from './district/keep-district-store.ts'
import { makeApp, type App } from './http/app.ts'
import { makeServices } from './make-services.ts'
import { smallDistrict } from './testing/small-district.ts'

const isEmbedded = readTestEngine().engine === 'pglite'

let app: App
let database: Database
let dataFolder: string
let dispose: () => Promise<void>

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'yiwang-full-'))
  const made = isEmbedded ? undefined : await makeTestDatabaseUrl()
  database = await openDatabase(made ? { url: made.url } : { folder: join(dataFolder, 'database') })
  const services = await makeServices({ database, dataFolder, now: Date.now })
  await keepDistrict(database.db, smallDistrict)
  await services.districts.refresh()
  app = await makeApp(services)
  dispose = async () => {
    await app.close()
    await database.close()
    await made?.drop()
    await rm(dataFolder, { recursive: true, force: true })
  }
})

afterAll(async () => {
  await setFull(false)
  await dispose()
})

function report() {
  const headers = { 'idempotency-key': randomUUID() }
  const payload = { category: 'E0102', description: '路口垃圾没有清', position: { lon: 120.005, lat: 30.005 } }
  return app.inject({ method: 'POST', url: '/api/requests', headers, payload, remoteAddress: `10.3.1.${Math.floor(Math.random() * 250)}` })
}

function upload() {
  const payload = Buffer.from(`%PDF-1.4\n% ${randomUUID()}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`)
  return app.inject({ method: 'POST', url: '/api/files', headers: { 'content-type': 'application/pdf' }, payload })
}

async function setFull(isFull: boolean): Promise<void> {
  if (isFull) vi.spyOn(fs, 'statfsSync').mockReturnValue({ bsize: 4096, bavail: 0 } as StatsFs)
  else vi.restoreAllMocks()
  // Whoever imported the function by its name sees the change from here on.
  syncBuiltinESMExports()
  // A look at the disk is good for a moment.
  await new Promise((resolve) => setTimeout(resolve, 300))
}

function listShelf(): readonly string[] {
  const folder = join(dataFolder, 'files')
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []
}

test('on a full disk what would be kept is refused with its own words, what is there can be read, and with room it goes on', async () => {
  const first = (await report()).json<{ followCode: string }>()
  const before = listShelf()
  await setFull(true)
  const refused = [await upload(), ...(isEmbedded ? [await report()] : [])]
  for (const answer of refused) {
    expect(answer.statusCode).toBe(507)
    expect(answer.headers['retry-after']).toMatch(/^\d+$/u)
    expect(answer.json()).toMatchObject({
      code: 'storage.full',
      phrases: { 'zh-CN': expect.stringContaining('空间'), en: expect.stringContaining('full') },
    })
  }
  expect(listShelf()).toEqual(before)
  const { rows } = { rows: await database.db.selectFrom('matter').select('id').execute() }
  expect(rows).toHaveLength(1)
  expect((await app.inject({ url: `/api/requests/${first.followCode}` })).statusCode).toBe(200)
  const health = await app.inject({ url: '/health' })
  expect(health.statusCode).toBe(200)
  expect(health.json()).toMatchObject({ status: 'limited', storage: 'full', database: 'here' })
  await setFull(false)
  expect((await report()).statusCode).toBe(201)
  expect((await upload()).statusCode).toBe(200)
})
