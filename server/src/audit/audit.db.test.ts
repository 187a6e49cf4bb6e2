import type { AccessEntry } from '@yiwang/contract'
import { sql } from 'kysely'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { takePledges } from '../testing/take-pledges.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { verifyChains } from './verify-chains.ts'
import { verifyFile } from './verify-file.ts'

let server: TestServer
let folder: string
let auditor: string

beforeAll(async () => {
  server = await makeTestServer()
  folder = await mkdtemp(join(tmpdir(), 'yiwang-audit-'))
  auditor = await server.signIn('auditor')
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

function post(url: string, payload: object, cookie: string) {
  return server.app.inject({ method: 'POST', url, headers: { cookie }, payload })
}

function get(url: string, cookie: string) {
  return server.app.inject({ url, headers: { cookie } })
}

const reported = {
  category: 'E0102',
  description: '路口垃圾，请打 13800138000',
  position: { lon: 120.005, lat: 30.005 },
  address: '海棠路 128 号 3 栋 502 室',
  reporterName: '陈晓明',
  reporterPhone: '13800138000',
}

async function report(): Promise<string> {
  const answer = await post('/api/matters', reported, await server.signIn('receiver'))
  expect(answer.statusCode).toBe(201)
  return answer.json().id
}

async function listed(query: string): Promise<AccessEntry[]> {
  return (await get(`/api/access-log?${query}`, auditor)).json().rows
}

describe('uncovering who reported', () => {
  test('asks for a reason, within the scope, of those who may, and is logged before it is answered', async () => {
    const id = await report()
    const leader = await server.signIn('leader')
    const url = `/api/matters/${id}/unmask`
    expect((await post(url, { reason: 'x' }, '')).statusCode).toBe(401)
    expect((await post(url, {}, leader)).statusCode).toBe(400)
    expect((await post(url, { reason: '  ' }, leader)).statusCode).toBe(400)
    for (const role of ['auditor', 'administrator', 'security_administrator', 'grid_worker'] as const)
      expect([role, (await post(url, { reason: '想看' }, await server.signIn(role))).statusCode]).toEqual([role, 403])
    const elsewhere = await server.signIn('leader', { area: '990102002000' })
    expect((await post(url, { reason: '想看' }, elsewhere)).json().code).toBe('matter.not_found')

    const shown = (await get(`/api/matters/${id}`, leader)).json()
    expect(shown.reporter).toEqual({ name: '陈**', phone: '138****8000', isMasked: true })
    // A hash may hold the digits of the room by chance; words may not.
    expect(JSON.stringify(shown)).not.toMatch(/13800138000|(?<![\da-f])502(?![\da-f])|陈晓明/u)
    const answer = await post(url, { reason: '市民来电催办，需核对号码' }, leader)
    expect(answer.json()).toMatchObject({
      reporter: { name: '陈晓明', phone: '13800138000' },
      description: reported.description,
      address: reported.address,
    })
    const rows = await listed(`kind=reporter_unmasked&matter=${id}`)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      matter: id,
      byName: { zh: '测试leader' },
      detail: { reason: '市民来电催办，需核对号码', status: 'reported' },
    })
  })

  test('is not answered when it cannot be logged', async () => {
    const id = await report()
    const { db } = server.services.database
    await sql`alter table access_log rename to access_log_away`.execute(db)
    const answer = await post(`/api/matters/${id}/unmask`, { reason: '核对' }, await signedInBefore)
    await sql`alter table access_log_away rename to access_log`.execute(db)
    expect([answer.statusCode, answer.body.includes('陈晓明')]).toEqual([500, false])
  })

  let signedInBefore: Promise<string>
  beforeAll(() => {
    signedInBefore = server.signIn('ruling_officer')
  })

  test('is bounded by the hour, for each person by themselves', async () => {
    const id = await report()
    const [one, other] = [await server.signIn('verifier'), await server.signIn('verifier')]
    const codes = new Map<number, number>()
    for (let time = 0; time < 63; time += 1) {
      const { statusCode } = await post(`/api/matters/${id}/unmask`, { reason: '抄录' }, one)
      codes.set(statusCode, (codes.get(statusCode) ?? 0) + 1)
    }
    expect([...codes]).toEqual([
      [200, 60],
      [429, 3],
    ])
    expect((await post(`/api/matters/${id}/unmask`, { reason: '核对' }, other)).statusCode).toBe(200)
  })
})

