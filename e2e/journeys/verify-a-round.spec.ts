import { phrases } from '@yiwang/contract'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { setOut } from '../journey.ts'
import { listBarriers } from '../list-barriers.ts'
import { report, signIn } from '../over-http.ts'
import { takePhoto } from '../picture.ts'
import { sitDown } from '../staff.ts'

const journey = setOut({ withMaps: false })

/** Where the verifier stands: nothing of the demo's own history waits nearer than what is handled here. */
const here = { lon: 117.9, lat: 24.905 }

/** A matter so many metres east of the verifier, handled with a photo that was taken so many metres north of it. */
async function bringToVerifier(east: number, north: number): Promise<string> {
  const { url } = journey
  const position = { lon: here.lon + east / 100_900, lat: here.lat }
  const { number } = await report(url, { position })
  await (await signIn(url, 'receiver')).move(number, 'accept')
  await (await signIn(url, 'dispatcher')).move(number, 'dispatch', { leadUnit: 'cityscape', coUnits: [] })
  const handler = await signIn(url, 'handler')
  await handler.move(number, 'sign')
  const file = await handler.upload(await takePhoto(journey.browser, `after ${number}`))
  const takenAt = Temporal.Now.instant().toString()
  const evidence = [{ kind: 'after_photo' as const, file, takenAt, lon: position.lon, lat: position.lat + north / 111_195 }]
  await handler.move(number, 'handle', { evidence })
  return number
}

async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test('a verifier on foot passes what is near, and sends back what was photographed elsewhere', async () => {
    const { evidence, matter } = phrases[language]
    const [near, far] = [await bringToVerifier(3, 0), await bringToVerifier(9, 850)]
    const { page } = await sitDown(journey.browser, { url: journey.url, role: 'verifier', language, size: 'phone' })
    await page.setViewportSize({ width: 360, height: 780 })
    await page.context().grantPermissions(['geolocation'])
    await page.context().setGeolocation({ longitude: here.lon, latitude: here.lat })
    await page.goto(`${journey.url}/verify`)
    await page.getByRole('button', { name: evidence.verify.fromHere }).waitFor()
    expect([await listBarriers(page), await overflowOf(page)]).toEqual([[], 0])

    await page.getByRole('button', { name: evidence.verify.fromHere }).click()
    await page.getByRole('link', { name: near }).waitFor()
    expect(page.url()).toContain('from=117.9')
    await page.getByText(evidence.verify.stop.replace('{{n}}', '1')).waitFor()
    expect([await listBarriers(page), await overflowOf(page)]).toEqual([[], 0])
    await page.getByRole('button', { name: evidence.verify.pass }).click()

    await page.getByRole('link', { name: far }).waitFor()
    await page.getByText(evidence.flag.far.replace('{{metres}}', evidence.metres.replace('{{metres}}', '850')).slice(0, 12)).waitFor()
    await page.getByRole('button', { name: evidence.verify.reject }).click()
    await page.getByRole('button', { name: evidence.verify.sendReject }).click()
    await page.getByText(evidence.verify.needsReason).waitFor()
    await page.getByRole('textbox', { name: evidence.verify.rejectReason }).fill('照片不是在现场拍的')
    await page.getByRole('button', { name: evidence.verify.sendReject }).click()
    await page.getByText(evidence.verify.rejected).first().waitFor()

    const clerk = await signIn(journey.url, 'verifier')
    const passed = await clerk.find(near)
    const rejected = await clerk.find(far)
    expect([passed.row.status, rejected.row.status]).toEqual(['closed', 'handling'])
    expect(rejected.evidence.at(-1)?.flags?.map(({ kind }) => kind)).toContain('far')
    await page.goto(`${journey.url}/desk/matters/${passed.row.id}`)
    await page.getByText(matter.status.closed, { exact: true }).first().waitFor()
    await page.getByRole('region', { name: evidence.compare.title }).waitFor()
  })
})
