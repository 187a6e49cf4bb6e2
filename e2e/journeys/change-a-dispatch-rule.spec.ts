import { phrases } from '@yiwang/contract'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { setOut } from '../journey.ts'
import { report, signIn } from '../over-http.ts'
import { sitDown } from '../staff.ts'

const journey = setOut({ withMaps: false })

const language = 'en'
const { rules, desk } = phrases[language]
const { dispatch, shared } = rules
const unit = 'Water Bureau'
const position = { lon: 117.9, lat: 24.905 }

async function choose(page: Page, box: Locator, words: string): Promise<void> {
  await box.click()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

/** A row for rubbish in which a word stands, moved above all others. */
async function addRow(page: Page): Promise<void> {
  await page.getByRole('button', { name: dispatch.add, exact: true }).click()
  const form = page.getByRole('dialog')
  await choose(page, form.getByRole('combobox', { name: dispatch.category }), 'E0102')
  await form.getByLabel(dispatch.condition, { exact: true }).fill('contains(description, "drain")')
  await choose(page, form.getByRole('combobox', { name: dispatch.leadUnit }), unit)
  await form.getByLabel(dispatch.note, { exact: true }).fill('Rubbish in drains is water business')
  await form.getByRole('button', { name: dispatch.form.apply }).click()
  await form.waitFor({ state: 'hidden' })
  const row = page.locator('.rules-row[data-change="added"]')
  await row.getByRole('button', { name: dispatch.actions }).click()
  await page.getByRole('menuitem', { name: dispatch.moveTop }).click()
  await page.locator('.rules-row[data-change="added"][data-position="1"]').waitFor()
}

async function tryOut(page: Page, words: string): Promise<void> {
  const panel = page.getByRole('complementary', { name: dispatch.try.title })
  await panel.getByLabel(dispatch.try.words).fill(words)
  // While an answer is on its way the button says so before its name.
  await panel.getByRole('button', { name: new RegExp(`(?:${dispatch.try.run}|${dispatch.try.again})$`, 'u') }).click()
}

test('an administrator adds a row, sees it fire and why, publishes it, and the next report is suggested to its unit', async () => {
  const { page } = await sitDown(journey.browser, { url: journey.url, role: 'administrator', language })
  await page.goto(`${journey.url}/rules`)
  await addRow(page)

  await page.getByRole('button', { name: dispatch.try.title, exact: true }).click()
  const panel = page.getByRole('complementary', { name: dispatch.try.title })
  await panel.getByText(dispatch.try.onDraft).waitFor()
  await choose(page, panel.getByRole('combobox', { name: dispatch.try.category }), 'E0102')
  await panel.getByLabel(dispatch.try.lon).fill(String(position.lon))
  await panel.getByLabel(dispatch.try.lat).fill(String(position.lat))
  await tryOut(page, 'Bags on the pavement')
  const own = page.locator('.rules-row[data-position="1"]')
  await own.getByText(dispatch.why.condition, { exact: true }).waitFor()
  await expect.poll(() => own.getAttribute('data-fired')).toBe('false')
  await tryOut(page, 'Bags block the drain')
  await panel.getByText(dispatch.try.fired.replace('{{order}}', '1')).waitFor()
  await panel.getByText(dispatch.try.lead_unit.replace('{{unit}}', unit)).waitFor()
  await own.getByText(dispatch.why.fired, { exact: true }).waitFor()

  await page.getByRole('button', { name: shared.publish, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: shared.publish, exact: true }).click()
  await dialog.getByText(shared.noteMissing).waitFor()
  await dialog.getByLabel(shared.note).fill('Rubbish in drains')
  await dialog.getByRole('button', { name: shared.publish, exact: true }).click()
  await page.getByText(shared.version.replace('{{version}}', '2')).waitFor()

  const { number } = await report(journey.url, { position, description: 'Bags block the drain at the corner' })
  await (await signIn(journey.url, 'receiver')).move(number, 'accept')
  const dispatcher = await sitDown(journey.browser, { url: journey.url, role: 'dispatcher', language })
  await dispatcher.page.goto(`${journey.url}/desk?ended=no&q=${number}`)
  await dispatcher.page.getByText(desk.inbox.suggested.replace('{{unit}}', unit)).waitFor()
})