describe('reading who reported by duty', () => {
  test('is logged with who, when, which and why, once an hour, and never for a list', async () => {
    const id = await report()
    const receiver = await server.signIn('receiver')
    await get('/api/matters', receiver)
    expect(await listed(`kind=reporter_read&matter=${id}`)).toHaveLength(0)
    expect((await get(`/api/matters/${id}`, receiver)).json().reporter).toMatchObject({ name: '陈晓明', isMasked: false })
    await get(`/api/matters/${id}`, receiver)
    const rows = await listed(`kind=reporter_read&matter=${id}`)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      byName: { zh: '测试receiver' },
      at: server.clock.now,
      detail: { roles: 'receiver', status: 'reported' },
    })
    server.clock.now += 61 * 60_000
    await get(`/api/matters/${id}`, receiver)
    expect(await listed(`kind=reporter_read&matter=${id}`)).toHaveLength(2)
    // Who reads it masked reads nobody.
    await get(`/api/matters/${id}`, await server.signIn('leader'))
    expect(await listed(`kind=reporter_read&matter=${id}`)).toHaveLength(2)
  })
})

describe('the access log', () => {
  test('is read by the auditor alone, in pages, by kind, person, matter and day', async () => {
    expect((await get('/api/access-log', '')).statusCode).toBe(401)
    expect((await get('/api/access-log?kind=nonsense', auditor)).statusCode).toBe(400)
    for (const role of ['administrator', 'security_administrator', 'receiver', 'leader'] as const)
      expect([role, (await get('/api/access-log', await server.signIn(role))).statusCode]).toEqual([role, 403])
    const first = (await get('/api/access-log?limit=3', auditor)).json()
    expect(first.rows).toHaveLength(3)
    const second = (await get(`/api/access-log?limit=3&before=${first.nextBefore}`, auditor)).json()
    expect(second.rows[0].seq).toBe(first.rows[2].seq - 1)
    const me = (await get('/api/me', auditor)).json()
    const own = await listed(`kind=signed_in&by=${me.id}`)
    expect(own.map(({ byName }) => byName.zh)).toEqual(['测试auditor'])
    expect(await listed('kind=signed_in&from=2026-03-04&to=2026-03-04&limit=200')).not.toHaveLength(0)
    expect(await listed('from=2026-03-05')).toHaveLength(0)
    expect(await listed('to=2026-03-03')).toHaveLength(0)
  })

  test('tells of failed sign-ins without what was typed', async () => {
    const username = 'typed-a-password-here'
    await server.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      payload: { username, password: 'x' },
      remoteAddress: '10.77.0.1',
    })
    const [row] = await listed('kind=sign_in_failed&limit=1')
    expect(row).toMatchObject({ by: '', about: null, detail: { address: '10.77.0.1', isKnownName: false } })
    expect(JSON.stringify(row)).not.toContain(username)
  })

  test('chains lines that are written at the same moment, each once', async () => {
    const { accessLog, database } = server.services
    const before = (await listed('limit=1'))[0]?.seq ?? 0
    await Promise.all(
      Array.from({ length: 40 }, (_, number) => accessLog.note(server.district.code, { by: `p${number}`, kind: 'log_exported' })),
    )
    const rows = await listed('kind=log_exported&limit=100')
    expect(new Set(rows.map(({ by }) => by)).size).toBe(40)
    expect((await listed('limit=1'))[0]?.seq).toBe(before + 40)
    expect((await verifyChains(database.db, server.district.code)).breach).toBeUndefined()
  })

  test.each([
    ['changed', sql`update access_log set by_whom = 'nobody' where seq = 5`, 5],
    ['taken out of the middle', sql`delete from access_log where seq = 7`, 7],
    ['cut off', sql`delete from access_log where seq > 9`, 10],
  ])('that was %s is found by the same walk as the histories', async (_, change, seq) => {
    const { db } = server.services.database
    await sql`create table kept_log as select * from access_log`.execute(db)
    await sql`${change}`.execute(db)
    const { breach } = await verifyChains(db, server.district.code)
    await sql`delete from access_log`.execute(db)
    await sql`insert into access_log select * from kept_log`.execute(db)
    await sql`drop table kept_log`.execute(db)
    expect(breach).toEqual({ kind: 'log', district: server.district.code, of: '', seq })
    expect((await verifyChains(db, server.district.code)).breach).toBeUndefined()
  })

  test('and every history are walked at the auditor’s wish', async () => {
    expect((await post('/api/audit/verify', {}, await server.signIn('administrator'))).statusCode).toBe(403)
    const result = (await post('/api/audit/verify', {}, auditor)).json()
    expect(result).toMatchObject({ breach: null, matters: expect.any(Number), entries: expect.any(Number) })
    expect(result.matters).toBeGreaterThan(2)
    expect((await listed('kind=audit_verified'))[0]?.detail).toMatchObject({ isWhole: true })
  })
})

