import { phrases } from '@yiwang/contract'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openPage, startBrowser } from '../browser.ts'
import { startPlatform, type Platform } from '../platform.ts'

let browser: Browser
let platform: Platform

beforeAll(async () => {
  ;[browser, platform] = await Promise.all([startBrowser(), startPlatform({ hasDemo: false })])
})

afterAll(async () => {
  await browser.close()
  await platform.stop()
})

test('whoever has the printed address sets up a district, signs in, and finds an empty desk that says so', async () => {
  const { pages, desk } = phrases['zh-CN']
  const { setUp, signIn } = pages
  const [address = ''] = /http:\S+\/set-up\?token=\S+/u.exec(platform.printed()) ?? []
  const page = await openPage(browser, { size: 'desktop', language: 'zh-CN' })
  await page.goto(address)
  expect(await page.getByLabel(setUp.token).inputValue()).not.toBe('')
  await page.getByRole('button', { name: setUp.send }).click()
  await page.getByText(setUp.needed).first().waitFor()
  const typed = {
    districtName: '青湾区',
    districtCode: '990199',
    lon: '120.15',
    lat: '30.28',
    name: '管理员',
    username: 'first.admin',
    password: 'four words in a row',
  }
  for (const [field, text] of Object.entries(typed)) {
    await page.getByLabel(setUp[field as keyof typeof typed], { exact: true }).fill(text)
  }
  await page.getByRole('button', { name: setUp.send }).click()
  await page.getByRole('heading', { name: setUp.done }).waitFor()

  await page.goto(`${platform.url}/sign-in`)
  await page.getByLabel(signIn.username).fill(typed.username)
  await page.getByLabel(signIn.password, { exact: true }).fill(typed.password)
  await page.getByRole('button', { name: signIn.enter, exact: true }).click()
  await page.waitForURL(/\/desk/u)
  await page.goto(`${platform.url}/desk?ended=no`)
  await page.getByText(desk.inbox.emptyAll).waitFor()
  await page.getByText(desk.inbox.emptyAllHint).waitFor()
  expect(await page.getByText(typed.districtName).count()).toBeGreaterThan(0)

  await page.goto(address)
  await page.getByText(setUp.already).waitFor()
})
