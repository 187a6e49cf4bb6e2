import { phrases, PledgeBoard } from '@yiwang/contract'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { setOut } from '../journey.ts'
import { sitDown } from '../staff.ts'

const journey = setOut({ withMaps: false })

const words = `2031年某区政府工作报告
各位代表：
一、2030年工作回顾
地区生产总值增长6.1%。
二、2031年工作安排
主要预期目标是：地区生产总值增长7%左右。
（一）提升城市品质。新建公园5个，建成启用智慧环卫平台。建设口袋花园3座、儿童游乐场9处。
（二）办好民生实事。6月底前新增公共停车位2000个。持续做好各项服务工作。
三、加强自身建设
让群众满意。
`

const { workReport: zh } = phrases['zh-CN']

async function upload(page: Page, text: string, name: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}

/** Selects words in the text of the report, as a mouse would. */
async function select(page: Page, chosen: string): Promise<void> {
  await page.evaluate((wanted) => {
    const pieces = [...document.querySelectorAll('.review-text [data-start]')]
    const node = pieces.map((piece) => piece.firstChild).find((child) => child?.textContent?.includes(wanted))
    if (!node) throw new Error(`${wanted} does not stand in one piece of the text`)
    const at = node.textContent?.indexOf(wanted) ?? 0
    document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
  }, chosen)
}

function line(page: Page, subject: string) {
  return page.locator('.review-line').filter({ hasText: subject })
}

