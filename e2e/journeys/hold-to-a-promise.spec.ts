import { findStandardIndicator, phrases, PledgeBoard, PledgeView, ReportReview, type PledgeRow } from '@yiwang/contract'
import { openDocument } from '@yiwang/report'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { openPage, sizes } from '../browser.ts'
import { setOut } from '../journey.ts'
import { listBarriers } from '../list-barriers.ts'
import { cookieOf, report, signIn } from '../over-http.ts'
import { takePhoto } from '../picture.ts'
import { expectStatus, sitDown } from '../staff.ts'

const journey = setOut({ withMaps: false })
const { pledge, common, statisticImport } = phrases['zh-CN']

const today = Temporal.Now.plainDateISO('Asia/Shanghai')
/** Later than any report of the demo, so that it is the one that is shown. */
const year = today.year + 1
const words = `${year}年某区政府工作报告
二、${year}年工作安排
（一）提升城市品质。新增公共停车位2000个，办结群众身边小事4件，建成启用智慧环卫平台。
`

let parking: PledgeRow
let matters: PledgeRow
let platform: PledgeRow

/** The report is taken in, and each of its three promises accepted; the year begins today. */
beforeAll(async () => {
  const cookie = await cookieOf(journey.url, 'supervisor')
  async function send(path: string, body: string | object): Promise<unknown> {
    const isText = typeof body === 'string'
    const headers = { cookie, 'content-type': isText ? 'application/octet-stream' : 'application/json' }
    const answer = await fetch(journey.url + path, { method: 'POST', headers, body: isText ? body : JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return answer.json()
  }
  const review = ReportReview.parse(await send(`/api/work-reports?name=report.txt`, words))
  const pledges = review.found.map(({ start, end }) => ({ start, end }))
  await send(`/api/work-reports/${review.id}/pledges`, { basedOn: review.revision, pledges })
  const board = PledgeBoard.parse(await (await fetch(`${journey.url}/api/pledges`, { headers: { cookie } })).json())
  if (board.pledges.length !== 3) throw new Error(`${board.pledges.length} promises were read instead of three`)
  for (const { id, version } of board.pledges) {
    const terms = { from: today.toString(), due: today.add({ days: 40 }).toString() }
    PledgeView.parse(await send(`/api/pledges/${id}/acts`, { basedOn: version, act: { kind: 'changed', terms } }))
  }
  ;[parking, matters, platform] = ['停车位', '小事', '平台'].map((part) =>
    board.pledges.find(({ subject }) => subject.includes(part))!,
  ) as [PledgeRow, PledgeRow, PledgeRow]
})

function tile(page: Page, { subject }: PledgeRow): Locator {
  return page.locator('.tile').filter({ hasText: subject })
}

async function openBoard(page: Page): Promise<void> {
  await page.goto(`${journey.url}/pledges`)
  await page.locator('.tile').first().waitFor()
}

/** Opens the form that breaks a pledge down, fills it, and saves it. */
async function breakDown(page: Page, { id }: PledgeRow, fill: (form: Locator) => Promise<void>): Promise<void> {
  await page.goto(`${journey.url}/pledges/${id}`)
  await page.getByRole('button', { name: pledge.act.changed, exact: true }).click()
  const form = page.getByRole('dialog', { name: pledge.act.changed })
  await form.waitFor()
  await choose(page, form.getByLabel(pledge.term.leadUnit, { exact: true }), '城市管理局')
  await fill(form)
  await form.getByRole('button', { name: pledge.act.save, exact: true }).click()
  await form.waitFor({ state: 'hidden' })
}

async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click()
  await page.keyboard.type(option)
  await page.keyboard.press('Enter')
}

describe('a promise is held to', () => {
  test('bound to a statistic, its tile is filled as far as what was entered', async () => {
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'supervisor', language: 'zh-CN' })
    await openBoard(page)
    await expect.poll(() => tile(page, parking).getAttribute('class')).toContain('standing-not_measured')
    await breakDown(page, parking, async (form) => {
      await form.getByRole('button', { name: pledge.nodes.byQuarter }).click()
      await form.getByText(pledge.measure.statistic, { exact: true }).click()
      await form.getByRole('button', { name: pledge.statistics.make }).click()
      const made = page.getByRole('dialog', { name: pledge.statistics.make })
      await made.getByLabel(pledge.statistics.field.name, { exact: true }).fill('建成的车位')
      await made.getByLabel(pledge.statistics.field.source, { exact: true }).fill('城管局月报')
      await made.getByRole('button', { name: common.save, exact: true }).click()
      await made.waitFor({ state: 'hidden' })
    })
    await page.goto(`${journey.url}/statistics`)
    await page.getByRole('button', { name: /^建成的车位/u }).click()
    await page.getByRole('button', { name: pledge.statistics.add, exact: true }).click()
    const entering = page.getByRole('dialog')
    await entering.getByLabel(pledge.readings.value, { exact: true }).fill('500')
    await entering.getByRole('button', { name: pledge.statistics.add, exact: true }).click()
    await entering.waitFor({ state: 'hidden' })
    await openBoard(page)
    await tile(page, parking).getByText('25%').waitFor()
    await expect.poll(() => tile(page, parking).getAttribute('class')).toContain('standing-ahead')
    await tile(page, parking).click()
    await page.locator('button.stands-big').click()
    const behind = page.getByRole('dialog')
    await behind.getByText('城管局月报').first().waitFor()
    await expect.poll(() => behind.locator('tbody tr').count()).toBe(1)
    await expect.poll(() => page.locator('.pledge-sentence blockquote').innerText()).toBe(parking.raw)
  })

  test('bound to an indicator, its tile moves when a matter closes, and the number opens that matter', async () => {
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'supervisor', language: 'zh-CN' })
    await breakDown(page, matters, async (form) => {
      await form.getByText(pledge.measure.indicator, { exact: true }).click()
      await choose(page, form.getByLabel(pledge.question.indicator, { exact: true }), findStandardIndicator('closed')?.name.zh ?? '')
      await choose(page, form.getByLabel(pledge.question.category, { exact: true }), 'E0102')
    })
    await openBoard(page)
    const before = Number.parseInt(await tile(page, matters).locator('.tile-share').innerText(), 10)
    const { number } = await report(journey.url)
    await closeMatter(number)
    await openBoard(page)
    await tile(page, matters)
      .getByText(`${before + 25}%`)
      .waitFor()
    await tile(page, matters).click()
    await page.locator('button.stands-big').click()
    const rows = page.getByRole('dialog').locator('tbody tr')
    await rows.first().waitFor()
    await expect.poll(() => rows.getByRole('link').allInnerTexts()).toContain(number)
  })

  test('what the unit claims beyond it stands beside the computed number, on its page and on the board', async () => {
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'handler', language: 'zh-CN' })
    await page.goto(`${journey.url}/pledges/${parking.id}`)
    await page.getByRole('button', { name: pledge.act.claimed, exact: true }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel(pledge.act.share, { exact: true }).fill('80')
    await form.getByLabel(pledge.act.words.claimed, { exact: true }).fill('总体完成八成')
    await form.getByRole('button', { name: pledge.act.claimed, exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    await page.getByText(pledge.claimsMore.replace('{{points}}', '55')).waitFor()
    await expect.poll(() => page.locator('button.stands-big').innerText()).toBe('25%')
    await page.locator('.facts').getByRole('link', { name: '城市管理局' }).click()
    await tile(page, parking).getByText(pledge.claimedShort.replace('{{share}}', '80%')).waitFor()
    await expect.poll(() => page.locator('.tile').count()).toBe(2)
    await page.locator('.needs').getByText(parking.subject).waitFor()
  })

  test('a node is proven with a file, which opens, and is sent back with a reason', async () => {
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'supervisor', language: 'zh-CN' })
    await breakDown(page, platform, async (form) => {
      await form.getByRole('button', { name: pledge.nodes.add }).click()
      await form.getByLabel(pledge.nodes.wordsOf.replace('{{n}}', '1')).fill('完成招标')
      await form.getByText(pledge.measure.nodes, { exact: true }).click()
    })
    await page.getByRole('button', { name: pledge.act.proven, exact: true }).click()
    const form = page.getByRole('dialog')
    await form.locator('input[type=file]').setInputFiles(await takePhoto(journey.browser, 'tender'))
    await form.getByText('tender.jpg').waitFor()
    await form.getByLabel(pledge.act.words.proven, { exact: true }).fill('中标通知书')
    await form.getByRole('button', { name: pledge.act.proven, exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    await expect.poll(() => page.locator('button.stands-big').innerText()).toBe('100%')
    const file = await page.locator('.node').getByRole('link', { name: pledge.openFile }).getAttribute('href')
    expect((await page.request.get(journey.url + (file ?? ''))).headers()['content-type']).toBe('image/jpeg')
    await page.getByRole('button', { name: pledge.act.disproven, exact: true }).click()
    await form.getByLabel(pledge.act.words.disproven, { exact: true }).fill('通知书不是本项目的')
    await form.getByRole('button', { name: pledge.act.disproven, exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    await page.locator('.y-timeline').getByText('通知书不是本项目的').waitFor()
    await expect.poll(() => page.locator('button.stands-big').innerText()).toBe('0%')
  })

  test('who leads it is pressed for an answer, which stands with the promise once it is judged', async () => {
    const { page, move } = await sitDown(journey.browser, { url: journey.url, role: 'supervisor', language: 'zh-CN' })
    await page.goto(`${journey.url}/pledges/${parking.id}`)
    await page.getByRole('button', { name: pledge.act.chased, exact: true }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel(pledge.act.words.chased, { exact: true }).fill('请说明还差的车位何时建成')
    await form.getByRole('button', { name: pledge.act.chased, exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    const raised = page.locator('.facts').getByRole('link', { name: /^\d{8}-\d{6}$/u })
    const number = await raised.innerText()

    const handler = await signIn(journey.url, 'handler')
    await handler.move(number, 'sign')
    await handler.move(number, 'handle', { evidence: [{ kind: 'reply_record', text: '余下的车位年底前建成' }] })
    await raised.click()
    await page.waitForURL(/\/desk\/matters\//u)
    await page.getByText('余下的车位年底前建成').first().waitFor()
    await move('close')
    await expectStatus(page, phrases['zh-CN'].matter.status.closed)
    await page.goto(`${journey.url}/pledges/${parking.id}`)
    await expect.poll(() => page.locator('.y-timeline').innerText()).toContain(pledge.history.chased)
  })

  test('the draft of the next review says what was computed, and lists what was not', async () => {
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'leader', language: 'zh-CN' })
    await openBoard(page)
    await page.getByRole('button', { name: pledge.papers.title, exact: true }).click()
    const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: pledge.papers.review }).click()])
    const opened = await openDocument(await readFile(await paper.path()), paper.suggestedFilename())
    expect(opened).toMatchObject({ ok: true, value: { text: expect.stringContaining('新增公共停车位500个') } })
    expect(opened).toMatchObject({ value: { text: expect.not.stringContaining('80%') } })
  })

  test('everybody reads the sentence and how far it is, on a phone and from the first page', async () => {
    const page = await openPage(journey.browser, { size: 'phone', language: 'zh-CN' })
    await page.goto(journey.url)
    await page.getByRole('link', { name: phrases['zh-CN'].resident.landing.promised }).click()
    const card = page.locator('.promise').filter({ hasText: parking.subject })
    await card.getByText(parking.raw, { exact: true }).waitFor()
    await expect.poll(() => card.locator('.promise-now').innerText()).toContain('25%')
    await expect.poll(() => card.innerText()).not.toContain('80%')
    expect(await listBarriers(page)).toEqual([])
  })
})

