import type { ReportReview } from '@yiwang/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

const words = `2026年某区政府工作报告
各位代表：
一、2025年工作回顾
地区生产总值增长6.1%。
二、2026年工作安排
主要预期目标是：地区生产总值增长7%左右。
（一）提升城市品质。新建公园5个，建成启用智慧环卫平台。6月底前新增公共停车位2000个。建设口袋花园3座、儿童游乐场9处。
三、加强自身建设
`

let server: TestServer
let supervisor: string

beforeAll(async () => {
  server = await makeTestServer()
  supervisor = await server.signIn('supervisor')
})

afterAll(() => server.close())

function upload(text: string, query = '', cookie = supervisor) {
  return server.app.inject({
    method: 'POST',
    url: `/api/work-reports?name=${encodeURIComponent('报告.txt')}${query}`,
    headers: { cookie, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(text),
  })
}

function send(method: 'POST' | 'PUT' | 'DELETE' | 'GET', url: string, payload?: object) {
  return server.app.inject({ method, url, headers: { cookie: supervisor }, ...(payload && { payload }) })
}

function find(review: ReportReview, subject: string) {
  const found = review.found.find((one) => one.subject.includes(subject))
  if (!found) throw new Error(`nothing found about ${subject}`)
  return found
}

describe('a report', () => {
  let review: ReportReview

  beforeAll(async () => {
    review = (await upload(words)).json()
  })

  test('is read when it is taken in, and nothing of it is tracked yet', async () => {
    expect(review).toMatchObject({ year: 2026, revision: 1, pledges: 0, taken: [] })
    expect(find(review, '停车位')).toMatchObject({
      due: '2026-06-30',
      decided: 'open',
      target: { op: 'eq', low: 2000, unit: '个', nature: 'accumulates' },
    })
    expect(find(review, '生产总值')).toMatchObject({
      kind: 'target',
      before: '地区生产总值增长6.1%',
      target: { op: 'approx', nature: 'holds' },
    })
    expect((await send('GET', '/api/pledges')).json().pledges).toEqual([])
  })

  test('sent a second time, or another of the same year, is refused', async () => {
    expect((await upload(words)).json()).toMatchObject({ status: 409, code: 'report.same_file', detail: { year: 2026 } })
    expect((await upload(`${words}又一句。`)).json()).toMatchObject({
      status: 409,
      code: 'report.year_taken',
      detail: { report: review.id },
    })
  })

  test('without a year asks for one; another district’s of the same year stands beside it', async () => {
    const nameless = '各位代表：\n今年计划新建学校3所。\n'
    expect((await upload(nameless)).json().code).toBe('report.no_year')
    const other = await upload(nameless, `&year=2026&place=${encodeURIComponent('邻区')}`)
    expect(other.json()).toMatchObject({ year: 2026, place: '邻区' })
    const { id } = other.json() as ReportReview
    const pledges = [{ start: 0, end: 4 }]
    expect((await send('POST', `/api/work-reports/${id}/pledges`, { basedOn: 1, pledges })).json().code).toBe('report.not_own')
    expect((await send('DELETE', `/api/work-reports/${other.json().id}`)).statusCode).toBe(204)
  })

  test('passages are taken in all or none, each with what the reader found in it', async () => {
    const [park, parking] = [find(review, '公园'), find(review, '停车位')]
    const broken = { basedOn: 1, pledges: [park, { start: 100_000, end: 100_005 }].map(({ start, end }) => ({ start, end })) }
    expect((await send('POST', `/api/work-reports/${review.id}/pledges`, broken)).json().code).toBe('report.passage_outside')
    const whole = { basedOn: 1, pledges: [park, parking].map(({ start, end }) => ({ start, end })) }
    const taken: ReportReview = (await send('POST', `/api/work-reports/${review.id}/pledges`, whole)).json()
    expect(taken.taken.map(({ number }) => number)).toEqual(['2026-001', '2026-002'])
    expect(find(taken, '公园').decided).toBe('accepted')
    expect((await send('POST', `/api/work-reports/${review.id}/pledges`, whole)).json().code).toBe('pledge.taken_already')
  })

  test('a part of what was found is taken in with its own words and its own number', async () => {
    const whole = find(review, '花园')
    expect(whole.figures).toHaveLength(2)
    const { end } = whole
    const part = { start: end - 7, end }
    const answer = await send('POST', `/api/work-reports/${review.id}/pledges`, { basedOn: 1, pledges: [part] })
    const taken = (answer.json() as ReportReview).taken.find(({ start }) => start === part.start)
    expect(taken).toMatchObject({ subject: '儿童游乐场9处', version: 1, target: { op: 'eq', low: 9, unit: '处' } })
    const gone = { basedOn: 1, act: { kind: 'withdrawn', reason: '重新拆分' } }
    expect((await send('POST', `/api/pledges/${taken?.id}/acts`, gone)).statusCode).toBe(200)
    expect(find((await send('GET', `/api/work-reports/${review.id}`)).json(), '花园').decided).toBe('open')
  })

  test('a dismissal stays, and can be taken back', async () => {
    const { start, end } = find(review, '环卫')
    const dismissal = { basedOn: 1, passages: [{ start, end }], dismissed: true }
    expect(find((await send('POST', `/api/work-reports/${review.id}/dismissals`, dismissal)).json(), '环卫').decided).toBe('dismissed')
    const back = { ...dismissal, dismissed: false }
    expect(find((await send('POST', `/api/work-reports/${review.id}/dismissals`, back)).json(), '环卫').decided).toBe('open')
    await send('POST', `/api/work-reports/${review.id}/dismissals`, dismissal)
  })

  test('a corrected text keeps what was decided, and says which words are gone', async () => {
    const text = words
      .replace('二、2026', '（新增一句。）\n二、2026')
      .replace('新建公园5个', '新建口袋公园6个')
      .replace('6月底前新增公共停车位2000个。', '')
    const stale = await send('PUT', `/api/work-reports/${review.id}/text`, { text, basedOn: 7 })
    expect(stale.json().code).toBe('report.changed_meanwhile')
    const corrected: ReportReview = (await send('PUT', `/api/work-reports/${review.id}/text`, { text, basedOn: 1 })).json()
    expect(corrected.revision).toBe(2)
    const [park, parking] = corrected.taken
    expect(park).toMatchObject({ raw: '新建口袋公园6个', isLost: false })
    expect(parking).toMatchObject({ isLost: true })
    expect(find(corrected, '环卫').decided).toBe('dismissed')
  })

  test('from which something is tracked is not taken out', async () => {
    expect((await send('DELETE', `/api/work-reports/${review.id}`)).json().code).toBe('report.has_pledges')
  })
})

test.each([
  ['nothing', '', 'report.empty'],
  ['bytes that are no text', '\u0000\u0001\u0002\u0003', 'report.not_a_report_file'],
])('a file of %s is refused', async (...[, text, code]) => {
  expect((await upload(text)).json().code).toBe(code)
})
