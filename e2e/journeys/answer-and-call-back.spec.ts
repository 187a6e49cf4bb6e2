import { phrases, type Language } from '@yiwang/contract'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { openPage } from '../browser.ts'
import { setOut } from '../journey.ts'
import { listBarriers } from '../list-barriers.ts'
import { report, signIn } from '../over-http.ts'
import { expectStatus, sitDown } from '../staff.ts'

const journey = setOut({ withMaps: false })

const reply = '每台补贴十五万元，到街道窗口申请'
const categories = { 'zh-CN': '政策咨询', en: 'Policy enquiry' } as const satisfies Record<Language, string>

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const { call, desk, flow, matter, resident } = phrases[language]

  /** The page that the code leads to, on a phone. */
  async function follow(code: string): Promise<Page> {
    const phone = await openPage(journey.browser, { size: 'phone', language })
    await phone.goto(`${journey.url}/follow/${code}`)
    await phone.getByText(matter.status.closed, { exact: true }).first().waitFor()
    return phone
  }

  test('a question is answered while the caller is on the line, from the keyboard, and read again by the code', async () => {
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'receiver', language })
    await page.goto(`${journey.url}/desk/call`)
    await page.getByLabel(call.phone, { exact: true }).waitFor()
    const { keyboard } = page
    await keyboard.type('13900007788')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await keyboard.type('请问加装电梯补贴政策是什么')
    await keyboard.press('Enter')
    await keyboard.type(categories[language])
    await page.getByRole('listbox', { name: call.category }).getByRole('option').first().waitFor()
    await keyboard.press('Enter')
    await keyboard.type('书院站')
    await page.getByRole('listbox', { name: call.where }).getByRole('option').first().waitFor()
    await keyboard.press('Enter')
    await page.getByText(call.ready, { exact: true }).waitFor()
    await keyboard.press('Control+Shift+Enter')
    const field = page.getByPlaceholder(call.replyHint)
    await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true)
    await keyboard.type(reply)
    expect(await listBarriers(page)).toEqual([])
    await keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: call.doneAnswered }).waitFor()
    const phone = await follow((await page.locator('[data-code]').getAttribute('data-code')) ?? '')
    await phone.getByText(resident.follow.step.answer_at_once, { exact: true }).waitFor()
    await phone.getByText(reply, { exact: true }).waitFor()
  })

  test('a question from the page is answered by a receiver; called back, the reporter’s word stands as said at the telephone', async () => {
    const asked = await report(journey.url, { category: 'H0501', description: '加装电梯有补贴吗' })
    const receiver = await sitDown(journey.browser, { url: journey.url, role: 'receiver', language })
    await receiver.open(asked.number)
    await receiver.move('answer_at_once', async (form) => {
      await form.getByText(desk.consequence.answer_at_once).waitFor()
      await form.getByRole('textbox', { name: matter.carry.reply_record }).fill(reply)
    })
    await expectStatus(receiver.page, matter.status.closed)
    await receiver.move('call_back', async (form) => {
      await form.getByRole('radio', { name: matter.solved.yes, exact: true }).check()
      await form.getByRole('radio', { name: matter.score['4'], exact: true }).check()
      await form.getByRole('textbox', { name: flow.form.callBackRecord }).fill('反映人说清楚了')
    })
    const panel = receiver.page.getByRole('region', { name: flow.rating.title })
    await panel.getByText(matter.score['4']).waitFor()
    await expect
      .poll(() => panel.innerText())
      .toContain(
        flow.rating.byCallBack
          .split('{{name}}')
          .at(language === 'en' ? 0 : 1)
          ?.split('{{')[0]
          ?.trim(),
      )
    expect(await listBarriers(receiver.page)).toEqual([])
    const phone = await follow(asked.followCode)
    await phone.getByText(resident.follow.confirm.byCallBack).waitFor()
    await expect.poll(() => phone.getByText('反映人说清楚了').count()).toBe(0)
  })

  test('a part of the work waits for the co-handler until it is finished; a child goes in its own category with a co-handler', async () => {
    const { number } = await report(journey.url, { description: '水管漏水，路面塌陷' })
    await (await signIn(journey.url, 'receiver')).move(number, 'accept')
    await (await signIn(journey.url, 'dispatcher')).move(number, 'dispatch', { leadUnit: 'water', coUnits: ['cityscape'] })
    const handler = await sitDown(journey.browser, { url: journey.url, role: 'handler', language })
    await handler.page.goto(`${journey.url}/waiting`)
    const line = handler.page.getByRole('link', { name: number })
    await line.waitFor()
    await line.click()
    await handler.move('finish_part', (form) => form.getByRole('textbox', { name: flow.form.partWords }).fill('围挡已设'))
    await handler.page.goto(`${journey.url}/waiting`)
    await handler.page.getByRole('heading', { name: flow.waiting.title }).waitFor()
    await expect.poll(() => line.count()).toBe(0)

    const dispatcher = await sitDown(journey.browser, { url: journey.url, role: 'dispatcher', language })
    await dispatcher.open(number)
    await dispatcher.page.getByRole('button', { name: matter.move.split, exact: true }).click()
    const form = dispatcher.page.getByRole('dialog')
    const child = flow.split.child.replace('{{n}}', '1')
    async function choose(label: string, typed: string): Promise<void> {
      await form.getByRole('combobox', { name: `${child} ${label}` }).fill(typed)
      await dispatcher.page.keyboard.press('ArrowDown')
      await dispatcher.page.keyboard.press('Enter')
    }
    const units = { 'zh-CN': ['水务', '城市管理'], en: ['Water', 'Urban'] } as const
    await choose(flow.split.unit, units[language][0])
    await choose(desk.form.coUnits, units[language][1])
    await form.getByRole('combobox', { name: `${child} ${desk.form.category}` }).fill(categories[language])
    await dispatcher.page.locator('.ant-select-tree-title', { hasText: categories[language] }).first().click()
    await form.getByRole('textbox', { name: `${child} ${flow.split.words}` }).fill('修复路面')
    await form.getByRole('textbox', { name: flow.split.reason }).fill('分头办理')
    await form.getByRole('button', { name: flow.split.send.replace('{{n}}', '1'), exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    const clerk = await signIn(journey.url, 'dispatcher')
    const [split] = (await clerk.find(number)).linked
    expect(split).toMatchObject({ category: 'H0501', leadUnit: 'water' })
    expect((await clerk.find(split?.number ?? '')).coUnits).toEqual(['cityscape'])
  })
})