test('in English the board and a pledge can be read by everybody, wide and narrow, and as of a past day', async () => {
  const en = phrases.en.pledge
  const { page } = await sitDown(journey.browser, { url: journey.url, role: 'leader', language: 'en' })
  await openBoard(page)
  expect(await listBarriers(page)).toEqual([])
  await page.getByText(en.view.table, { exact: true }).click()
  await page.locator('.board-table tbody tr').first().waitFor()
  await page.goto(`${journey.url}/pledges/${parking.id}`)
  await page.getByText(en.claimsMore.replace('{{points}}', '55')).waitFor()
  expect(await listBarriers(page)).toEqual([])
  await page.setViewportSize(sizes.phone)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  await page.goto(`${journey.url}/pledges?asOf=${today.subtract({ days: 1 }).toString()}`)
  await page.getByText(en.noneThen).waitFor()
})

test('numbers come from a table: what is wrong is said by row, and what is right is entered whole', async () => {
  const { page } = await sitDown(journey.browser, { url: journey.url, role: 'supervisor', language: 'zh-CN' })
  await page.goto(`${journey.url}/statistics`)
  await page.getByRole('button', { name: statisticImport.open }).click()
  const drawer = page.getByRole('dialog')
  const apply = drawer.getByRole('button', { name: statisticImport.apply })
  async function choose(value: string): Promise<void> {
    const buffer = Buffer.from(`统计月报\n日期,指标,数值\n${today.toString()},建成的车位,${value}\n`)
    await drawer.locator('input[type=file]').setInputFiles({ name: '月报.csv', mimeType: 'text/csv', buffer })
  }
  await choose('很多')
  await drawer.getByText('数值“很多”不能读作一个数。').waitFor()
  await expect.poll(() => apply.isDisabled()).toBe(true)
  await choose('"1,000"')
  await drawer.getByText('500个 → 1,000个').waitFor()
  expect(await listBarriers(page)).toEqual([])
  await apply.click()
  await drawer.waitFor({ state: 'hidden' })
  await openBoard(page)
  await tile(page, parking).getByText('50%').waitFor()
})

/** The office takes it from the report to its verified end. */
async function closeMatter(number: string): Promise<void> {
  const { url } = journey
  await (await signIn(url, 'receiver')).move(number, 'accept')
  const handler = await signIn(url, 'handler')
  await (await signIn(url, 'dispatcher')).move(number, 'dispatch', { leadUnit: 'cityscape', coUnits: [] })
  await handler.move(number, 'sign')
  const file = await handler.upload(await takePhoto(journey.browser, 'after'))
  await handler.move(number, 'handle', { evidence: [{ kind: 'after_photo', file }] })
  await (await signIn(url, 'verifier')).move(number, 'close')
}
