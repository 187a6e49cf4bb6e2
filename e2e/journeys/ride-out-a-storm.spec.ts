import { phrases } from '@yiwang/contract'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { setOut } from '../journey.ts'
import { report } from '../over-http.ts'
import { sitDown } from '../staff.ts'

const journey = setOut({ withMaps: true })

const count = 24

const floods = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']

/** So many reports of one flood, all within a few hundred metres, in a street of its own; its name. */
async function flood(): Promise<string> {
  const street = `涝${floods.shift()}街`
  await Promise.all(
    Array.from({ length: count }, (_, index) =>
      report(journey.url, {
        description: `${street}积水没过脚踝 ${index}`,
        position: { lon: 117.9 + (index % 6) * 0.0004, lat: 24.905 + Math.floor(index / 6) * 0.0004 },
      }),
    ),
  )
  return street
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).click()
}

/** Sends the form of the action that is open. */
async function send(page: Page, name: string): Promise<void> {
  await page.locator('.bulk-form').getByRole('button', { name, exact: true }).click()
}

/** Draws a ring around the middle of the map with the pointer held down. */
async function drawRing(page: Page): Promise<void> {
  const box = await page.locator('.desk-map').boundingBox()
  if (!box) throw new Error('no map')
  const [x, y, r] = [box.x + box.width / 2, box.y + box.height / 2, Math.min(box.width, box.height) * 0.46]
  await page.mouse.move(x + r, y)
  await page.mouse.down()
  for (let step = 1; step <= 24; step++) {
    const turn = (step / 24) * 2 * Math.PI
    await page.mouse.move(x + r * Math.cos(turn), y + r * Math.sin(turn), { steps: 3 })
  }
  await page.mouse.up()
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const { bulk } = phrases[language]

  function say(phrase: string, n: number): string {
    return phrase.replace('{{n}}', String(n))
  }

  test('a flood of reports is accepted with the keyboard, taken back, merged into one and answered', async () => {
    const street = await flood()
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'receiver', language })
    await page.goto(`${journey.url}/desk?ended=no&status=reported&q=${encodeURIComponent(`${street}积水`)}`)
    await page.locator('.desk-line').nth(5).waitFor()
    await page.keyboard.press('a')
    await page.locator('.bulk-count', { hasText: say(bulk.picked, count) }).waitFor()

    await press(page, new RegExp(`^${bulk.action.accept}`, 'u'))
    await send(page, say(bulk.go.replace('{{action}}', bulk.action.accept), count))
    await page.getByText(say(bulk.done, count), { exact: true }).waitFor()
    await page.reload()
    // The newest stands first; below it may stand what was done a moment ago.
    await page.locator('.bulk-undo li').first().getByRole('button').click()
    await page.getByText(say(bulk.undone, count)).waitFor()

    await page.locator('.desk-line').nth(5).waitFor()
    await page.keyboard.press('a')
    await page.locator('.bulk-count', { hasText: say(bulk.picked, count) }).waitFor()
    await press(page, new RegExp(`^${bulk.action.merge}`, 'u'))
    await page.getByLabel(bulk.reason).fill('同一场积水')
    await send(page, say(bulk.go.replace('{{action}}', bulk.action.merge), count - 1))
    await page.getByText(say(bulk.done, count - 1), { exact: true }).waitFor()
    await page.getByText(say(bulk.reports, count), { exact: true }).first().waitFor()

    await press(page, new RegExp(`^${bulk.action.reply}`, 'u'))
    await page.getByLabel(bulk.replyText).fill('抢险队已出发，请绕行。')
    await send(page, say(bulk.go.replace('{{action}}', bulk.action.reply), 1))
    await page.getByText(say(bulk.done, 1), { exact: true }).waitFor()
    await page.locator('.bulk-undo li').nth(1).waitFor()
    await expect.poll(() => page.locator('.bulk-undo li').count()).toBeGreaterThan(1)
  })

  test('a lasso on the map selects what lies inside it', async () => {
    const street = await flood()
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'receiver', language })
    await page.goto(`${journey.url}/desk?ended=no&status=reported&q=${encodeURIComponent(`${street}积水`)}`)
    await page.locator('.desk-line').nth(5).waitFor()
    await page.locator('.desk-map .maplibregl-canvas').waitFor()
    await page.keyboard.press('l')
    await page.getByText(bulk.lassoHint).waitFor()
    await drawRing(page)
    await page.locator('.bulk-count').waitFor({ timeout: 20_000 })
    await expect.poll(() => page.locator('.bulk-count').innerText()).toBe(say(bulk.picked, count))
  })
})
