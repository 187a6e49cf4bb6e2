import type { BreakdownAnswer, PledgeRow } from '@yiwang/contract'
import { read, readLedger, writeLedger, type LedgerEntry } from '@yiwang/report'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'

import { verifyChains } from '../../audit/verify-chains.ts'
import { takePledges } from '../../testing/take-pledges.ts'
import { makeTestServer, type TestServer } from '../../testing/test-server.ts'

const words = `2026年某区政府工作报告
二、2026年工作安排
（一）提升城市品质。新增公共停车位2000个，建成启用智慧环卫平台，市民诉求按期办结率达到90%以上。
（二）办好民生实事。6月底前新建学校3所。
`
const head = ['序号', '任务内容', '责任领导', '牵头单位', '配合单位', '完成时限', '一季度', '二季度', '三季度', '四季度'] as const

let server: TestServer
let supervisor: string
let leader: string
let board: readonly PledgeRow[]

beforeAll(async () => {
  server = await makeTestServer()
  supervisor = await takePledges(server, words)
  leader = await server.signIn('leader')
  board = await readBoard()
})

afterAll(() => server.close())

async function readBoard(): Promise<readonly PledgeRow[]> {
  return (await server.app.inject({ url: '/api/pledges', headers: { cookie: leader } })).json().pledges
}

async function get(url: string, cookie = leader) {
  return server.app.inject({ url, headers: { cookie } })
}

