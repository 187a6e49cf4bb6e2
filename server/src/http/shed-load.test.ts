import Fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'

import { handleErrors } from '../problem/handle-errors.ts'
import { shedLoad } from './shed-load.ts'

const app = Fastify()
afterEach(() => app.close())

test('what comes in above what the server can hold is refused with when to come again, and later let in', async () => {
  handleErrors(app)
  shedLoad(app, 2)
  const { promise: slow, resolve: finish } = Promise.withResolvers<string>()
  app.get('/slow', () => slow)
  app.get('/health', () => 'ok')
  const held = [app.inject('/slow'), app.inject('/slow')].map((answer) => answer.then(({ statusCode }) => statusCode))
  await new Promise((resolve) => setTimeout(resolve, 50))
  const refused = await app.inject('/slow')
  expect(refused.statusCode).toBe(503)
  expect(refused.json()).toMatchObject({ code: 'request.busy' })
  expect(refused.headers['retry-after']).toMatch(/^\d+$/u)
  expect((await app.inject('/health')).statusCode).toBe(200)
  finish('done')
  expect(await Promise.all(held)).toEqual([200, 200])
  expect((await app.inject('/slow')).statusCode).toBe(200)
})
