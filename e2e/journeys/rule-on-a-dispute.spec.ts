import { phrases, type Language } from '@yiwang/contract'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { openPage } from '../browser.ts'
import { setOut } from '../journey.ts'
import { report, signIn } from '../over-http.ts'
import { expectStatus, sitDown, type Desk } from '../staff.ts'

const journey = setOut({ withMaps: false })

const bureau = { id: 'cityscape', 'zh-CN': '城市管理局', en: 'Urban Management Bureau' } as const
const office = { id: 'gudu-office', 'zh-CN': '古渡街道办事处', en: 'Gudu Subdistrict Office' } as const

/** A matter of this kind, accepted and not yet dispatched. */
async function acceptedMatter(): Promise<string> {
  const { number } = await report(journey.url, { category: 'E0102', description: '围墙外绿化带旁的垃圾无人清运' })
  await (await signIn(journey.url, 'receiver')).move(number, 'accept')
  return number
}

/** The second handler of the demo, of the subdistrict office: signed in by name, for there is one button a role. */
async function sitAtTheOffice(language: Language): Promise<Page> {
  const page = await openPage(journey.browser, { size: 'phone', language })
  await page.request.post(`${journey.url}/api/auth/sign-in/username`, {
    data: { username: 'street', password: 'yiwang-demo-2026' },
  })
  return page
}

async function chooseUnit(page: Page, box: Locator, name: string): Promise<void> {
  await box.click()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

/** Fills the form of a return: the ground, whom it belongs to, and the words. */
async function fillReturn(page: Page, form: Locator, say: { readonly owner: string; readonly words: string; readonly language: Language }) {
  const { desk, matter } = phrases[say.language]
  await form.getByRole('radio', { name: matter.returnReason.not_our_duty }).check()
  await chooseUnit(page, form.getByRole('combobox', { name: desk.form.suggestedUnit }), say.owner)
  await form.getByRole('textbox', { name: desk.form.reasonOptional }).fill(say.words)
}

const bureauSays = '绿化带在小区红线外，属街道保洁范围'
const officeSays = '绿化带已移交市政养护，街道没有清运队伍'
const bureauAdds = '移交清单只含树木，不含地面保洁'

/** Two units send it back, the second time to a ruling. */
async function returnTwice(handler: Desk, language: Language): Promise<{ readonly number: string; readonly officePage: Page }> {
  const { desk, matter } = phrases[language]
  const number = await acceptedMatter()
  const dispatcher = await signIn(journey.url, 'dispatcher')
  await dispatcher.move(number, 'dispatch', { leadUnit: bureau.id })
  await handler.open(number)
  await handler.move('return', (form) => fillReturn(handler.page, form, { owner: office[language], words: bureauSays, language }))
  await expectStatus(handler.page, matter.status.returned)

  await dispatcher.move(number, 'dispatch', { leadUnit: office.id })
  const officePage = await sitAtTheOffice(language)
  await officePage.goto(`${journey.url}/desk?ended=all&q=${number}`)
  await officePage.getByRole('link', { name: number }).first().click()
  await officePage.getByRole('button', { name: matter.move.appeal, exact: true }).click()
  const form = officePage.getByRole('dialog')
  await fillReturn(officePage, form, { owner: bureau[language], words: officeSays, language })
  await form.getByRole('button', { name: desk.matter.confirm.replace('{{move}}', matter.move.appeal), exact: true }).click()
  await form.waitFor({ state: 'hidden' })
  await expectStatus(officePage, matter.status.in_ruling)
  return { number, officePage }
}

/** Rules on the page that holds both sides' words, and keeps the ruling as a precedent. */
async function rule(officer: Desk, language: Language): Promise<void> {
  const { desk, flow } = phrases[language]
  const ruling = officer.page.getByRole('region', { name: flow.ruling.title, exact: true })
  const bureauSide = ruling.getByRole('region', { name: bureau[language] })
  await bureauSide.getByText(bureauSays).waitFor()
  await bureauSide.getByText(bureauAdds).waitFor()
  await ruling.getByRole('region', { name: office[language] }).getByText(officeSays).waitFor()
  await ruling.getByRole('button', { name: bureau[language], exact: true }).click()
  await ruling.getByRole('textbox', { name: desk.form.reason, exact: true }).fill('养护合同含地面保洁')
  await ruling.getByRole('checkbox', { name: flow.ruling.keep }).check()
  await ruling.getByRole('radio', { name: flow.ruling.reachOf.district }).check()
  await ruling.getByRole('button', { name: flow.ruling.ruleAndKeep, exact: true }).click()
  await ruling.getByText(flow.ruling.noteMissing).waitFor()
  await ruling.getByRole('textbox', { name: flow.ruling.note }).fill('红线外绿化带的垃圾由城管局清运')
  await ruling.getByRole('button', { name: flow.ruling.ruleAndKeep, exact: true }).click()
  await officer.page.getByText(flow.ruling.kept.split('{{')[0] ?? '').waitFor()
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test('two returns lead to a ruling on both sides’ words, and the next matter of that kind follows it and says so', async () => {
    const { desk, flow, matter } = phrases[language]
    const handler = await sitDown(journey.browser, { url: journey.url, role: 'handler', language })
    const { number, officePage } = await returnTwice(handler, language)

    await handler.open(number)
    await handler.page.getByRole('textbox', { name: flow.ruling.sayIt }).fill(bureauAdds)
    await handler.page.getByRole('button', { name: flow.ruling.send, exact: true }).click()
    await officePage.getByText(bureauAdds).first().waitFor()

    const officer = await sitDown(journey.browser, { url: journey.url, role: 'ruling_officer', language })
    await officer.page.goto(`${journey.url}/waiting`)
    const rulings = officer.page.getByRole('region', { name: flow.waiting.rulings })
    await rulings
      .getByRole('listitem')
      .filter({ has: officer.page.getByRole('link', { name: number }) })
      .press('Enter')
    await officer.page.waitForURL(/\/desk\/matters\//u)
    await rule(officer, language)
    await expectStatus(officer.page, matter.status.dispatched)

    const next = await acceptedMatter()
    const dispatcher = await sitDown(journey.browser, { url: journey.url, role: 'dispatcher', language })
    await dispatcher.open(next)
    await dispatcher.page.getByText(flow.precedent.suggested).waitFor()
    await dispatcher.move('dispatch')
    await expectStatus(dispatcher.page, matter.status.dispatched)
    await dispatcher.page.getByText(flow.precedent.dispatched).waitFor()
    await dispatcher.page.getByText(desk.story.to.replace('{{unit}}', bureau[language])).first().waitFor()

    await dispatcher.page
      .getByRole('link', { name: flow.precedent.of.replace('{{number}}', number) })
      .first()
      .click()
    await dispatcher.page.getByText(number, { exact: true }).first().waitFor()
    await dispatcher.page.goto(`${journey.url}/rules`)
    await dispatcher.page.getByText(flow.precedent.row.replace('{{number}}', number)).waitFor()
    await expect.poll(() => dispatcher.page.locator('.rules-row[data-position="1"]').innerText()).toContain(number)
  })
})
