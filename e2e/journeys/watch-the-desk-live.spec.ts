import { phrases } from '@yiwang/contract'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { startBrowser } from '../browser.ts'
import { report, signIn } from '../over-http.ts'
import { startPlatform, type Platform } from '../platform.ts'
import { sitDown } from '../staff.ts'

let browser: Browser
let platform: Platform

beforeAll(async () => {
  ;[browser, platform] = await Promise.all([startBrowser(), startPlatform()])
})

afterAll(async () => {
  await browser.close()
  await platform.stop()
})

const language = 'zh-CN'
const { desk, matter } = phrases[language]

test('an open inbox tells of a new report within three seconds, without being loaded again', async () => {
  const { page } = await sitDown(browser, { url: platform.url, role: 'receiver', language })
  await page.locator('.desk-line').first().waitFor()
  await page.locator('.live-badge[data-state="open"]').waitFor()
  let loads = 0
  page.on('load', () => (loads += 1))
  const { number } = await report(platform.url)
  await page.getByRole('button', { name: desk.inbox.fresh.replace('{{n}}', '1') }).click({ timeout: 3000 })
  await page.goto(`${platform.url}/desk?turn=mine&q=${number}`)
  await page.getByRole('link', { name: number }).waitFor()
  expect(loads).toBe(1)
})

test('of two dispatchers at one matter the second is told who came first, and keeps what was typed', async () => {
  const { number } = await report(platform.url)
  await (await signIn(platform.url, 'receiver')).move(number, 'accept')
  const second = await sitDown(browser, { url: platform.url, role: 'dispatcher', language })
  await second.open(number)
  const { page } = second
  await page.getByRole('button', { name: matter.move.dispatch, exact: true }).click()
  const form = page.getByRole('dialog')
  const remark = '先到先清，注意沿街店面'
  await form.getByRole('textbox').fill(remark)

  const first = await signIn(platform.url, 'dispatcher')
  await first.move(number, 'dispatch', { leadUnit: 'cityscape', coUnits: [] })
  await form.getByText(desk.matter.changedTitle).waitFor({ timeout: 5000 })
  expect(await form.getByRole('textbox').inputValue()).toBe(remark)
  await form.getByText(desk.matter.changedGone).waitFor()
  expect(await form.getByRole('button', { name: desk.matter.confirm.replace('{{move}}', matter.move.dispatch) }).isDisabled()).toBe(true)
})
