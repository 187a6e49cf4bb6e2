import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { setBaseMap } from './district-store.ts'
import { mapFileOf } from './map-file.ts'

let server: TestServer

beforeAll(async () => {
  server = await makeTestServer()
})

afterAll(() => server.close())

test('a PMTiles file is served in the ranges that a map asks for, and nothing beside it', async () => {
  const path = mapFileOf(server.services.dataFolder, server.district.code)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, 'PMTiles0123456789')
  const answer = await server.app.inject({ url: `/base-map/${server.district.code}.pmtiles`, headers: { range: 'bytes=7-10' } })
  expect([answer.statusCode, answer.body]).toEqual([206, '0123'])
  const outside = await server.app.inject({ url: '/base-map/..%2Fsecret' })
  expect(outside.statusCode).toBeGreaterThanOrEqual(400)
})

test('a base map that was set is what everybody is told of', async () => {
  const { database, districts } = server.services
  await setBaseMap(database.db, server.district.code, {
    kind: 'raster',
    tiles: ['https://tiles.example/{z}/{x}/{y}.png'],
    attribution: 'example',
  })
  await districts.refresh()
  const answer = await server.app.inject({ url: '/api/district' })
  expect(answer.json()).toMatchObject({ baseMap: { kind: 'raster', attribution: 'example' }, reopenWindowDays: 15 })
})
