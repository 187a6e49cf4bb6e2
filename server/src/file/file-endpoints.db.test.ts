import { imageSize } from 'image-size'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { examplePhoto, examplePngOf, type ExampleExif } from './example-photo.ts'

let server: TestServer

beforeAll(async () => {
  server = await makeTestServer()
})

afterAll(() => server.close())

let caller = 0
function someAddress(): string {
  caller += 1
  return `10.61.${Math.floor(caller / 250)}.${caller % 250}`
}

async function put(payload: Buffer, type = 'image/jpeg') {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': type },
    payload,
    remoteAddress: someAddress(),
  })
  return { status: answer.statusCode, body: answer.json() }
}

async function look(url: string, cookie?: string) {
  return server.app.inject({ url, headers: { ...(cookie !== undefined && { cookie }) }, remoteAddress: someAddress() })
}

async function send(url: string, body: object, cookie?: string) {
  const headers = { 'content-type': 'application/json', ...(cookie !== undefined && { cookie }) }
  return server.app.inject({ method: 'POST', url, headers, payload: JSON.stringify(body), remoteAddress: someAddress() })
}

const spot = { lon: 120.005, lat: 30.005 }

/** What the camera writes at a time of 2026-03-04 and at a place, or at a place so many metres north of the spot. */
function taken(clock: string, metres = 0): ExampleExif {
  return { takenAt: `2026:03:04 ${clock}`, offset: '+08:00', lon: spot.lon, lat: spot.lat + metres / 111_195, device: 'Example 12' }
}

async function report(photos: readonly object[]): Promise<{ number: string; followCode: string }> {
  const answer = await send('/api/requests', { category: 'E0102', description: '垃圾堆积', position: spot, photos })
  expect(answer.statusCode).toBe(201)
  return answer.json()
}

interface Piece {
  readonly kind: string
  readonly file: string
  readonly takenAt?: string
  readonly lon?: number
  readonly flags?: readonly { readonly kind: string }[]
}

/** The office takes a report up to the hands of its unit; the answer handles it with a photo from after. */
async function bringToHandler(number: string) {
  const cookies = {
    receiver: await server.signIn('receiver'),
    dispatcher: await server.signIn('dispatcher'),
    handler: await server.signIn('handler'),
  }
  const { rows } = (await look(`/api/matters?q=${number}`, cookies.receiver)).json()
  const { id } = rows[0]
  async function move(by: keyof typeof cookies, name: string, carried: object = {}) {
    const { row } = (await look(`/api/matters/${id}`, cookies[by])).json()
    return send(`/api/matters/${id}/moves`, { move: name, version: row.version, carried }, cookies[by])
  }
  await move('receiver', 'accept')
  await move('dispatcher', 'dispatch', { leadUnit: 'cityscape', coUnits: [] })
  await move('handler', 'sign')
  return {
    id: String(id),
    handle: async (file: string, claim: object = {}): Promise<Piece> => {
      const answer = await move('handler', 'handle', { evidence: [{ kind: 'after_photo', file, ...claim }] })
      expect(answer.statusCode).toBe(200)
      return answer.json().evidence.findLast(({ kind }: Piece) => kind === 'after_photo')
    },
  }
}

