import { DistrictView, phrases } from '@yiwang/contract'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { setOut } from '../journey.ts'
import { report, signIn } from '../over-http.ts'
import { sitDown } from '../staff.ts'

const journey = setOut({ withMaps: true })

const language = 'zh-CN'
const { desk, matter } = phrases[language]

test('an open inbox tells of a new report, without being loaded again', async () => {
  const { page } = await sitDown(journey.browser, { url: journey.url, role: 'receiver', language })
  await page.locator('.desk-line').first().waitFor()
  await page.locator('.live-badge[data-state="open"]').waitFor()
  let loads = 0
  page.on('load', () => (loads += 1))
  const { number } = await report(journey.url)
  await page.getByRole('button', { name: desk.inbox.fresh.replace('{{n}}', '1') }).click({ timeout: 20_000 })
  await page.goto(`${journey.url}/desk?turn=mine&q=${number}`)
  await page.getByRole('link', { name: number }).waitFor()
  expect(loads).toBe(1)
})

/** Moves the pointer outwards from the middle of the map until it is over a mark; where that is, if there is one. */
async function findMark(page: Page): Promise<{ x: number; y: number } | undefined> {
  const box = await page.locator('.desk-map').boundingBox()
  if (!box) throw new Error('no map')
  for (let step = 0; step < 160; step++) {
    const [turn, far] = [step * 2.4, 8 * Math.sqrt(step)]
    const [x, y] = [box.x + box.width / 2 + far * Math.cos(turn), box.y + box.height / 2 + far * Math.sin(turn)]
    await page.mouse.move(x, y)
    if (await page.locator('.maplibregl-canvas').evaluate((canvas) => canvas.style.cursor === 'pointer')) return { x, y }
  }
  return undefined
}

test('the map draws what the list asks for, tells of a change, comes nearer to a pile and chooses a matter', async () => {
  const { center } = DistrictView.parse(await (await fetch(`${journey.url}/api/district`)).json())
  const position = { lon: center[0], lat: center[1] }
  const words = `湖心亭${Math.floor(Math.random() * 1e6)}号栏杆`
  await report(journey.url, { description: `${words}一处松动`, position })
  const { page } = await sitDown(journey.browser, { url: journey.url, role: 'receiver', language })
  const calm = page.locator('.yw-map-legend label', { hasText: desk.map.heat.calm }).locator('.yw-map-count')
  await page.goto(`${journey.url}/desk?ended=no&q=${words}`)
  await calm.getByText('1', { exact: true }).waitFor({ timeout: 20_000 })
  await page.locator('.live-badge[data-state="open"]').waitFor()
  const { number } = await report(journey.url, { description: `${words}二处松动`, position })
  await calm.getByText('2', { exact: true }).waitFor({ timeout: 20_000 })

  // The pile comes apart as one comes nearer, until a click chooses one of the two.
  await expect
    .poll(
      async () => {
        const mark = await findMark(page)
        if (mark) await page.mouse.click(mark.x, mark.y)
        return page.locator('.desk-line[aria-selected="true"], .desk-chosen').count()
      },
      { timeout: 40_000, interval: 1000 },
    )
    .toBe(1)
  await page.goto(`${journey.url}/desk?ended=no&q=${number}`)
  await calm.getByText('1', { exact: true }).waitFor({ timeout: 20_000 })
})

test('of two dispatchers at one matter the second is told who came first, and keeps what was typed', async () => {
  const { number } = await report(journey.url)
  await (await signIn(journey.url, 'receiver')).move(number, 'accept')
  const second = await sitDown(journey.browser, { url: journey.url, role: 'dispatcher', language })
  await second.open(number)
  const { page } = second
  await page.getByRole('button', { name: matter.move.dispatch, exact: true }).click()
  const form = page.getByRole('dialog')
  const remark = '先到先清，注意沿街店面'
  await form.getByRole('textbox').fill(remark)

  const first = await signIn(journey.url, 'dispatcher')
  await first.move(number, 'dispatch', { leadUnit: 'cityscape', coUnits: [] })
  await form.getByText(desk.matter.changedTitle).waitFor({ timeout: 5000 })
  expect(await form.getByRole('textbox').inputValue()).toBe(remark)
  await form.getByText(desk.matter.changedGone).waitFor()
  expect(await form.getByRole('button', { name: desk.matter.confirm.replace('{{move}}', matter.move.dispatch) }).isDisabled()).toBe(true)
})
