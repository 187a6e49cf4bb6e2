import { phrases, ReportList, type Language } from '@yiwang/contract'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openPage, sizes, startBrowser } from '../browser.ts'
import { setOut } from '../journey.ts'
import { listBarriers } from '../list-barriers.ts'
import { report } from '../over-http.ts'
import { sitDown } from '../staff.ts'

const journey = setOut({ withMaps: true })
/** Draws no maps, which takes the longest, for screens that have none. */
let plain: Browser
let followCode: string

beforeAll(async () => {
  plain = await startBrowser({ withMaps: false })
  ;({ followCode } = await report(journey.url))
})

afterAll(() => plain.close())

const resident = ['/', '/report', '/follow', '/follow/code', '/sign-in', '/set-up', '/nowhere', '/moves', '/promised'] as const
const staff = [
  '/desk?ended=no',
  '/desk/matters/first',
  '/desk/report',
  '/waiting',
  '/rule-changes',
  '/rules',
  '/limits',
  '/categories',
  '/calendar',
  '/account',
  '/nowhere',
] as const
/** Screens that the administrator has not, each read by somebody who works with it. */
const posts = [
  ['security_administrator', ['/people'], 'plain'],
  ['auditor', ['/access-log', '/people', '/scores'], 'plain'],
  [
    'supervisor',
    [
      '/pledges',
      '/pledges?view=table&by=unit',
      '/pledges?view=year',
      '/statistics',
      '/work-reports',
      '/work-reports/first',
      '/comparison',
      '/supervision',
    ],
    'plain',
  ],
  ['verifier', ['/verify'], 'drawing'],
  ['receiver', ['/desk/call'], 'drawing'],
] as const
const flawless: Readonly<Record<'keys' | 'barriers' | 'overflow', readonly string[]>> = { keys: [], barriers: [], overflow: [] }
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

async function firstReport(page: Page): Promise<string> {
  const reports = ReportList.parse(await (await page.request.get(`${journey.url}/api/work-reports`)).json())
  return reports[0]?.id ?? ''
}

/** How a screen is read: where it is, at which widths, and at which of them its barriers are looked for. */
interface Reading {
  readonly path: string
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  readonly barriersAt: number
}

/** Reads one screen from wide to narrow; the answer is everything that is not as it should be. */
async function read(page: Page, { path, sizes: widths, barriersAt }: Reading): Promise<typeof flawless> {
  const keys: string[] = []
  const barriers: string[] = []
  const overflow: string[] = []
  await page.setViewportSize(sizes.desktop)
  await page.goto(`${journey.url}${path}`)
  for (const size of widths) {
    await page.setViewportSize(size)
    await settle(page)
    const much = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (much > 0) overflow.push(`${much} px at ${size.width}`)
    keys.push(...(await listKeys(page)))
    if (size.width === barriersAt) barriers.push(...(await listBarriers(page)))
  }
  return { keys, barriers, overflow }
}

describe.each(['zh-CN', 'en'] as const)('in %s, wide and narrow', (language: Language) => {
  // Looking for barriers takes the longest by far, so that each language looks at one width.
  const barriersAt = language === 'en' ? sizes.phone.width : sizes.desktop.width

  test('every screen of residents can be read by everybody', async () => {
    const page = await openPage(journey.browser, { size: 'desktop', language })
    const said = listen(page)
    for (const path of resident) {
      const own = path.replace('code', followCode)
      expect.soft(await read(page, { path: own, sizes: [sizes.desktop, sizes.phone, narrowest], barriersAt }), path).toEqual(flawless)
    }
    expect(said).toEqual([])
  })

  test('every screen of the staff can be read by everybody', async () => {
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'administrator', language })
    const said = listen(page)
    await page.goto(`${journey.url}/desk?ended=no`)
    const matter =
      (await page
        .getByRole('link', { name: /^\d{8}-\d{6}$/u })
        .first()
        .getAttribute('href')) ?? ''
    for (const path of staff) {
      const own = path === '/desk/matters/first' ? matter : path
      expect.soft(await read(page, { path: own, sizes: [sizes.desktop, sizes.phone], barriersAt }), path).toEqual(flawless)
    }
    expect(said).toEqual([])
  })

  test.each(posts)('every screen of the %s can be read by everybody', async (role, paths, how) => {
    const { page } = await sitDown(how === 'plain' ? plain : journey.browser, { url: journey.url, role, language })
    const said = listen(page)
    for (const path of paths) {
      const own = path === '/work-reports/first' ? `/work-reports/${await firstReport(page)}` : path
      expect.soft(await read(page, { path: own, sizes: [sizes.desktop, sizes.phone], barriersAt }), path).toEqual(flawless)
    }
    expect(said).toEqual([])
  })
})