describe('a photo that was sent', () => {
  test('is shown to the resident and the staff without what the camera wrote, and whole only to whoever verifies', async () => {
    const original = await examplePhoto(1, taken('09:50:00'))
    const { body } = await put(original)
    const { followCode } = await report([{ file: body.file }])
    const path = `/api/files/${body.file}`
    for (const answer of [await look(`${path}?follow=${followCode}`), await look(path, await server.signIn('verifier'))]) {
      expect(answer.statusCode).toBe(200)
      expect(answer.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
      expect(answer.rawPayload.includes('Example 12')).toBe(false)
      expect(answer.rawPayload.includes('Exif')).toBe(false)
      expect(imageSize(answer.rawPayload)).toMatchObject({ width: 320, height: 240 })
    }
    const whole = await look(`${path}/original`, await server.signIn('verifier'))
    expect(whole.rawPayload).toEqual(original)
    expect(whole.headers).toMatchObject({
      'content-disposition': 'attachment',
      'content-security-policy': expect.stringContaining('sandbox'),
    })
    expect((await look(`${path}/original`, await server.signIn('ruling_officer'))).statusCode).toBe(200)
    for (const role of ['receiver', 'dispatcher', 'handler', 'leader', 'grid_worker', 'administrator'] as const) {
      expect([role, (await look(`${path}/original`, await server.signIn(role))).statusCode]).toEqual([role, 403])
    }
    expect((await look(`${path}/original`)).statusCode).toBe(401)
    expect((await look(`${path}/original?follow=${followCode}`)).statusCode).toBe(401)
    const elsewhere = await server.signIn('verifier', { area: '990102002000' })
    expect((await look(`${path}/original`, elsewhere)).statusCode).toBe(404)
    expect((await look('/api/files/short/original', await server.signIn('verifier'))).statusCode).toBe(400)
  })

  test('as it was sent is read by nobody without a line in the access log, each time, with the matter and the file', async () => {
    const { file } = (await put(await examplePhoto(6, taken('09:52:00')))).body
    const { number } = await report([{ file }])
    const [verifier, auditor] = [await server.signIn('verifier'), await server.signIn('auditor')]
    const query = `/api/access-log?kind=original_read&matter=${number}`
    expect((await look(`/api/files/${file}`, verifier)).statusCode).toBe(200)
    await look(`/api/files/${file}/original`, await server.signIn('receiver'))
    await look(`/api/files/${file}/original`, await server.signIn('verifier', { area: '990102002000' }))
    expect((await look(query, auditor)).json().rows).toEqual([])
    for (const _ of [1, 2]) expect((await look(`/api/files/${file}/original`, verifier)).headers['cache-control']).toBe('no-store')
    const { rows } = (await look(query, auditor)).json()
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ byName: { zh: '测试verifier' }, matterNumber: number, detail: { file } })
  })

  test('tells a resident who follows nothing of when and where it was taken', async () => {
    const { body } = await put(await examplePhoto(2, taken('09:51:00')))
    const { followCode } = await report([{ file: body.file, position: spot, takenAt: '2026-03-04T09:51:00+08:00' }])
    const text = (await look(`/api/requests/${followCode}`)).body
    expect(text).toContain(body.file)
    for (const secret of ['takenAt', 'Example 12', 'flags', '09:51']) expect(text).not.toContain(secret)
  })

  test('twice is the same file', async () => {
    const photo = await examplePhoto(3)
    const [first, second] = [await put(photo), await put(photo)]
    expect(second).toEqual(first)
  })

  test('as a bomb, in part or as two things in one is refused by name', async () => {
    const photo = await examplePhoto(4)
    const zip = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)])
    expect(await put(examplePngOf(60_000, 60_000), 'image/png')).toMatchObject({ status: 413, body: { code: 'file.too_many_pixels' } })
    expect(await put(photo.subarray(0, 2000))).toMatchObject({ status: 422, body: { code: 'file.broken' } })
    expect(await put(Buffer.concat([photo, zip]))).toMatchObject({ status: 422, body: { code: 'file.two_in_one' } })
    expect(await put(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml')).toMatchObject({ status: 415 })
  })

  test('as a PDF is given to be kept, never shown in the page', async () => {
    const { body } = await put(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'), 'application/pdf')
    const { number } = await report([])
    const { id } = await bringToHandler(number)
    const handler = await server.signIn('handler')
    const { row } = (await look(`/api/matters/${id}`, handler)).json()
    const photo = (await put(await examplePhoto(5, taken('09:55:00')))).body.file
    const evidence = [
      { kind: 'document', file: body.file },
      { kind: 'after_photo', file: photo },
    ]
    await send(`/api/matters/${id}/moves`, { move: 'handle', version: row.version, carried: { evidence } }, handler)
    const answer = await look(`/api/files/${body.file}`, handler)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment',
      'content-security-policy': expect.stringContaining('sandbox'),
    })
  })
})