async function send(bytes: Uint8Array, { apply = false, cookie = supervisor, more = '' } = {}) {
  return server.app.inject({
    method: 'POST',
    url: `/api/pledges/breakdown?apply=${apply}${more}`,
    headers: { cookie, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(bytes),
  })
}

async function tableOf(rows: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> {
  const data = [head, ...rows].map((row) =>
    row.map((value) => (value === null || value === '' ? null : { value, type: typeof value === 'number' ? Number : String })),
  )
  return new Uint8Array(await writeExcelFile(data as never, {}).toBuffer())
}

function rowOf(subject: string): PledgeRow {
  const found = board.find(({ raw }) => raw.includes(subject))
  if (!found) throw new Error(`no pledge about ${subject}`)
  return found
}

function entriesOf(bytes: Uint8Array): readonly LedgerEntry[] {
  const found = readLedger(bytes)
  if (typeof found === 'string') throw new Error(found)
  return found
}

describe('the breakdown as a table', () => {
  test('has each pledge in the offices’ columns, found again by its number', async () => {
    const answer = await get('/api/pledges/breakdown.xlsx?year=2026')
    expect(answer.statusCode).toBe(200)
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('2026年政府工作报告任务分解表.xlsx')
    const cells = entriesOf(answer.rawPayload).map((entry) => entry.cells)
    expect(cells).toHaveLength(4)
    expect(cells.map(({ number }) => number)).toEqual(board.map(({ number }) => number))
    expect(cells[0]).toMatchObject({
      words: '新增公共停车位2000个',
      comparator: '达到',
      value: '2000',
      unit: '个',
      due: '2026年底',
      standing: '待衡量',
      place: '提升城市品质',
    })
    expect(cells[3]).toMatchObject({ due: '6月底前' })
  })

  test.each(['zh-CN', 'en'])('read back as it is changes nothing (%s)', async (language) => {
    const { rawPayload } = await get(`/api/pledges/breakdown.xlsx?language=${language}`)
    const answer: BreakdownAnswer = (await send(rawPayload, { apply: true })).json()
    expect(answer.rows.map(({ outcome, changes }) => [outcome, changes])).toEqual(board.map(() => ['same', []]))
    expect(answer.applied).toBe(false)
  })

  test('is for whoever may read pledges, and is filled in by the supervisor alone', async () => {
    expect((await get('/api/pledges/breakdown.xlsx', await server.signIn('administrator'))).statusCode).toBe(403)
    expect((await send(await tableOf([]), { cookie: leader })).statusCode).toBe(403)
    expect((await get('/api/pledges/breakdown.xlsx?year=abc')).statusCode).toBe(400)
    expect((await server.app.inject({ url: '/api/pledges/breakdown.xlsx' })).statusCode).toBe(401)
  })
})

describe('a filled-in table', () => {
  test('says first what it would change, and keeps nothing', async () => {
    const { number } = rowOf('停车位')
    const bytes = await tableOf([
      [
        number,
        '新增公共停车位2000个',
        '陈区长',
        '城管局',
        '区水务局、东街道办事处',
        '2026年10月底前',
        '完成选址',
        '开工（累计500个）',
        null,
        null,
      ],
    ])
    const answer: BreakdownAnswer = (await send(bytes)).json()
    expect(answer.applied).toBe(false)
    expect(answer.rows[0]).toMatchObject({ row: 2, outcome: 'changed', problem: null, pledge: { number } })
    expect(answer.rows[0]?.changes).toEqual([
      { term: 'leader', before: '', after: '陈区长' },
      { term: 'leadUnit', before: '', after: '城市管理局' },
      { term: 'coUnits', before: '', after: '水务局、东街道办事处' },
      { term: 'due', before: '2026年底', after: '2026年10月底前' },
      { term: 'nodes', before: '', after: '2026年1季度：完成选址\n2026年2季度：开工（累计500个）' },
    ])
    expect(rowOf('停车位').version).toBe(1)
    expect(await readBoard()).toEqual(board)
  })

  test('is applied as one event for each pledge, and read back is the same', async () => {
    const rows = [
      [rowOf('停车位').number, '', '陈区长', '城市管理局', '水务局', '2026年10月底前', '完成选址', '开工（累计500个）', '', ''],
      ['', '建成启用智慧环卫平台', '李副区长', '城管局', '无', '长期', '', '', '', '启用'],
    ]
    const bytes = await tableOf(rows.map((row) => (row[1] === '' ? row.with(1, '停车位') : row)))
    const answer: BreakdownAnswer = (await send(bytes, { apply: true, more: `&name=${encodeURIComponent('分解表.xlsx')}` })).json()
    expect(answer).toMatchObject({ year: 2026, applied: true })
    board = await readBoard()
    expect(rowOf('停车位')).toMatchObject({
      version: 2,
      leader: '陈区长',
      leadUnit: 'cityscape',
      coUnits: ['water'],
      due: '2026-10-31',
      dueWords: '2026年10月底前',
    })
    expect(rowOf('环卫')).toMatchObject({ version: 2, leader: '李副区长', coUnits: [], due: '2026-12-31', dueWords: '长期' })
    const view = (await get(`/api/pledges/${rowOf('停车位').id}`)).json()
    expect(view.nodes).toMatchObject([
      { id: 'q1', by: '2026-03-31', words: '完成选址', value: null },
      { id: 'q2', by: '2026-06-30', words: '开工', value: 500 },
    ])
    expect(view.history.at(-1)).toMatchObject({ kind: 'changed', body: { reason: '分解表.xlsx' } })
    const again = await get('/api/pledges/breakdown.xlsx')
    expect((await send(again.rawPayload)).json().rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual(board.map(() => 'same'))
    expect(await verifyChains(server.services.database.db, server.district.code)).toMatchObject({ pledges: 4, breach: undefined })
  })

  test('of which one row is refused changes nothing at all', async () => {
    const rows = [
      [rowOf('停车位').number, 'x', '王区长', null, null, null, null, null, null, null],
      [rowOf('环卫').number, 'x', null, '天上局', null, null, null, null, null, null],
      [rowOf('学校').number, 'x', null, null, null, '2023年底', null, null, null, null],
      [rowOf('办结率').number, 'x', null, null, null, '2026年2月30日', null, null, null, null],
      [rowOf('停车位').number, 'x', '王区长', null, null, null, null, null, null, null],
      ['2026-099', '没有的任务', '王区长', null, null, null, null, null, null, null],
      [9, '报告里没有纳入的任务', null, null, null, '2026年底', null, null, null, null],
    ]
    const answer: BreakdownAnswer = (await send(await tableOf(rows), { apply: true })).json()
    expect(answer.applied).toBe(false)
    expect(answer.rows.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['changed', undefined],
      ['refused', 'unit.unknown'],
      ['refused', 'pledge.wrong_span'],
      ['refused', 'breakdown.no_day'],
      ['refused', 'breakdown.twice'],
      ['refused', 'breakdown.no_pledge'],
      ['untracked', undefined],
    ])
    expect(answer.rows[1]?.problem).toMatchObject({ detail: { unit: '天上局' }, phrases: { 'zh-CN': '没有“天上局”这个单位。' } })
    expect(await readBoard()).toEqual(board)
  })

  test('made from the report alone is matched by its sentences', async () => {
    const report = read({ name: 'r.txt', text: words, origins: [] })
    const lead = { lead: '区水务局' }
    const ledger = await writeLedger([{ ...report, pledges: report.pledges.map((pledge) => ({ ...pledge, ...lead })) }])
    const answer: BreakdownAnswer = (await send(ledger)).json()
    expect(answer.rows.map(({ pledge }) => pledge?.number)).toEqual(board.map(({ number }) => number))
    expect(answer.rows.find(({ words: own }) => own.includes('学校'))?.changes).toEqual([{ term: 'leadUnit', before: '', after: '水务局' }])
  })

  test('changes a target where it is written anew, and refuses what is no number', async () => {
    const { rawPayload } = await get('/api/pledges/breakdown.xlsx')
    const parts = unzipSync(rawPayload)
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    function put(value: string): Uint8Array {
      const changed = new TextEncoder().encode(sheet.replace('<v>2000</v>', `<v>${value}</v>`))
      return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': changed })
    }
    const answer: BreakdownAnswer = (await send(put('2500'))).json()
    expect(answer.rows[0]?.changes).toEqual([{ term: 'target', before: '达到2000个', after: '达到2500个' }])
    expect((await send(put('很多'))).json().rows[0].problem.code).toBe('breakdown.wrong_number')
  })
})

describe('a file', () => {
  test('that is no table, has no head, or is none at all is refused', async () => {
    expect((await send(Buffer.from('序号,任务'))).json().code).toBe('table.not_a_table')
    expect((await send(zipSync({ 'word/document.xml': new Uint8Array(3) }))).json().code).toBe('table.not_a_table')
    const other = await writeExcelFile([[{ value: '姓名', type: String }]] as never, {}).toBuffer()
    expect((await send(other)).json().code).toBe('breakdown.no_head')
    expect((await send(await tableOf([]))).json().code).toBe('breakdown.no_rows')
    const none = await server.app.inject({
      method: 'POST',
      url: '/api/pledges/breakdown',
      headers: { cookie: supervisor },
      payload: { a: 1 },
    })
    expect(none.json().code).toBe('table.not_a_table')
  })

  test('that is too large, packed or unpacked, is refused', async () => {
    expect((await send(new Uint8Array(6 * 1024 * 1024))).statusCode).toBe(413)
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(10), 'xl/sharedStrings.xml': new Uint8Array(34 * 1024 * 1024) }, { level: 1 })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect((await send(bomb)).json().code).toBe('table.too_large')
  })
})

