import { AxeBuilder } from '@axe-core/playwright'
import { phrases, type Language } from '@yiwang/contract'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openPage, sizes, startBrowser } from '../browser.ts'
import { report } from '../over-http.ts'
import { startPlatform, type Platform } from '../platform.ts'
import { sitDown } from '../staff.ts'

let browser: Browser
let platform: Platform
let followCode: string

beforeAll(async () => {
  ;[browser, platform] = await Promise.all([startBrowser(), startPlatform()])
  ;({ followCode } = await report(platform.url))
})

afterAll(async () => {
  await browser.close()
  await platform.stop()
})

const resident = ['/', '/report', '/follow', '/follow/code', '/sign-in', '/set-up', '/nowhere', '/moves'] as const
const staff = [
  '/desk?ended=no',
  '/desk/matters/first',
  '/desk/report',
  '/rules',
  '/limits',
  '/categories',
  '/calendar',
  '/people',
  '/nowhere',
] as const
const narrowest = { width: 360, height: 780 }

/** What the page complains of: errors of its scripts and what the console calls an error. */
function listen(page: Page): string[] {
  const said: string[] = []
  page.on('pageerror', (error) => said.push(error.message))
  page.on('console', (message) => {
    const { url } = message.location()
    // The browser itself notes that nobody is signed in, which an open page has to ask.
    const isNobody = url.endsWith('/api/me') && message.text().includes('401')
    if (message.type() === 'error' && !isNobody) said.push(`${message.text()} ${url}`)
  })
  return said
}

async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .y-skeleton, .ant-skeleton') === null)
}

/** Texts that are keys of phrases instead of phrases. */
async function listKeys(page: Page): Promise<readonly string[]> {
  const topics = Object.keys(phrases.en).join('|')
  const words = await page.locator('body').innerText()
  return words.match(new RegExp(`\\b(?:${topics})(?:\\.[a-z][A-Za-z_]+){1,4}\\b|\\{\\{\\w+\\}\\}`, 'gu')) ?? []
}

async function overflowAt(page: Page, size: { readonly width: number; readonly height: number }): Promise<number> {
  await page.setViewportSize(size)
  await page.waitForTimeout(150)
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What a person with a screen reader or weak eyes would stumble over. */
async function listBarriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    )
}

/** Reads one screen wide and narrow; the answer is everything that is not as it should be. */
async function read(page: Page, path: string, narrow: readonly { readonly width: number; readonly height: number }[]): Promise<unknown> {
  const t0 = performance.now(); const marks: number[] = []
  await page.setViewportSize(sizes.desktop)
  await page.goto(`${platform.url}${path}`)
  marks.push(performance.now() - t0)
  await settle(page)
  marks.push(performance.now() - t0)
  const keys = [...(await listKeys(page))]
  const barriers = [...(await listBarriers(page))]
  marks.push(performance.now() - t0)
  const overflow: Record<number, number> = { [sizes.desktop.width]: await overflowAt(page, sizes.desktop) }
  for (const size of narrow) overflow[size.width] = await overflowAt(page, size)
  marks.push(performance.now() - t0)
  await settle(page)
  marks.push(performance.now() - t0)
  keys.push(...(await listKeys(page)))
  barriers.push(...(await listBarriers(page)))
  console.log('T', path, Math.round(performance.now() - t0), marks.map((m) => Math.round(m)).join(' '))
  return { keys, barriers: [...new Set(barriers)], overflow: Object.entries(overflow).filter(([, much]) => much > 0) }
}

const flawless = { keys: [], barriers: [], overflow: [] }

describe.each(['zh-CN', 'en'] as const)('in %s, wide and narrow', (language: Language) => {
  test('every screen of residents can be read by everybody', async () => {
    const page = await openPage(browser, { size: 'desktop', language })
    const said = listen(page)
    for (const path of resident) {
      const own = path.replace('code', followCode)
      expect.soft(await read(page, own, [sizes.phone, narrowest]), path).toEqual(flawless)
    }
    expect(said).toEqual([])
  })

  test('every screen of the staff can be read by everybody', async () => {
    const { page } = await sitDown(browser, { url: platform.url, role: 'administrator', language })
    const said = listen(page)
    await page.goto(`${platform.url}/desk?ended=no`)
    const matter =
      (await page
        .getByRole('link', { name: /^\d{8}-\d{6}$/u })
        .first()
        .getAttribute('href')) ?? ''
    for (const path of staff) {
      const own = path === '/desk/matters/first' ? matter : path
      expect.soft(await read(page, own, [sizes.phone]), path).toEqual(flawless)
    }
    expect(said).toEqual([])
  })
})
