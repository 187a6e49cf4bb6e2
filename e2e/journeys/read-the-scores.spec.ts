import { findStandardIndicator, phrases, scoreSheets, type Language } from '@yiwang/contract'
import type { Page } from 'playwright-core'
import readSheets from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'

import { sizes } from '../browser.ts'
import { setOut } from '../journey.ts'
import { listBarriers } from '../list-barriers.ts'
import { sitDown } from '../staff.ts'

const journey = setOut({ withMaps: false })

/** A month that is over: on the first of a month nothing has happened in this one yet. */
const lastMonth = '?period=last_month'

/** The scores, once their table is there. */
async function openScores(page: Page, search = ''): Promise<void> {
  await page.goto(`${journey.url}/scores${search}`)
  await settle(page)
}

async function settle(page: Page): Promise<void> {
  await page.locator('.scores-table tbody tr').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.scores-body[aria-busy="true"], .y-skeleton') === null)
}

/** The numbers of the last row as the page tells them. */
async function readTotals(page: Page): Promise<readonly string[]> {
  return page.locator('.scores-table tfoot .scores-value').allInnerTexts()
}

/** The totals of a workbook as the page would write them; working times, which it rounds to days, are left out. */
function totalsIn(
  data: readonly (readonly unknown[])[],
  { indicators, language }: { readonly indicators: readonly string[]; readonly language: Language },
): readonly (string | undefined)[] {
  const header = data.find(([first]) => first === phrases[language].scores.book.row) ?? []
  const total = data.at(-1) ?? []
  return indicators.map((id) => {
    const indicator = findStandardIndicator(id)
    const name = language === 'en' ? indicator?.name.en : indicator?.name.zh
    const value = Number(total[header.findIndex((words) => words === name)])
    if (indicator?.unit === 'share') return `${(value * 100).toFixed(1)}%`
    return indicator?.unit === 'matters' ? new Intl.NumberFormat(language).format(value) : undefined
  })
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language: Language) => {
  const { scores, common } = phrases[language]
  const name = language === 'en' ? 'en' : 'zh'
  const period = '?sheet=unit&period=last_month&versus=none'

  test('a leader opens a number and finds exactly the matters that it counts', async () => {
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'leader', language })
    await page.getByRole('link', { name: common.nav.scores }).click()
    await settle(page)
    await openScores(page, period)
    const returned = findStandardIndicator('return_rate')?.name[name] ?? ''
    await page.getByRole('button', { name: scores.sort.replace('{{name}}', returned) }).click()
    await page.locator('th[aria-sort="descending"]').waitFor()
    const cell = page.locator('.scores-table tbody tr').first().locator('td').nth(1)
    const of = Number(/[\d,]+/u.exec(await cell.locator('.scores-small').innerText())?.[0].replaceAll(',', ''))
    const share = Number.parseFloat(await cell.locator('.scores-value').innerText())
    await cell.locator('.scores-value').click()
    const drawer = page.getByRole('dialog')
    const rows = drawer.locator('.scores-rows tbody tr')
    await rows.first().waitFor()
    const counted = await rows.count()
    expect(share).toBeCloseTo((counted / of) * 100, 1)
    await drawer.getByText(scores.rows.whole, { exact: true }).click()
    await drawer
      .getByRole('status')
      .getByText(scores.rows.of.replace('{{n}}', new Intl.NumberFormat(language).format(of)))
      .waitFor()
    while (await drawer.getByRole('button', { name: scores.rows.more }).isVisible()) {
      const before = await rows.count()
      await drawer.getByRole('button', { name: scores.rows.more }).click()
      await page.waitForFunction((least) => document.querySelectorAll('.scores-rows tbody tr').length > least, before)
    }
    await expect.poll(() => rows.count()).toBe(of)
    await rows.first().getByRole('link').click()
    await page.waitForURL(/\/desk\/matters\//u)
    await page.goBack()
    await drawer.waitFor()
  })

  test('the workbook holds the same numbers as the page', async () => {
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'leader', language })
    await openScores(page, period)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: scores.export }).click()])
    const [sheet, definitions] = await readSheets(await download.path())
    const { indicators } = scoreSheets.unit
    const inBook = totalsIn(sheet?.data ?? [], { indicators, language })
    expect(inBook.filter((shown) => shown !== undefined).length).toBeGreaterThan(10)
    const onPage = await readTotals(page)
    expect(inBook).toEqual(onPage.map((shown, place) => (inBook[place] === undefined ? undefined : shown)))
    expect(definitions?.data.length).toBe(indicators.length + 1)
  })

  test('a handler sees the own unit and the own scores, and nobody else’s', async () => {
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'handler', language })
    await openScores(page, lastMonth)
    await expect.poll(() => page.locator('.scores-table tbody tr').count()).toBe(1)
    await page.goto(`${journey.url}/scores?sheet=handle&period=last_quarter`)
    await page.getByText(scores.ownOnly).waitFor()
    await expect.poll(() => page.locator('.scores-table tbody tr').count()).toBeLessThanOrEqual(1)
  })

  test('the scores can be read by everybody, on a desk and on a phone', async () => {
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'leader', language })
    await openScores(page, lastMonth)
    expect(await listBarriers(page, { even: 'slight' })).toEqual([])
    await page.setViewportSize(sizes.phone)
    await openScores(page, `${lastMonth}&sheet=handle&indicator=handled&part=of`)
    await page.getByRole('dialog').locator('.scores-rows tbody tr').first().waitFor()
    expect(await listBarriers(page, { even: 'slight' })).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
    await openScores(page, `${lastMonth}&sheet=community`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  })
})
