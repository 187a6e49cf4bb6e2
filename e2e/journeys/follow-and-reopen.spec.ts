import { phrases } from '@yiwang/contract'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { openPage } from '../browser.ts'
import { setOut } from '../journey.ts'
import { listBarriers } from '../list-barriers.ts'
import { report, signIn } from '../over-http.ts'
import { takePhoto } from '../picture.ts'

const journey = setOut({ withMaps: false })

/** The office takes it from the report to its verified end. */
async function closeMatter(number: string): Promise<void> {
  const { url } = journey
  await (await signIn(url, 'receiver')).move(number, 'accept')
  const handler = await signIn(url, 'handler')
  await (await signIn(url, 'dispatcher')).move(number, 'dispatch', { leadUnit: 'cityscape', coUnits: [] })
  await handler.move(number, 'sign')
  const file = await handler.upload(await takePhoto(journey.browser, 'after'))
  await handler.move(number, 'handle', { evidence: [{ kind: 'after_photo', file }] })
  await (await signIn(url, 'verifier')).move(number, 'close')
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const { resident, matter } = phrases[language]

  /** Opens the page that the code leads to, on a phone. */
  async function follow(code: string): Promise<Page> {
    const phone = await openPage(journey.browser, { size: 'phone', language })
    await phone.goto(`${journey.url}/follow`)
    await phone.getByRole('textbox').first().fill(code)
    await phone.keyboard.press('Enter')
    await phone.getByText(matter.status.closed, { exact: true }).first().waitFor()
    return phone
  }

  test('a resident who finds a closed matter unsolved says why, and it is taken up again', async () => {
    const receipt = await report(journey.url)
    await closeMatter(receipt.number)
    const phone = await follow(receipt.followCode)
    await phone.getByRole('heading', { name: resident.follow.confirm.title }).waitFor()
    await phone.getByRole('button', { name: resident.follow.confirm.unsolved }).click()
    await phone.getByRole('button', { name: resident.follow.reopenSend }).click()
    await phone.getByText(resident.follow.reopenNeedsReason).waitFor()
    const reason = 'The bags are gone but the floor was never washed'
    await phone.getByLabel(resident.follow.reopenReason).fill(reason)
    expect(await listBarriers(phone)).toEqual([])
    await phone.getByRole('button', { name: resident.follow.reopenSend }).click()
    await phone.getByText(matter.status.reopened, { exact: true }).first().waitFor()
    await expect.poll(() => phone.getByRole('heading', { name: resident.follow.confirm.title }).count()).toBe(0)

    const dispatcher = await signIn(journey.url, 'dispatcher')
    const detail = await dispatcher.move(receipt.number, 'dispatch', { leadUnit: 'cityscape', coUnits: [] })
    expect([detail.row.reopenings, detail.rating?.isSolved]).toEqual([1, false])
    expect(detail.history.find(({ move }) => move === 'reopen')?.reason).toBe(reason)
  })

  test('a resident whose problem is solved says how satisfied they are', async () => {
    const receipt = await report(journey.url)
    await closeMatter(receipt.number)
    const phone = await follow(receipt.followCode)
    await phone.getByRole('button', { name: resident.follow.confirm.solved, exact: true }).click()
    await phone.getByRole('button', { name: resident.follow.confirm.send }).click()
    await phone.getByText(resident.follow.confirm.needsScore).waitFor()
    await phone.getByRole('button', { name: resident.follow.confirm.scores.verySatisfied, exact: true }).click()
    expect(await listBarriers(phone)).toEqual([])
    await phone.getByRole('button', { name: resident.follow.confirm.send }).click()
    await phone.getByText(resident.follow.confirm.ratedSolved).first().waitFor()
    const { rating } = await (await signIn(journey.url, 'verifier')).find(receipt.number)
    expect(rating).toMatchObject({ isSolved: true, score: 5 })
  })
})