describe('evidence', () => {
  test('taken on the spot after the dispatch has no flag, and keeps the time and place that the camera wrote', async () => {
    const { handle } = await bringToHandler((await report([])).number)
    const { file } = (await put(await examplePhoto(11, taken('10:00:00', 20)))).body
    const piece = await handle(file)
    expect(piece).toMatchObject({ takenAt: '2026-03-04T02:00:00Z', lon: expect.closeTo(spot.lon, 5) })
    expect(piece.flags).toBeUndefined()
  })

  test('taken far away and before the dispatch is flagged with its figures, and taken all the same', async () => {
    const { handle } = await bringToHandler((await report([])).number)
    const { file } = (await put(await examplePhoto(12, taken('07:30:00', 900)))).body
    const { flags } = await handle(file)
    expect(flags).toEqual([
      { kind: 'far', metres: expect.closeTo(900, -1), limit: 200 },
      { kind: 'old', minutes: 150 },
    ])
  })

  test('that says nothing, or other than its camera, says so', async () => {
    const silent = await bringToHandler((await report([])).number)
    expect((await silent.handle((await put(await examplePhoto(13))).body.file)).flags).toEqual([{ kind: 'no_time' }, { kind: 'no_place' }])
    const liar = await bringToHandler((await report([])).number)
    const { file } = (await put(await examplePhoto(14, taken('07:30:00', 900)))).body
    const { flags } = await liar.handle(file, { takenAt: '2026-03-04T10:00:00+08:00', ...spot })
    expect(flags?.map(({ kind }) => kind)).toEqual(['far', 'old', 'claim_differs'])
  })

  test('that proved another matter before is recognised, the same file or one made anew from it', async () => {
    const first = await report([])
    await (await bringToHandler(first.number)).handle((await put(await examplePhoto(21, taken('10:00:00')))).body.file)
    const same = await bringToHandler((await report([])).number)
    const again = await same.handle((await put(await examplePhoto(21, taken('10:00:00')))).body.file)
    expect(again.flags).toEqual([{ kind: 'seen_before', matter: expect.any(String), number: first.number, bits: 0 }])
    const touched = await bringToHandler((await report([])).number)
    const bent = await touched.handle(
      (await put(await examplePhoto(21, taken('10:01:00'), { width: 500, height: 375, brighter: 12 }))).body.file,
    )
    expect(bent.flags).toEqual([{ kind: 'seen_before', matter: expect.any(String), number: expect.any(String), bits: expect.any(Number) }])
    const honest = await bringToHandler((await report([])).number)
    expect((await honest.handle((await put(await examplePhoto(22, taken('10:00:00')))).body.file)).flags).toBeUndefined()
  })

  test('from before may be shown again on its own matter; as one from after it is recognised', async () => {
    const { file } = (await put(await examplePhoto(31, taken('09:58:00')))).body
    const { number } = await report([{ file }])
    const piece = await (await bringToHandler(number)).handle(file)
    expect(piece.flags).toEqual([{ kind: 'seen_before', matter: expect.any(String), number, bits: 0 }])
  })

  test('of a resident owes no place', async () => {
    const { file } = (await put(await examplePhoto(41))).body
    const { number } = await report([{ file }])
    const receiver = await server.signIn('receiver')
    const { rows } = (await look(`/api/matters?q=${number}`, receiver)).json()
    const detail = (await look(`/api/matters/${rows[0].id}`, receiver)).json()
    expect(detail.evidence[0].flags).toEqual([{ kind: 'no_time' }])
  })

  test('cannot bring its own flags, nor take them away', async () => {
    const { handle } = await bringToHandler((await report([])).number)
    const { file } = (await put(await examplePhoto(51))).body
    expect((await handle(file, { flags: [] })).flags).toEqual([{ kind: 'no_time' }, { kind: 'no_place' }])
  })
})
