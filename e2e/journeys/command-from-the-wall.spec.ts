import { CategoriesToday, DistrictView, MatterPage, phrases, type Language } from '@yiwang/contract'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { sizes, startBrowser } from '../browser.ts'
import { setOut } from '../journey.ts'
import { listBarriers } from '../list-barriers.ts'
import { report, signIn } from '../over-http.ts'
import { sitDown } from '../staff.ts'

const journey = setOut({ withMaps: true })
/** Draws no maps: most of the screen needs none. */
let plain: Browser

beforeAll(async () => {
  plain = await startBrowser({ withMaps: false })
})

afterAll(() => plain.close())

const language = 'zh-CN'
const { command, matter, desk } = phrases[language]
const panels = ['now', 'categories', 'who', 'urgent', 'oldest', 'pledges', 'flow'] as const

async function totalOf(page: Page, question: string): Promise<number> {
  return MatterPage.parse(await (await page.request.get(`${journey.url}/api/matters?${question}`)).json()).total
}

/** What a figure of the first panel says. */
async function figure(page: Page, word: string): Promise<number> {
  const text = await page.locator('[data-panel="now"] .wall-figures > div', { hasText: word }).locator('dd').innerText()
  return Number(text.replaceAll(',', ''))
}

/** Waits until every panel has its answer. */
async function settle(page: Page): Promise<void> {
  for (const panel of panels) await page.locator(`[data-panel="${panel}"]`).waitFor()
  await page.waitForFunction(() => document.querySelector('.wall-panel[aria-busy="true"]') === null)
}

test('what the screen says is what the lists say, and what is reported meanwhile is on it by itself', async () => {
  const { page } = await sitDown(plain, { url: journey.url, role: 'leader', language })
  await page.goto(`${journey.url}/command`)
  await settle(page)
  expect(await figure(page, command.now.open)).toBe(await totalOf(page, 'ended=no'))
  await page.locator('.live-badge[data-state="open"]').waitFor()
  const before = await figure(page, command.now.reported)
  await report(journey.url)
  await expect.poll(() => figure(page, command.now.reported)).toBe(before + 1)
  const categories = CategoriesToday.parse(await (await page.request.get(`${journey.url}/api/command/categories`)).json())
  expect(categories.categories.map(({ category }) => category)).toContain('E0102')
})

test('a dispatcher opens what presses, dispatches and remarks without leaving the screen, and can send the view on', async () => {
  const { number } = await report(journey.url)
  await (await signIn(journey.url, 'receiver')).move(number, 'accept')
  const { page } = await sitDown(plain, { url: journey.url, role: 'dispatcher', language })
  const id = (await (await signIn(journey.url, 'dispatcher')).find(number)).row.id
  await page.goto(`${journey.url}/command?look=heat&chosen=${id}`)
  const drawer = page.locator('.wall-drawer')
  await drawer.getByText(number).waitFor()
  await drawer.getByRole('button', { name: matter.move.dispatch, exact: true }).click()
  await page.getByRole('button', { name: desk.matter.confirm.replace('{{move}}', matter.move.dispatch), exact: true }).click()
  await drawer.getByText(matter.status.dispatched, { exact: true }).waitFor()
  expect((await (await signIn(journey.url, 'dispatcher')).find(number)).row.status).toBe('dispatched')
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => !url.searchParams.has('chosen'))
  expect(new URL(page.url()).searchParams.get('look')).toBe('heat')
  await page.locator('[data-panel="oldest"] .wall-line').first().click()
  await page.waitForURL((url) => url.searchParams.has('chosen'))
})

test('a panel that fails says so and takes nothing else with it; without a map a table says the same', async () => {
  const { page } = await sitDown(plain, { url: journey.url, role: 'leader', language })
  await page.route('**/api/command/categories', (route) => route.abort())
  await page.goto(`${journey.url}/command`)
  await page.locator('[data-panel="categories"] .wall-failed').waitFor({ timeout: 20_000 })
  await page.locator('[data-panel="flow"] .wall-stages li').nth(6).waitFor()
  await page.locator('.wall-no-map tbody tr').nth(3).waitFor()
  await page.unroute('**/api/command/categories')
  await page.locator('[data-panel="categories"]').getByRole('button').click()
  await page.locator('[data-panel="categories"] .wall-bars li, [data-panel="categories"] .wall-none').first().waitFor()
  expect(await page.locator('.wall-failed').count()).toBe(0)
})

test('yesterday is played again, and the address says where it stands', async () => {
  const { page } = await sitDown(plain, { url: journey.url, role: 'leader', language })
  await page.goto(`${journey.url}/command`)
  await page.getByRole('button', { name: command.replay.title }).click()
  const time = page.locator('.wall-time')
  await time.getByText('08:00').waitFor({ timeout: 20_000 })
  await page.getByRole('button', { name: command.replay.speed.replace('{{n}}', '1800') }).click()
  await page.getByRole('button', { name: command.replay.play }).click()
  await expect.poll(() => time.innerText()).not.toMatch(/^08:/u)
  await page.getByRole('button', { name: command.replay.pause }).click()
  await page.waitForURL((url) => Number(url.searchParams.get('second')) > 28_800)
  expect(await page.locator('.wall-counts').innerText()).toMatch(/\d/u)
  await page.getByRole('button', { name: command.replay.back }).click()
  await page.waitForURL((url) => !url.searchParams.has('day'))
})

test('each way to look at the map asks for what it shows, and a click on an area tells of it', async () => {
  const { center } = DistrictView.parse(await (await fetch(`${journey.url}/api/district`)).json())
  const { page } = await sitDown(journey.browser, { url: journey.url, role: 'leader', language })
  await page.goto(`${journey.url}/command?look=street&at=${center[0]},${center[1]},13,0,0`)
  await page.locator('.wall-stage .maplibregl-canvas').waitFor()
  const box = await page.locator('.wall-stage').boundingBox()
  await expect
    .poll(
      async () => {
        await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2)
        return page.locator('.wall-spot').count()
      },
      { timeout: 40_000, interval: 1500 },
    )
    .toBe(1)
  expect(await page.locator('.wall-spot').innerText()).toMatch(/\d/u)
  const asked = page.waitForResponse((response) => response.url().includes('/api/command/hexagons'))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: command.look.hexagons }).click()
  expect((await asked).status()).toBe(200)
})

describe.each(['zh-CN', 'en'] as const)('in %s', (tongue: Language) => {
  test.each(['wall', 'screen', 'desktop', 'phone'] as const)('everybody can read the screen at the size of a %s', async (size) => {
    const { page } = await sitDown(plain, { url: journey.url, role: 'leader', language: tongue })
    await page.setViewportSize(sizes[size])
    await page.goto(`${journey.url}/command`)
    await settle(page)
    const much = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(much).toBeLessThanOrEqual(0)
    expect(await listBarriers(page, { even: 'slight' })).toEqual([])
    const least = await page.evaluate(() =>
      Math.min(...[...document.querySelectorAll('.command *')].map((part) => Number.parseFloat(getComputedStyle(part).fontSize))),
    )
    // What hangs on a wall is read at ten metres: nothing is smaller than a sixtieth of its height.
    expect(least).toBeGreaterThanOrEqual(size === 'screen' || size === 'wall' ? 17.9 : 12)
  })
})

test('whoever has no business with it is told so', async () => {
  const { page } = await sitDown(plain, { url: journey.url, role: 'grid_worker', language })
  await page.goto(`${journey.url}/command`)
  await page.getByText(phrases[language].common.forbidden).waitFor()
  expect(await page.locator('.wall-panel').count()).toBe(0)
})