describe('an exported file', () => {
  let text = ''
  let lines: string[] = []

  beforeAll(async () => {
    await takePledges(server, '2026年某区政府工作报告\n一、2026年工作安排\n新增公共停车位2000个，新建学校3所。\n')
    text = (await get('/api/audit/export', auditor)).body
    lines = text.split('\n').slice(0, -1)
  })

  async function check(content: string | Buffer) {
    const path = join(folder, 'export.jsonl')
    await writeFile(path, content)
    return verifyFile(path)
  }

  test('is for the auditor alone, and is noted before it begins', async () => {
    expect((await get('/api/audit/export', await server.signIn('administrator'))).statusCode).toBe(403)
    const answer = await get('/api/audit/export', auditor)
    expect(answer.headers['content-disposition']).toMatch(/attachment; filename="yiwang-audit-990102-2026-03-04\.jsonl"/u)
    expect(lines.some((line) => line.includes('"kind":"audit_exported"'))).toBe(true)
  })

  test('is whole by itself, and says how much there is', async () => {
    const found = await check(text)
    expect(found).toMatchObject({ ok: true, manifest: { district: '990102' } })
    const kinds = Map.groupBy(lines, (line) => JSON.parse(line).kind as string)
    expect(found).toMatchObject({
      manifest: {
        matters: kinds.get('matter')?.length,
        pledges: 2,
        events: (kinds.get('event')?.length ?? 0) + (kinds.get('pledge_event')?.length ?? 0),
        entries: kinds.get('access')?.length,
      },
    })
    expect(kinds.get('pledge_event')).toHaveLength(2)
    expect(kinds.get('event')?.length).toBeGreaterThan(2)
    expect(await readFile(join(folder, 'export.jsonl'), 'utf8')).not.toContain('陈晓明')
  })

  test('of which any one byte was changed is refused', async () => {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; at += Math.max(1, Math.floor(bytes.length / 97))) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect([at, (await check(changed)).ok]).toEqual([at, false])
    }
  })

  test('from which any one line was taken is refused', async () => {
    for (let at = 0; at < lines.length; at += 1) {
      expect([at, (await check(`${lines.toSpliced(at, 1).join('\n')}\n`)).ok]).toEqual([at, false])
    }
  })

  test('in which lines were exchanged, repeated or added is refused', async () => {
    for (let at = 0; at + 1 < lines.length; at += 1) {
      const swapped = lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? '')
      expect([at, (await check(`${swapped.join('\n')}\n`)).ok]).toEqual([at, false])
      expect([at, (await check(`${lines.toSpliced(at, 0, lines[at] ?? '').join('\n')}\n`)).ok]).toEqual([at, false])
    }
    expect((await check(`${text}\n`)).ok).toBe(false)
    expect((await check(text.slice(0, -1))).ok).toBe(false)
  })

  test('that was made before there were pledges is whole too', async () => {
    const told = lines.slice(0, -1).filter((line) => !line.includes('"kind":"pledge'))
    const before = told.map((line) => `${line.replace('yiwang-audit-2', 'yiwang-audit-1')}\n`).join('')
    const { pledges: _, events, ...manifest } = JSON.parse(lines.at(-1) ?? '')
    const sha256 = createHash('sha256').update(before).digest('hex')
    expect(await check(`${before}${JSON.stringify({ ...manifest, events: events - 2, sha256 })}\n`)).toMatchObject({ ok: true })
  })

  test('that is not there or not one is refused', async () => {
    expect(await verifyFile(join(folder, 'nothing'))).toMatchObject({ ok: false })
    expect(await check('')).toMatchObject({ ok: false, line: 0 })
    expect(await check('{"kind":"header"}\n')).toMatchObject({ ok: false, line: 1 })
  })
})
