import { phrases, type Language } from '@yiwang/contract'
import type { MoveId, Role } from '@yiwang/kernel'
import { expect } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'

import { openPage, type sizes } from './browser.ts'

/** Somebody at their desk, signed in with one click on the first page. */
export interface Desk {
  readonly page: Page
  /** Opens the matter with this number from the inbox. */
  readonly open: (number: string) => Promise<void>
  /** Presses a move's button, fills what it asks for, and confirms. */
  readonly move: (id: MoveId, fill?: (form: Locator) => Promise<void>) => Promise<void>
}

/** Signs in as the demo's person of this role. */
export async function sitDown(
  browser: Browser,
  seat: { readonly url: string; readonly role: Role; readonly language: Language; readonly size?: keyof typeof sizes },
): Promise<Desk> {
  const { desk, matter, person } = phrases[seat.language]
  const page = await openPage(browser, { size: seat.size ?? 'desktop', language: seat.language })
  await page.goto(seat.url)
  await page
    .getByRole('button', { name: new RegExp(`^${person.role[seat.role]}`, 'u') })
    .first()
    .click()
  // The security administrator has no desk and begins at the people.
  await page.waitForURL(/\/(?:desk|people)/u)
  return {
    page,
    open: (number) => openMatter(page, seat.url, number),
    move: async (id, fill) => {
      const name = matter.move[id]
      await page.getByRole('button', { name, exact: true }).click()
      if (fill !== undefined || !quick.has(id)) {
        const form = page.getByRole('dialog')
        await form.waitFor()
        await fill?.(form)
        await form.getByRole('button', { name: desk.matter.confirm.replace('{{move}}', name), exact: true }).click()
        await form.waitFor({ state: 'hidden' })
      }
    },
  }
}

/** Moves that ask for nothing and happen at once. */
const quick = new Set<MoveId>(['sign', 'resume'])

async function openMatter(page: Page, url: string, number: string): Promise<void> {
  await page.goto(`${url}/desk?ended=all&q=${number}`)
  await page.getByRole('link', { name: number }).first().click()
  await page.waitForURL(/\/desk\/matters\//u)
}

/** Waits until the page says that the matter is in this status. */
export async function expectStatus(page: Page, words: string): Promise<void> {
  await page.locator('main').getByText(words, { exact: true }).first().waitFor()
  await expect.poll(() => page.locator('main').getByText(words, { exact: true }).count()).toBeGreaterThan(0)
}
