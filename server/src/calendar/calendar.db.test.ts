import type { CalendarYearDay } from '@yiwang/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let administrator: string
let handler: string

beforeAll(async () => {
  server = await makeTestServer()
  administrator = await server.signIn('administrator')
  handler = await server.signIn('handler')
})

afterAll(() => server.close())

async function dayOf(day: string): Promise<CalendarYearDay | undefined> {
  const answer = await server.app.inject({ url: `/api/calendar?year=${day.slice(0, 4)}`, headers: { cookie: handler } })
  return answer.json().find((each: CalendarYearDay) => each.day === day)
}

function change(method: 'PUT' | 'DELETE', day: string, payload?: object) {
  return server.app.inject({ method, url: `/api/calendar/${day}`, headers: { cookie: administrator }, ...(payload && { payload }) })
}

test('the calendar is read by who is signed in and changed by the administrator', async () => {
  const { app } = server
  const payload = { isWorking: false, note: '台风停工' }
  expect((await app.inject({ url: '/api/calendar?year=2026' })).statusCode).toBe(401)
  expect((await app.inject({ method: 'PUT', url: '/api/calendar/2026-03-05', payload })).statusCode).toBe(401)
  expect((await app.inject({ method: 'DELETE', url: '/api/calendar/2026-03-05' })).statusCode).toBe(401)
  for (const year of ['', '1800', 'this'])
    expect((await app.inject({ url: `/api/calendar?year=${year}`, headers: { cookie: handler } })).statusCode).toBe(400)
  expect((await change('PUT', '2026-02-30', payload)).statusCode).toBe(400)
  expect((await change('PUT', '1800-01-01', payload)).statusCode).toBe(400)
  expect((await change('PUT', '2026-03-05', { isWorking: false, note: ' ' })).statusCode).toBe(400)
  expect((await app.inject({ method: 'PUT', url: '/api/calendar/2026-03-05', headers: { cookie: handler }, payload })).statusCode).toBe(403)
  expect((await app.inject({ method: 'DELETE', url: '/api/calendar/2026-03-05', headers: { cookie: handler } })).statusCode).toBe(403)
})

test('a year shows every day as the nation counts it', async () => {
  const answer = await server.app.inject({ url: '/api/calendar?year=2024', headers: { cookie: handler } })
  expect(answer.json()).toHaveLength(366)
  expect(await dayOf('2025-10-01')).toEqual({ day: '2025-10-01', isWorking: false, isOverride: false, holiday: '国庆节', note: '' })
  expect(await dayOf('2025-09-28')).toMatchObject({ isWorking: true, holiday: '国庆节' })
  expect(await dayOf('2025-09-27')).toMatchObject({ isWorking: false, holiday: '' })
})

test('a day that the district counts its own way moves what is due from then on, until it is restored', async () => {
  const payload = { category: 'E0102', description: '垃圾', position: { lon: 120.005, lat: 30.005 } }
  async function acceptBy(): Promise<number> {
    return (await server.app.inject({ method: 'POST', url: '/api/requests', payload })).json().acceptBy
  }
  const usual = Date.parse('2026-03-05T16:00:00+08:00')
  server.clock.now = Date.parse('2026-03-05T14:00:00+08:00')
  expect(await acceptBy()).toBe(usual)
  const put = await change('PUT', '2026-03-05', { isWorking: false, note: '台风停工' })
  const own = { day: '2026-03-05', isWorking: false, isOverride: true, holiday: '', note: '台风停工' }
  expect([put.statusCode, put.json()]).toEqual([200, own])
  expect(await dayOf('2026-03-05')).toEqual(own)
  expect(await acceptBy()).toBe(Date.parse('2026-03-06T10:00:00+08:00'))
  const restored = await change('DELETE', '2026-03-05')
  expect([restored.statusCode, restored.json()]).toEqual([
    200,
    { day: '2026-03-05', isWorking: true, isOverride: false, holiday: '', note: '' },
  ])
  expect(await acceptBy()).toBe(usual)
  expect((await change('DELETE', '2026-03-05')).statusCode).toBe(200)
})

test('two who change the same day at once leave one of their two days', async () => {
  const answers = await Promise.all([
    change('PUT', '2026-04-01', { isWorking: false, note: '一' }),
    change('PUT', '2026-04-01', { isWorking: true, note: '二' }),
  ])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  expect(answers.map((each) => each.json())).toContainEqual(await dayOf('2026-04-01'))
})
