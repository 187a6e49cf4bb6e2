import { phrases, residentGroups, standardCategories, type Language } from '@yiwang/contract'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { openPage } from '../browser.ts'
import { setOut } from '../journey.ts'
import { listBarriers } from '../list-barriers.ts'
import { report, signIn } from '../over-http.ts'
import { expectStatus, sitDown } from '../staff.ts'

const journey = setOut({ withMaps: false })

const category = 'E0102'
const heap = '银杏里小区东门口的垃圾堆了三天没有清'
/** Each language has a corner of its own. */
const corners = { 'zh-CN': { lon: 117.9, lat: 24.905 }, en: { lon: 117.91, lat: 24.905 } } as const

/** Writes the report on a phone up to where what others reported is shown. */
async function writeOnPhone(page: Page, language: Language): Promise<void> {
  const { resident, duplicate } = phrases[language]
  const key = language === 'en' ? 'en' : 'zh'
  const group = residentGroups.find(({ categories }) => categories.includes(category))?.name[key] ?? ''
  const name = standardCategories().find(({ code }) => code === category)?.name[key] ?? ''
  await page.goto(`${journey.url}/report`)
  await page
    .getByRole('button', { name: resident.report.here })
    .or(page.getByText(resident.report.here, { exact: true }))
    .first()
    .click()
  await page.getByText(resident.report.found).waitFor()
  await page.getByRole('button', { name: group, exact: true }).click()
  await page.getByText(name, { exact: true }).click()
  await page.getByLabel(resident.report.wordsLabel).fill('银杏里小区东门垃圾没人清，臭得很')
  await page.getByRole('heading', { name: duplicate.nearby.title }).waitFor()
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const { duplicate, matter } = phrases[language]
  const position = corners[language]

  test('a resident sees that somebody reported the same, joins, and follows both as one', async () => {
    const first = await report(journey.url, { category, description: heap, position })
    const page = await openPage(journey.browser, { size: 'phone', language, at: { longitude: position.lon, latitude: position.lat } })
    await writeOnPhone(page, language)
    await expect.poll(() => page.locator('main').innerText()).not.toContain(first.number)
    await page.getByRole('button', { name: duplicate.nearby.meToo, exact: true }).first().click()
    expect(await listBarriers(page, { even: 'slight' })).toEqual([])
    await page.getByRole('button', { name: duplicate.nearby.send, exact: true }).click()
    await page.getByText(duplicate.joined.replace('{{n}}', '2')).waitFor()
    await page.getByRole('link', { name: phrases[language].resident.receipt.see }).click()
    await page.getByText(first.number).first().waitFor()
    const receiver = await signIn(journey.url, 'receiver')
    expect((await receiver.find(first.number)).row.reports).toBe(2)
    await page.context().close()
  })

  test('the desk sees why two may be the same, merges them with a reason, and takes it back', async () => {
    const spot = { lon: position.lon, lat: position.lat + 0.01 }
    const earlier = await report(journey.url, { category, description: heap, position: spot })
    const later = await report(journey.url, {
      category,
      description: `${heap}，请处理`,
      position: { ...spot, lat: spot.lat + 0.0001 },
    })
    const desk = await sitDown(journey.browser, { url: journey.url, role: 'receiver', language })
    await desk.open(later.number)
    const panel = desk.page.getByRole('region', { name: duplicate.title })
    await panel.getByText(duplicate.level.likely, { exact: true }).first().waitFor()
    await panel.getByText(duplicate.metres.replace('{{n}}', '11')).first().waitFor()
    expect(await listBarriers(desk.page, { even: 'slight' })).toEqual([])
    await panel.getByRole('button', { name: duplicate.mergeInto.replace('{{number}}', earlier.number) }).click()
    await panel.getByLabel(duplicate.reason).fill('同一堆垃圾')
    await panel.getByRole('button', { name: duplicate.confirm, exact: true }).click()
    await expectStatus(desk.page, matter.status.merged)
    const receiver = await signIn(journey.url, 'receiver')
    await expect.poll(async () => (await receiver.find(earlier.number)).row.reports).toBe(2)
    await panel.getByRole('button', { name: duplicate.undo, exact: true }).click()
    await expectStatus(desk.page, matter.status.reported)
    await expect.poll(async () => (await receiver.find(earlier.number)).row.reports, { timeout: 10_000 }).toBe(1)
    await desk.page.context().close()
  })

  test('the inbox marks what may be a duplicate, shows that alone, and can be sorted by weight', async () => {
    const spot = { lon: position.lon, lat: position.lat - 0.01 }
    await report(journey.url, { category, description: heap, position: spot })
    const later = await report(journey.url, {
      category,
      description: `${heap}，请处理`,
      position: { ...spot, lat: spot.lat - 0.0001 },
    })
    const receiver = await signIn(journey.url, 'receiver')
    await expect.poll(async () => (await receiver.find(later.number)).row.isAlike, { timeout: 20_000 }).toBe(true)
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'receiver', language })
    await page.goto(`${journey.url}/desk?ended=no&sort=newest`)
    const { filter, inbox } = phrases[language].desk
    await page.getByRole('button', { name: inbox.filter, exact: true }).click()
    await page.getByRole('combobox', { name: filter.alike, exact: true }).click()
    await page.locator('.ant-select-item-option').getByText(duplicate.marked, { exact: true }).click()
    const row = page.getByRole('row').filter({ hasText: later.number })
    await row.getByText(duplicate.marked, { exact: true }).waitFor()
    const lines = page.locator('.desk-line')
    // Until the answer is there, the lines are still those of the whole inbox.
    await expect.poll(() => lines.evaluateAll((each) => each.every((line) => line.querySelector('.desk-alike')))).toBe(true)
    expect(await listBarriers(page, { within: '.desk-line', even: 'slight' })).toEqual([])
    await page.getByRole('button', { name: inbox.clear, exact: true }).click()
    await page.getByRole('combobox', { name: inbox.sort, exact: true }).click()
    const answered = page.waitForResponse((response) => response.url().includes('sort=weight') && response.ok())
    await page.locator('.ant-select-item-option').getByText(inbox.sortBy.weight, { exact: true }).click()
    const { rows } = (await (await answered).json()) as { rows: { number: string }[] }
    await page
      .locator('.desk-line')
      .first()
      .getByText(rows[0]?.number ?? '')
      .waitFor()
    await page.context().close()
  })
})
