import type { PlaceHit } from '@yiwang/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { smallDistrict } from '../testing/small-district.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let receiver: string

function line(zh: string, en: string, coordinates: readonly (readonly [number, number])[]) {
  return { type: 'Feature', properties: { zh, en }, geometry: { type: 'LineString', coordinates } }
}

function point(zh: string, en: string, coordinates: readonly [number, number]) {
  return { type: 'Feature', properties: { zh, en }, geometry: { type: 'Point', coordinates } }
}

const baseMap = {
  places: {
    type: 'FeatureCollection',
    features: [point('东街小学', 'East Street School', [120.004, 30.004]), point('远海', 'Far Sea', [121, 30.004])],
  },
  roads: {
    type: 'FeatureCollection',
    features: [
      line('海棠路', 'Haitang Road', [
        [120.001, 30.005],
        [120.03, 30.005],
      ]),
      line('潮声路', 'Chaosheng Road', [
        [120.012, 30.001],
        [120.012, 30.009],
      ]),
      line('孤路', 'Lone Road', [
        [120.001, 30.001],
        [120.002, 30.001],
      ]),
    ],
  },
}

beforeAll(async () => {
  server = await makeTestServer({
    district: {
      ...smallDistrict,
      baseMap: Object.fromEntries(Object.entries(baseMap).map(([layer, body]) => [layer, JSON.stringify(body)])),
    },
  })
  receiver = await server.signIn('receiver')
})

afterAll(() => server.close())

async function find(q: string, cookie = receiver): Promise<readonly PlaceHit[]> {
  const answer = await server.app.inject({ url: `/api/places?q=${encodeURIComponent(q)}`, headers: { cookie } })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

async function report(address: string, lon: number) {
  const payload = { category: 'E0102', description: '垃圾', position: { lon, lat: 30.005 }, address }
  const answer = await server.app.inject({ method: 'POST', url: '/api/matters', headers: { cookie: receiver }, payload })
  expect(answer.statusCode).toBe(201)
}

test('places are looked for by those who take matters down', async () => {
  expect((await server.app.inject({ url: '/api/places?q=x' })).statusCode).toBe(401)
  expect((await server.app.inject({ url: '/api/places', headers: { cookie: receiver } })).statusCode).toBe(400)
  const auditor = await server.signIn('auditor')
  expect((await server.app.inject({ url: '/api/places?q=x', headers: { cookie: auditor } })).statusCode).toBe(403)
})

test('a division, a landmark and a road are found by their names in either language', async () => {
  expect((await find('东一'))[0]).toMatchObject({ kind: 'community', name: { zh: '东一社区' }, within: { zh: '东街东一社区' } })
  expect((await find('小学'))[0]).toMatchObject({ kind: 'landmark', name: { zh: '东街小学' }, address: '东街东一社区东街小学' })
  expect((await find('haitang'))[0]).toMatchObject({ kind: 'road', name: { en: 'Haitang Road' } })
})

test('what lies outside the district is not offered', async () => {
  expect(await find('远海')).toEqual([])
})

test('a grid is found by its number, its end too', async () => {
  expect((await find('990102002001002'))[0]).toMatchObject({ kind: 'grid', grid: '990102002001002' })
  expect((await find('1002'))[0]).toMatchObject({ kind: 'grid' })
})

test('a name within a division is found with the division before it', async () => {
  expect((await find('东街海棠')).map(({ kind }) => kind)).toContain('road')
})

test('a crossroads is where two roads meet, however it is said', async () => {
  for (const said of ['海棠路与潮声路交叉口', '潮声路 海棠路', '海棠路和潮声路路口', 'Haitang Road and Chaosheng Road']) {
    const [first] = await find(said)
    expect(first).toMatchObject({ kind: 'crossroads' })
    expect(first?.position.lon).toBeCloseTo(120.012, 6)
    expect(first?.position.lat).toBeCloseTo(30.005, 6)
  }
  expect((await find('海棠路与孤路交叉口')).filter(({ kind }) => kind === 'crossroads')).toEqual([])
})

test('an earlier address is found to the house, a number beside it is reckoned, and neither leaves the scope', async () => {
  await report('海棠路 12 号 3 栋 502 室', 120.005)
  const [exact] = await find('海棠路12号')
  expect(exact).toMatchObject({ kind: 'address', name: { zh: '海棠路 12 号' }, position: { lon: 120.005 } })
  const [near] = await find('海棠路 16 号')
  expect(near).toMatchObject({ kind: 'near', name: { zh: '海棠路 16 号' }, position: { lon: 120.005 } })
  expect(JSON.stringify(await find('海棠路'))).not.toContain('502')
  const west = await server.signIn('grid_worker', { area: '990102002000' })
  expect((await find('海棠路12号', west)).map(({ kind }) => kind)).not.toContain('address')
})

test('signs that a database reads otherwise are only signs', async () => {
  expect(await find('%')).toEqual([])
  expect(await find('_')).toEqual([])
  expect(await find(String.raw`\ '`)).toEqual([])
})
