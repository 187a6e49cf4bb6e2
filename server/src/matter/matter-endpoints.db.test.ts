import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await makeTestServer()
})

afterAll(() => server.close())

const report = {
  category: 'E0102',
  description: '小区门口垃圾堆积多日',
  position: { lon: 120.005, lat: 30.005 },
  address: '东街 8 号',
  name: '林一',
  phone: '13900001111',
}

async function reportAsResident(payload: object = report): Promise<{ number: string; followCode: string }> {
  const answer = await server.app.inject({ method: 'POST', url: '/api/requests', payload })
  expect(answer.statusCode).toBe(201)
  return answer.json()
}

describe('a resident', () => {
  test('reports with a photo, follows by code and is told by when it will be accepted', async () => {
    const receipt = await reportAsResident()
    expect(receipt).toMatchObject({ followCode: expect.stringMatching(/^[0-9A-Z]{10}$/), acceptBy: server.clock.now + 2 * 3_600_000 })
    const follow = await server.app.inject({ url: `/api/requests/${receipt.followCode}` })
    expect(follow.json()).toMatchObject({ number: receipt.number, status: 'reported', categoryName: { zh: '暴露垃圾' } })
    expect(follow.body).not.toContain('林一')
  })
})

describe('the inbox', () => {
  test('asks who is there, what is asked and whether it may be, before it shows anything', async () => {
    const { app } = server
    expect((await app.inject({ url: '/api/matters' })).statusCode).toBe(401)
    const cookie = await server.signIn('receiver')
    expect((await app.inject({ url: '/api/matters?limit=9999', headers: { cookie } })).statusCode).toBe(400)
    await reportAsResident()
    const page = await app.inject({ url: '/api/matters', headers: { cookie } })
    expect(page.json().rows.length).toBeGreaterThan(0)
  })
})

describe('the loop', () => {
  test('runs from report to a verified end', async () => {
    const { app } = server
    const { number } = await reportAsResident()
    const [receiver, dispatcher, handler, verifier] = await Promise.all([
      server.signIn('receiver'),
      server.signIn('dispatcher'),
      server.signIn('handler', { unit: 'east-office' }),
      server.signIn('verifier'),
    ])
    const page = await app.inject({ url: `/api/matters?q=${number}`, headers: { cookie: receiver } })
    const [row] = page.json().rows
    let version = row.version
    async function move(cookie: string, name: string, carried: object = {}) {
      const answer = await app.inject({
        method: 'POST',
        url: `/api/matters/${row.id}/moves`,
        headers: { cookie },
        payload: { move: name, version, carried },
      })
      if (answer.statusCode === 200) version = answer.json().row.version
      return answer
    }
    /** What a move answers is what the page shows to whoever opens it then, and its row is the row of the list. */
    async function expectShown(cookie: string, answer: { readonly json: () => { readonly row: object } }) {
      const shown = await app.inject({ url: `/api/matters/${row.id}`, headers: { cookie } })
      expect(shown.json()).toEqual(answer.json())
      const list = await app.inject({ url: `/api/matters?ended=all&q=${number}`, headers: { cookie } })
      expect(list.json().rows).toEqual([answer.json().row])
    }
    expect((await move(handler, 'accept')).statusCode).toBe(404)
    expect((await move(receiver, 'accept')).json().row).toMatchObject({ status: 'accepted', suggestedUnit: 'east-office' })
    expect((await move(dispatcher, 'dispatch', { leadUnit: 'east-office' })).json().row.status).toBe('dispatched')
    const signed = await move(handler, 'sign')
    expect(signed.json().row.status).toBe('handling')
    await expectShown(handler, signed)
    const bare = await move(handler, 'handle')
    expect([bare.statusCode, bare.json().code]).toEqual([422, 'matter.needs_evidence'])
    const photo = await app.inject({
      method: 'POST',
      url: '/api/files',
      headers: { cookie: handler, 'content-type': 'image/png' },
      payload: png,
    })
    expect(photo.statusCode).toBe(200)
    const evidence = [{ kind: 'after_photo', file: photo.json().file }]
    expect((await move(handler, 'handle', { evidence })).json().row.status).toBe('handled')
    expect((await move(verifier, 'reject', { reason: '桶边仍有垃圾' })).json().row.status).toBe('handling')
    expect((await move(handler, 'handle', { evidence })).json().row.status).toBe('handled')
    const closed = await move(verifier, 'close')
    expect(closed.json().row).toMatchObject({ status: 'closed', dueAt: null })
    await expectShown(verifier, closed)
    const history = closed.json().history.map(({ move: name }: { move: string | null }) => name)
    expect(history).toEqual([null, 'accept', 'dispatch', 'sign', 'handle', 'reject', 'handle', 'close'])
    expect((await app.inject({ url: `/api/files/${photo.json().file}` })).statusCode).toBe(401)
    expect((await app.inject({ url: `/api/files/${photo.json().file}`, headers: { cookie: verifier } })).headers['content-type']).toBe(
      'image/jpeg',
    )
  })
})

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')
