import { phrases, type Language } from '@yiwang/contract'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { openPage } from '../browser.ts'
import { setOut } from '../journey.ts'
import { listBarriers } from '../list-barriers.ts'

const journey = setOut({ withMaps: false })

/** What is said in a call, and what it should become. */
const calls = {
  'zh-CN': {
    phone: '13900002468',
    name: '林女士',
    words: '书院站旁边的路灯三天没亮',
    place: '书院站',
    category: 'C0118',
    address: '书院站',
  },
  en: {
    phone: '13900001357',
    name: 'Ms Lin',
    words: 'No electricity in our building since noon',
    place: 'shuyuan',
    category: 'H0102',
    address: '书院站',
  },
} as const satisfies Record<Language, object>

/** A clerk with a keyboard and nothing else; every key that goes down is counted. */
class Keyboard {
  readonly page: Page
  strokes = 0

  constructor(page: Page) {
    this.page = page
  }

  async type(text: string): Promise<void> {
    this.strokes += text.length
    await this.page.keyboard.type(text)
  }

  async press(key: string): Promise<void> {
    this.strokes += 1
    await this.page.keyboard.press(key)
  }
}

async function sitAtCalls(language: Language): Promise<{ page: Page; keys: Keyboard }> {
  const page = await openPage(journey.browser, { size: 'desktop', language })
  const signedIn = await page.request.post(`${journey.url}/api/auth/sign-in/username`, {
    data: { username: 'receiver', password: 'yiwang-demo-2026' },
    headers: { origin: journey.url },
  })
  expect(signedIn.status()).toBe(200)
  await page.goto(`${journey.url}/desk/call`)
  await page.getByLabel(phrases[language].call.phone, { exact: true }).waitFor()
  return { page, keys: new Keyboard(page) }
}

/** Takes one call down from the keyboard, waiting for the suggestions as a person does who reads them. */
async function takeCall(page: Page, keys: Keyboard, language: Language): Promise<void> {
  const said = calls[language]
  const { call } = phrases[language]
  await keys.type(said.phone)
  await keys.press('Enter')
  await keys.type(said.name)
  await keys.press('Enter')
  await keys.type(said.words)
  await page.getByRole('listbox', { name: call.category }).getByRole('option').first().waitFor()
  await keys.press('Enter')
  await keys.press('1')
  await keys.type(said.place)
  await page.getByRole('listbox', { name: call.where }).getByRole('option').first().waitFor()
  await keys.press('Enter')
  await page.getByText(call.ready, { exact: true }).waitFor()
}

interface Shown {
  readonly row: {
    readonly category: string
    readonly address: string
    readonly grid: string | null
    readonly channel: string
    readonly description: string
  }
  readonly reporter: { readonly name: string; readonly phone: string }
}

async function findByNumber(page: Page, number: string): Promise<readonly Shown[]> {
  const found = await page.request.get(`${journey.url}/api/matters?ended=all&q=${number}`)
  const { rows } = (await found.json()) as { readonly rows: readonly { readonly id: string }[] }
  return Promise.all(rows.map(async ({ id }) => (await (await page.request.get(`${journey.url}/api/matters/${id}`)).json()) as Shown))
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const said = calls[language]
  const { call } = phrases[language]

  test('a call is taken down from the keyboard alone, in the right category and place, with few keys over what is said', async () => {
    const { page, keys } = await sitAtCalls(language)
    await takeCall(page, keys, language)
    await keys.press('Control+Enter')
    await page.locator('.call-done').waitFor()
    const spoken = said.phone.length + said.name.length + said.words.length + said.place.length
    expect(keys.strokes).toBeLessThanOrEqual(spoken + 6)

    const number = await page.locator('.call-done dd').first().innerText()
    const [matter, ...more] = await findByNumber(page, number)
    expect(more).toEqual([])
    expect(matter).toMatchObject({
      row: { category: said.category, channel: 'desk', description: said.words, address: expect.stringContaining(said.address) },
      reporter: { name: said.name, phone: said.phone },
    })
    expect(matter?.row.grid).toMatch(/^\d{15}$/u)
    await expect.poll(() => page.locator('.call-read').innerText()).toContain(number)
    const code = await page.locator('[data-code]').getAttribute('data-code')
    expect((await page.request.get(`${journey.url}/api/requests/${code}`)).status()).toBe(200)

    await keys.press('Enter')
    await expect.poll(() => page.getByLabel(call.phone, { exact: true }).evaluate((field) => field === document.activeElement)).toBe(true)
    await keys.type(said.phone)
    await page.getByTitle(call.openNew.replace('{{number}}', number), { exact: true }).waitFor()
    await page.context().close()
  })

  test('what was typed is there after a reload and after the session has ended, and is taken down once', async () => {
    const { page, keys } = await sitAtCalls(language)
    await takeCall(page, keys, language)
    await page.reload()
    await page.getByText(call.restored, { exact: true }).waitFor()
    expect(await page.getByLabel(call.what, { exact: true }).and(page.locator('textarea')).inputValue()).toBe(said.words)
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await keys.press('Control+Enter')
    await page.getByText(call.expired, { exact: true }).waitFor()
    await page.context().addCookies(cookies)

    const taken: number[] = []
    page.on('response', (answer) => {
      if (answer.url().endsWith('/api/matters') && answer.request().method() === 'POST') taken.push(answer.status())
    })
    await Promise.all([keys.press('Control+Enter'), keys.press('Control+Enter')])
    await page.locator('.call-done').waitFor()
    expect(taken).toEqual([201])
    await page.context().close()
  })

  test('nobody stumbles over the desk, empty or full', async () => {
    const { page, keys } = await sitAtCalls(language)
    expect(await listBarriers(page, { even: 'slight' })).toEqual([])
    await takeCall(page, keys, language)
    expect(await listBarriers(page, { even: 'slight' })).toEqual([])
    await keys.press('Control+Enter')
    await page.locator('.call-done').waitFor()
    expect(await listBarriers(page, { even: 'slight' })).toEqual([])
    await page.context().close()
  })
})
