import { phrases, residentGroups, standardCategories, type Language } from '@yiwang/contract'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { openPage } from '../browser.ts'
import { setOut } from '../journey.ts'
import { signIn } from '../over-http.ts'
import { takePhoto } from '../picture.ts'
import { expectStatus, sitDown } from '../staff.ts'

const journey = setOut({ withMaps: false })

const category = 'E0102'

/** A resident reports rubbish from where they stand, with a photo; the answer is the number and the code to follow it by. */
async function reportOnPhone(page: Page, language: Language): Promise<{ readonly number: string; readonly code: string }> {
  const { resident } = phrases[language]
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
  await page.getByLabel(resident.report.wordsLabel).fill('东门口的垃圾堆了三天没有清')
  await page.locator('input[type=file]').setInputFiles(await takePhoto(journey.browser, 'before'))
  await page.getByText(resident.report.uploaded).waitFor()
  await page.getByRole('button', { name: resident.report.send, exact: true }).click()
  await page.getByRole('heading', { name: resident.receipt.title }).waitFor()
  const [number = ''] = (await page.locator('main').innerText()).match(/\d{8}-\d{6}/u) ?? []
  await page.getByRole('link', { name: resident.receipt.see }).click()
  await page.waitForURL(/\/follow\//u)
  return { number, code: page.url().split('/').at(-1) ?? '' }
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test('a request goes from a phone to a verified end, and the resident sees it', async () => {
    const { matter, desk } = phrases[language]
    const phone = await openPage(journey.browser, { size: 'phone', language, at: { longitude: 117.9, latitude: 24.905 } })
    const { number, code } = await reportOnPhone(phone, language)
    expect(code).toMatch(/^[0-9A-Z]{10}$/u)
    await phone.getByText(matter.status.reported, { exact: true }).first().waitFor()

    const receiver = await sitDown(journey.browser, { url: journey.url, role: 'receiver', language })
    await receiver.open(number)
    await receiver.move('accept')
    await expectStatus(receiver.page, matter.status.accepted)

    const dispatcher = await sitDown(journey.browser, { url: journey.url, role: 'dispatcher', language })
    await dispatcher.open(number)
    await dispatcher.move('dispatch', async (form) => {
      await form.getByRole('combobox').first().click()
      await dispatcher.page.keyboard.type(language === 'en' ? 'Urban Management' : '城市管理局')
      await dispatcher.page.keyboard.press('Enter')
    })
    await expectStatus(dispatcher.page, matter.status.dispatched)
    // The rules name co-handlers as well; this time the dispatcher lets them off.
    const clerk = await signIn(journey.url, 'dispatcher')
    for (const partUnit of (await clerk.find(number)).coUnits) await clerk.move(number, 'excuse_part', { partUnit, reason: '无需配合' })

    const handler = await sitDown(journey.browser, { url: journey.url, role: 'handler', language, size: 'phone' })
    await handler.open(number)
    await handler.move('sign')
    await expectStatus(handler.page, matter.status.handling)
    async function handleWith(photo: string): Promise<void> {
      await handler.move('handle', async (form) => {
        await form
          .locator('input[type=file]')
          .first()
          .setInputFiles(await takePhoto(journey.browser, photo))
        await form.getByText(desk.form.have).waitFor()
      })
      await expectStatus(handler.page, matter.status.handled)
    }
    await handleWith('after, not yet clean')

    const verifier = await sitDown(journey.browser, { url: journey.url, role: 'verifier', language })
    await verifier.open(number)
    await verifier.move('reject', async (form) => form.getByRole('textbox').fill('桶边仍有垃圾'))
    await expectStatus(verifier.page, matter.status.handling)
    await handler.open(number)
    await handleWith('after, clean')
    await verifier.open(number)
    await verifier.move('close')
    await expectStatus(verifier.page, matter.status.closed)

    await phone.reload()
    await phone.getByText(matter.status.closed, { exact: true }).first().waitFor()
    await expect.poll(() => phone.locator('main img').count()).toBeGreaterThanOrEqual(2)
  })
})