describe('on paper', () => {
  async function wordParts(url: string) {
    const answer = await get(url)
    expect(answer.statusCode).toBe(200)
    const parts = unzipSync(answer.rawPayload)
    return { text: (name: string) => strFromU8(parts[name] ?? new Uint8Array()), names: Object.keys(parts) }
  }

  test('the breakdown has a row for each pledge, its head on every page, lying', async () => {
    const document = (await wordParts('/api/pledges/breakdown.docx')).text('word/document.xml')
    for (const { number } of board) expect(document).toContain(`>${number}<`)
    expect(document).toContain('2026年政府工作报告任务分解表')
    expect(document).toContain('二季度：开工（累计500个）')
    expect(document).toContain('<w:tblHeader')
    expect(document).toContain('w:orient="landscape"')
    expect((await wordParts('/api/pledges/breakdown.docx?language=en')).text('word/document.xml')).toContain('Quarterly nodes')
  })

  test('the review tells what was measured with a footnote to it, and lists what was not', async () => {
    const { id, version } = rowOf('停车位')
    const series = { name: '新增停车位', unit: '个', source: '城管局月报', owner: 'cityscape' }
    const cookie = supervisor
    await server.app.inject({ method: 'PUT', url: '/api/statistics/parking', headers: { cookie }, payload: series })
    const terms = { measure: { kind: 'statistic', statistic: 'parking' } }
    const payload = { basedOn: version, act: { kind: 'changed', terms } }
    expect((await server.app.inject({ method: 'POST', url: `/api/pledges/${id}/acts`, headers: { cookie }, payload })).statusCode).toBe(200)
    const readings = [{ on: '2026-02-28', value: 400, source: '<二月&月报>' }]
    await server.app.inject({ method: 'POST', url: '/api/statistics/parking/readings', headers: { cookie }, payload: readings })
    const { text } = await wordParts('/api/pledges/review.docx?year=2026')
    const document = text('word/document.xml')
    expect(document).toContain('新增公共停车位400个，完成年度目标（2000个）的20%，尚未完成。')
    expect(document).toContain('<w:footnoteReference w:id="1"/>')
    expect(text('word/footnotes.xml')).toContain('统计数据《新增停车位》（来源：&lt;二月&amp;月报&gt;），2026-02-28，400个')
    expect(document).toContain('以下3项尚不能衡量，未写入正文')
    expect(document).toContain(`${rowOf('环卫').number}　`)
    expect(document.match(/footnoteReference /gu)).toHaveLength(1)
  })
})
