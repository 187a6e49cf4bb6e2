import { phrases, type Language } from '@yiwang/contract'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { setOut } from '../journey.ts'
import { report, signIn } from '../over-http.ts'
import { expectStatus, sitDown, type Desk } from '../staff.ts'

const journey = setOut({ withMaps: false })

/** A matter that the city's own handler has signed for. */
async function signedMatter(): Promise<string> {
  const { number } = await report(journey.url, { description: '施工围挡旁堆着建筑垃圾' })
  const [receiver, dispatcher, handler] = await Promise.all([
    signIn(journey.url, 'receiver'),
    signIn(journey.url, 'dispatcher'),
    signIn(journey.url, 'handler'),
  ])
  await receiver.move(number, 'accept')
  await dispatcher.move(number, 'dispatch', { leadUnit: 'cityscape' })
  await handler.move(number, 'sign')
  return number
}

/** Presses the button that asks for a move, fills the form, and sends it. */
async function ask(
  { page }: Desk,
  asked: { readonly move: 'extend' | 'hang_up'; readonly language: Language },
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  const { desk, matter } = phrases[asked.language]
  const name = desk.matter.ask.replace('{{move}}', matter.move[asked.move])
  await page.getByRole('button', { name, exact: true }).click()
  const form = page.getByRole('dialog')
  await form.waitFor()
  await fill(form)
  await form.getByRole('button', { name, exact: true }).click()
  await form.waitFor({ state: 'hidden' })
}

/** Chooses the matter in the queue, so that the keys work on it. */
async function choose(page: Page, number: string): Promise<Locator> {
  const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: number }) })
  await line.waitFor()
  await line.focus()
  return line
}

/** Answers whatever else waits, until nothing does. */
async function workThrough(page: Page, language: Language): Promise<void> {
  const { waiting } = phrases[language].flow
  const lines = page.getByRole('region', { name: waiting.approvals }).locator('li')
  for (let left = await lines.count(); left > 0; left = await lines.count()) {
    await lines.first().focus()
    await page.keyboard.press('y')
    await expect.poll(() => lines.count(), { timeout: 20_000 }).toBeLessThan(left)
  }
}

function inDays(days: number): string {
  return Temporal.Now.plainDateISO('Asia/Shanghai').add({ days }).toString()
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const { desk, flow, matter, rules } = phrases[language]

  test('more time is asked for, stands in the clock, and is granted by another with the keyboard alone', async () => {
    const number = await signedMatter()
    const handler = await sitDown(journey.browser, { url: journey.url, role: 'handler', language })
    await handler.open(number)
    await ask(handler, { move: 'extend', language }, async (form) => {
      await form.getByRole('spinbutton', { name: flow.form.extensionAmount }).fill('4')
      await form.getByText(flow.form.extensionPreview.split('{{')[0] ?? '').waitFor()
      await form.getByRole('textbox', { name: desk.form.reason }).fill('吊装车辆明日才能到位')
    })
    const clock = handler.page.getByRole('region', { name: desk.matter.clock })
    await clock.getByText(flow.clock.waits).waitFor()

    const leader = await sitDown(journey.browser, { url: journey.url, role: 'leader', language })
    await leader.page.goto(`${journey.url}/waiting`)
    const line = await choose(leader.page, number)
    await line.getByText('吊装车辆明日才能到位').waitFor()
    await leader.page.keyboard.press('y')
    await line.waitFor({ state: 'detached' })

    const span = rules.shared.limit.work_hour.replace('{{count}}', '4')
    await clock.getByText(flow.clock.extended.replace('{{span}}', span), { exact: true }).waitFor()
    await expect.poll(() => clock.getByText(flow.clock.waits).count()).toBe(0)

    await leader.page.keyboard.press('k')
    await workThrough(leader.page, language)
    await leader.page.getByRole('heading', { name: flow.waiting.empty }).waitFor()
  })

  test('hanging up is refused with a reason, asked for again with a date, and granted on a phone', async () => {
    const number = await signedMatter()
    const handler = await sitDown(journey.browser, { url: journey.url, role: 'handler', language })
    await handler.open(number)
    const leader = await sitDown(journey.browser, { url: journey.url, role: 'leader', language, size: 'phone' })
    async function askToHangUp(): Promise<void> {
      await ask(handler, { move: 'hang_up', language }, async (form) => {
        await form.getByRole('textbox', { name: desk.form.reason }).fill('等道路大修完工')
        await form.getByLabel(flow.form.until, { exact: true }).fill(inDays(9))
      })
    }
    await askToHangUp()
    await leader.page.goto(`${journey.url}/waiting`)
    const line = await choose(leader.page, number)
    await line.getByRole('button', { name: flow.waiting.refuse, exact: true }).click()
    await line.getByRole('textbox', { name: flow.waiting.refuseReason }).fill('先做临时清理')
    await line.getByRole('button', { name: flow.waiting.sendRefusal, exact: true }).click()
    await line.waitFor({ state: 'detached' })

    const clock = handler.page.getByRole('region', { name: desk.matter.clock })
    await clock.getByText(flow.clock.refused.replace('{{move}}', matter.move.hang_up)).waitFor()
    await askToHangUp()
    await leader.page.reload()
    const again = await choose(leader.page, number)
    await again.getByRole('button', { name: flow.waiting.grant, exact: true }).click()
    await again.waitFor({ state: 'detached' })

    await expectStatus(handler.page, matter.status.hung_up)
    await clock.getByText(flow.clock.hungUntil.replace('{{at}}', '').trim()).waitFor()
    await expect.poll(() => clock.getByText('先做临时清理').count()).toBe(1)
  })
})