test('a supervisor takes a report in, decides by keyboard what is tracked, and the pledges know it', async () => {
  const { page } = await sitDown(journey.browser, { url: journey.url, role: 'supervisor', language: 'zh-CN' })
  await page.goto(`${journey.url}/work-reports`)
  await upload(page, words, '报告.txt')
  await page.waitForURL(/\/work-reports\/[\da-f-]{36}/u)
  await page.getByRole('heading', { name: '2031年某区政府工作报告' }).waitFor()

  // The first one is chosen and lit in the text; Enter accepts it, and the next one is chosen.
  await page.locator('mark[data-chosen="true"]', { hasText: '地区生产总值增长7%左右' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('mark[data-state="accepted"]', { hasText: '地区生产总值增长7%左右' }).waitFor()
  await page.locator('.review-line[data-chosen="true"]', { hasText: '公园' }).waitFor()

  // Mended before it is accepted.
  await page.keyboard.press('e')
  await page.getByLabel(zh.mend.subject).fill('新建口袋公园')
  await page.getByLabel(zh.mend.due, { exact: true }).fill('2031-09-30')
  await page.keyboard.press('Enter')
  await page.locator('mark[data-state="accepted"]', { hasText: '新建公园5个' }).waitFor()

  // Dismissed, taken back, dismissed again.
  await page.locator('.review-line[data-chosen="true"]', { hasText: '环卫' }).waitFor()
  await page.keyboard.press('x')
  await page.locator('mark[data-state="dismissed"]', { hasText: '环卫' }).waitFor()
  await page.keyboard.press('u')
  await page.locator('mark[data-state="open"]', { hasText: '环卫' }).waitFor()
  await line(page, '环卫').click()
  await page.keyboard.press('x')
  await page.locator('mark[data-state="dismissed"]', { hasText: '环卫' }).waitFor()

  // Two figures are two pledges.
  await line(page, '花园').click()
  await page.keyboard.press('s')
  await page.getByRole('button', { name: zh.split.accept.replace('{{n}}', '2') }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('mark[data-state="accepted"]', { hasText: '儿童游乐场9处' }).waitFor()

  // What the reader did not find is added from the text.
  await select(page, '让群众满意')
  await page.getByRole('button', { name: zh.act.add }).click()
  await page.locator('mark[data-state="accepted"]', { hasText: '让群众满意' }).waitFor()

  const answer = await page.request.get(`${journey.url}/api/pledges?year=2031`)
  const { pledges } = (await answer.json()) as { pledges: { raw: string; subject: string; due: string; target: { low: number } | null }[] }
  const told = new Map(pledges.map((pledge) => [pledge.raw, pledge]))
  expect([...told.keys()].toSorted()).toEqual(
    ['地区生产总值增长7%左右', '新建公园5个', '建设口袋花园3座', '儿童游乐场9处', '让群众满意'].toSorted(),
  )
  expect(told.get('新建公园5个')).toMatchObject({ subject: '新建口袋公园', due: '2031-09-30', target: { low: 5 } })
  expect(told.get('儿童游乐场9处')).toMatchObject({ target: { low: 9 } })
})

test('a whole section is accepted, taken back and joined, and a file dropped on the page is another district’s to compare', async () => {
  const { page } = await sitDown(journey.browser, { url: journey.url, role: 'supervisor', language: 'zh-CN' })
  await page.goto(`${journey.url}/work-reports`)
  await upload(page, words.replaceAll('2031', '2034').replaceAll('2030', '2033'), '2034.txt')
  await page.waitForURL(/\/work-reports\/[\da-f-]{36}/u)
  await line(page, '公园').click()
  await page.keyboard.press('Shift+A')
  await page.locator('mark[data-state="accepted"]', { hasText: '环卫' }).waitFor()
  await page.locator('mark[data-state="accepted"]', { hasText: '新建公园5个' }).waitFor()

  // Taken back, the first of them is chosen again; from there two are picked and become one.
  await page.keyboard.press('u')
  await page.locator('mark[data-state="open"]', { hasText: '环卫' }).waitFor()
  await page.locator('.review-line[data-chosen="true"]', { hasText: '公园' }).waitFor()
  await page.keyboard.press(' ')
  await page.keyboard.press('j')
  await page.keyboard.press(' ')
  await page.keyboard.press('m')
  async function tracked(): Promise<readonly string[]> {
    const board = PledgeBoard.parse(await (await page.request.get(`${journey.url}/api/pledges?year=2034`)).json())
    return board.pledges.filter(({ isWithdrawn }) => !isWithdrawn).map(({ raw }) => raw)
  }
  await expect.poll(tracked).toEqual(['新建公园5个，建成启用智慧环卫平台'])

  await page.goto(`${journey.url}/work-reports`)
  await page.getByText(zh.upload.other, { exact: true }).click()
  await page.getByPlaceholder(zh.upload.placeExample).fill('邻区')
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    const text = '2034年邻区政府工作报告\n二、2034年工作安排\n主要预期目标：地区生产总值增长6%。'
    transfer.items.add(new File([text], '邻区.txt', { type: 'text/plain' }))
    return transfer
  })
  await page.getByText(zh.upload.drop).dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByText(zh.review.otherPlace.replace('{{place}}', '邻区')).waitFor()
  await page.goto(`${journey.url}/comparison`)
  const row = page.locator('tr', { hasText: '地区生产总值' })
  await row.getByText('地区生产总值增长6%', { exact: true }).waitFor()
  await row.getByText('地区生产总值增长7%左右', { exact: true }).first().waitFor()
})

test('a report without a year asks for it, one of a year that is there may take its place, and what is gone is listed', async () => {
  const { page } = await sitDown(journey.browser, { url: journey.url, role: 'supervisor', language: 'en' })
  const { workReport: en } = phrases.en
  await page.goto(`${journey.url}/work-reports`)
  await upload(page, '各位代表：\n二、今年工作安排\n新建学校3所。新建公园5个。\n', 'a.txt')
  await page.getByLabel(en.upload.year).fill('2032')
  await page.getByRole('button', { name: en.upload.withYear }).click()
  await page.waitForURL(/\/work-reports\/[\da-f-]{36}/u)
  await page.locator('mark[data-chosen="true"]', { hasText: '学校' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('mark[data-state="accepted"]', { hasText: '学校' }).waitFor()

  await page.getByRole('link', { name: en.review.back }).click()
  await upload(page, '2032年某区政府工作报告\n二、2032年工作安排\n新建公园5个。\n', 'b.txt')
  await page.getByRole('button', { name: en.upload.replace }).click()
  await page.getByText(en.text.lost.replace('{{n}}', '1')).waitFor()
  await expect.poll(() => page.locator('mark[data-state="open"]', { hasText: '公园' }).count()).toBe(1)
})
