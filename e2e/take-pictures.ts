import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Language } from '@yiwang/contract'
import type { Browser, Page } from 'playwright-core'

import { openPage, sizes, startBrowser } from './browser.ts'
import { startPlatform } from './platform.ts'
import { sitDown } from './staff.ts'

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))

/** Takes the README's pictures from the demo district: `npm run pictures`. */
async function takePictures(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const [browser, platform] = await Promise.all([startBrowser(), startPlatform()])
  try {
    for (const language of ['zh-CN', 'en'] as const) await takeIn(browser, platform.url, language)
  } finally {
    await browser.close()
    await platform.stop()
  }
}

async function takeIn(browser: Browser, url: string, language: Language): Promise<void> {
  const phone = await openPage(browser, { size: 'phone', language, at: { longitude: 117.9, latitude: 24.905 } })
  await phone.goto(`${url}/report`)
  await keep(phone, `report-${language}`)
  const { page } = await sitDown(browser, { url, role: 'leader', language })
  await page.setViewportSize(sizes.screen)
  await page.goto(`${url}/command?look=hexagons&span=month`)
  await keep(page, `command-${language}`)
  await page.setViewportSize(sizes.desktop)
  await page.goto(`${url}/desk`)
  await keep(page, `desk-${language}`)
  await page.goto(`${url}/desk?ended=yes&status=closed`)
  await page.locator('a[href^="/desk/matters/"]').first().click()
  await keep(page, `matter-${language}`)
  await page.goto(`${url}/rules`)
  await keep(page, `rules-${language}`)
  await takePromises(browser, { url, language })
}

/** The promises of the year: the leaders' board, the report they were read from, and what everybody may see of them. */
async function takePromises(browser: Browser, { url, language }: { readonly url: string; readonly language: Language }): Promise<void> {
  const { page } = await sitDown(browser, { url, role: 'supervisor', language })
  await page.goto(`${url}/pledges`)
  await keep(page, `pledges-${language}`)
  await page.goto(`${url}/work-reports`)
  await page.locator('a[href^="/work-reports/"]').first().click()
  await keep(page, `review-${language}`)
  const phone = await openPage(browser, { size: 'phone', language })
  await phone.goto(`${url}/promised`)
  await keep(phone, `promised-${language}`)
}

/** Waits until everything has come and the map has settled, then keeps the picture. */
async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.waitForTimeout(6000)
  await page.screenshot({ path: `${folder}${name}.jpg`, type: 'jpeg', quality: 82 })
}

await takePictures()
