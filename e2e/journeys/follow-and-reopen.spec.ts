import { phrases } from '@yiwang/contract'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openPage, startBrowser } from '../browser.ts'
import { report, signIn } from '../over-http.ts'
import { takePhoto } from '../picture.ts'
import { startPlatform, type Platform } from '../platform.ts'

let browser: Browser
let platform: Platform

beforeAll(async () => {
  ;[browser, platform] = await Promise.all([startBrowser(), startPlatform()])
})

afterAll(async () => {
  await browser.close()
  await platform.stop()
})

/** The office takes it from the report to its verified end. */
async function closeMatter(number: string): Promise<void> {
  const { url } = platform
  await (await signIn(url, 'receiver')).move(number, 'accept')
  const handler = await signIn(url, 'handler')
  await (await signIn(url, 'dispatcher')).move(number, 'dispatch', { leadUnit: 'cityscape', coUnits: [] })
  await handler.move(number, 'sign')
  const file = await handler.upload(await takePhoto(browser, 'after'))
  await handler.move(number, 'handle', { evidence: [{ kind: 'after_photo', file }] })
  await (await signIn(url, 'verifier')).move(number, 'close')
}

test('a resident who finds a closed matter unsolved says why, and it is taken up again', async () => {
  const { resident, matter } = phrases.en
  const receipt = await report(platform.url)
  await closeMatter(receipt.number)
  const phone = await openPage(browser, { size: 'phone', language: 'en' })
  await phone.goto(`${platform.url}/follow`)
  await phone.getByRole('textbox').first().fill(receipt.followCode)
  await phone.keyboard.press('Enter')
  await phone.getByText(matter.status.closed, { exact: true }).first().waitFor()

  await phone.getByRole('button', { name: resident.follow.reopenSend }).click()
  await phone.getByRole('button', { name: resident.follow.reopenSend }).click()
  await phone.getByText(resident.follow.reopenNeedsReason).waitFor()
  const reason = 'The bags are gone but the floor was never washed'
  await phone.getByLabel(resident.follow.reopenReason).fill(reason)
  await phone.getByRole('button', { name: resident.follow.reopenSend }).click()
  await phone.getByText(matter.status.reopened, { exact: true }).first().waitFor()
  expect(await phone.getByRole('heading', { name: resident.follow.reopenTitle }).count()).toBe(0)

  const dispatcher = await signIn(platform.url, 'dispatcher')
  const detail = await dispatcher.move(receipt.number, 'dispatch', { leadUnit: 'cityscape', coUnits: [] })
  expect(detail.row.reopenings).toBe(1)
  expect(detail.history.find(({ move }) => move === 'reopen')?.reason).toBe(reason)
})
