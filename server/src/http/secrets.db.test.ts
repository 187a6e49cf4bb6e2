import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeEngineSettings, type EngineSettings } from '../testing/engine-settings.ts'
import { startServerProcess, type ServerProcess } from '../testing/server-process.ts'

let settings: EngineSettings
let server: ServerProcess

beforeAll(async () => {
  settings = await makeEngineSettings()
  server = await startServerProcess({ env: settings.env, flags: ['--no-demo'] })
})

afterAll(async () => {
  await server.kill()
  await settings.dispose()
})

test('neither passwords, codes nor cookies are written to the log of the server', { timeout: 60_000 }, async () => {
  const secret = 'a-secret-that-nobody-prints'
  const headers = { 'content-type': 'application/json', cookie: `yiwang.session_token=${secret}.x`, authorization: `Bearer ${secret}` }
  const bodies = [
    ['/api/auth/sign-in/username', { username: 'some.one', password: secret }],
    ['/api/auth/sign-in/username', { username: secret, password: ['not', 'a', 'text'] }],
    ['/api/auth/sign-in/code', { code: secret }],
    ['/api/account/password', { current: secret, next: secret }],
    ['/api/set-up', { token: secret, password: secret }],
  ] as const
  for (const [path, body] of bodies) {
    const answer = await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    expect([path, answer.status >= 400]).toEqual([path, true])
    expect(await answer.text()).not.toContain(secret)
  }
  await fetch(`${server.url}/api/auth/sign-in/username`, { method: 'POST', headers, body: `{"password":"${secret}"` })
  expect(server.printed()).not.toContain(secret)
})
