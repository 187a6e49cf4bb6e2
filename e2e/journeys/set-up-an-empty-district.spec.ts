import { phrases } from '@yiwang/contract'
import { totpAt } from '@yiwang/server'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { openPage } from '../browser.ts'
import { setOut } from '../journey.ts'

const journey = setOut({ withMaps: true, hasDemo: false })

const { pages, desk, security } = phrases['zh-CN']
const { setUp, signIn } = pages

async function fillPart(page: Page, part: string, typed: Readonly<Record<string, string>>): Promise<void> {
  const section = page.getByRole('region', { name: part })
  for (const [field, text] of Object.entries(typed)) {
    await section.getByLabel(setUp[field as 'name'], { exact: true }).fill(text)
  }
}

async function enter(page: Page, { username, password }: { readonly username: string; readonly password: string }): Promise<void> {
  await page.goto(`${journey.url}/sign-in`)
  await page.getByLabel(signIn.username).fill(username)
  await page.getByLabel(signIn.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: signIn.enter, exact: true }).click()
}

/** Switches the second factor on, as the page that is shown first of all asks; the key that the authenticator would keep. */
async function enrol(page: Page, password: string): Promise<string> {
  const { account } = security
  const part = page.getByRole('region', { name: account.factor })
  await part.getByLabel(account.proof).fill(password)
  await part.getByRole('button', { name: account.turnOn }).click()
  await part.getByRole('img', { name: account.qr }).waitFor()
  const key = (await part.locator('.account-key').innerText()).replaceAll(' ', '')
  await part.getByLabel(account.enterCode).fill(totpAt(key, Date.now()))
  await part.getByRole('button', { name: account.confirm }).click()
  await part.getByText(account.recoveryOnce).waitFor()
  await expect.poll(() => part.getByRole('listitem').count()).toBe(10)
  await part.getByRole('button', { name: account.recoveryKept }).click()
  await page.getByRole('link', { name: account.go }).click()
  return key
}

const administrator = { name: '管理员', username: 'first.admin', password: 'four words in a row' }
const keeper = { name: '安全员', username: 'second.admin', password: 'given by hand once' }

test('whoever has the printed address sets up a district with two administrators, signs in with a second factor, and finds an empty desk', async () => {
  const [address = ''] = /http:\S+\/set-up\?token=\S+/u.exec(journey.printed()) ?? []
  const page = await openPage(journey.browser, { size: 'desktop', language: 'zh-CN' })
  await page.goto(address)
  expect(await page.getByLabel(setUp.token).inputValue()).not.toBe('')
  await page.getByRole('button', { name: setUp.send }).click()
  await page.getByText(setUp.needed).first().waitFor()
  await fillPart(page, setUp.district, { districtName: '青湾区', districtCode: '990199', lon: '120.15', lat: '30.28' })
  await fillPart(page, setUp.administrator, administrator)
  await fillPart(page, security.setUp.security, keeper)
  await page.getByRole('button', { name: setUp.send }).click()
  await page.getByRole('heading', { name: setUp.done }).waitFor()

  await enter(page, administrator)
  await page.getByText(security.account.gateSecondFactor).waitFor()
  await page.goto(`${journey.url}/rules`)
  await page.waitForURL(/\/account/u)
  const key = await enrol(page, administrator.password)
  await page.waitForURL(/\/desk/u)
  await page.goto(`${journey.url}/desk?ended=no`)
  await page.getByText(desk.inbox.emptyAll).waitFor()
  await page.getByText(desk.inbox.emptyAllHint).waitFor()
  await expect.poll(() => page.getByText('青湾区').count()).toBeGreaterThan(0)

  const other = await openPage(journey.browser, { size: 'phone', language: 'zh-CN' })
  await enter(other, administrator)
  await other.getByRole('heading', { name: security.signIn.codeTitle }).waitFor()
  await other.keyboard.type(totpAt(key, Date.now() + 30_000))
  await other.keyboard.press('Enter')
  await other.waitForURL(/\/desk/u)

  await page.goto(address)
  await page.getByText(setUp.already).waitFor()
})

test('the security administrator chooses an own password and a second factor, and lets the first colleague in', async () => {
  const page = await openPage(journey.browser, { size: 'desktop', language: 'zh-CN' })
  const { account } = security
  await enter(page, keeper)
  await page.getByText(account.gatePassword).waitFor()
  const own = 'harbour lantern quiet'
  await page.getByLabel(account.currentPassword).fill(keeper.password)
  await page.getByLabel(account.newPassword, { exact: true }).fill(own)
  await page.getByLabel(account.repeatPassword).fill(own)
  await page.getByRole('button', { name: account.changePassword }).click()
  await page.getByText(account.gateSecondFactor).waitFor()
  await enrol(page, own)
  await page.waitForURL(/\/people/u)
  await page.getByText(keeper.username).waitFor()
  await expect.poll(() => page.getByText(administrator.username).count()).toBeGreaterThan(0)
})
