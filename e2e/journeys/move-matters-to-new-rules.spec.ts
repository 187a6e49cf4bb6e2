import { LimitTable, phrases } from '@yiwang/contract'
import { expect, test } from 'vitest'

import { setOut } from '../journey.ts'
import { report } from '../over-http.ts'
import { sitDown, type Desk } from '../staff.ts'

const journey = setOut({ withMaps: false })

/** Publishes a version of the limits by which rubbish is accepted within so many working hours. */
async function publishLimit({ page }: Desk, hours: number): Promise<void> {
  const table = LimitTable.parse(await (await page.request.get(`${journey.url}/api/limit-table`)).json())
  const own = { category: 'E0102', stage: 'accept', areaClass: '*', limit: { amount: hours, unit: 'work_hour' }, source: '试行' } as const
  const rows = [...table.rows.filter(({ category, stage }) => category !== own.category || stage !== own.stage), own]
  const sent = await page.request.post(`${journey.url}/api/limit-table`, {
    data: { basedOn: table.version, note: '试行放宽受理时限', rows },
    headers: { origin: journey.url },
  })
  expect(sent.status()).toBe(201)
}

// Each language sets another limit, so that there is something to move for both.
test.each([
  ['zh-CN', 5],
  ['en', 6],
] as const)(
  'in %s a dry run lists every matter that the new limit would move, and only what is chosen is moved',
  async (language, hours) => {
    const { changes } = phrases[language].flow
    const reported = await Promise.all([report(journey.url), report(journey.url), report(journey.url)])
    const desk = await sitDown(journey.browser, { url: journey.url, role: 'administrator', language })
    const { page } = desk
    await publishLimit(desk, hours)
    await page.goto(`${journey.url}/rule-changes`)
    await page.getByRole('button', { name: changes.start }).click()
    const lines = page.locator('.changes-table tbody tr')
    await lines.first().waitFor()
    for (const { number } of reported) await lines.filter({ hasText: number }).waitFor()

    const [first, second, third] = reported.map(({ number }) => number)
    for (const number of [first, second]) {
      await page.getByRole('checkbox', { name: changes.selectOne.replace('{{number}}', String(number)) }).check()
    }
    await page.getByLabel(changes.reason).fill('放宽受理时限')
    await page.getByRole('button', { name: changes.apply.replace('{{n}}', '2') }).click()
    await page.getByText(changes.applied.replace('{{moved}}', '2').replace('{{refused}}', '0')).waitFor()
    await expect.poll(() => lines.filter({ hasText: changes.movedMark }).count()).toBe(2)

    await page.getByRole('button', { name: changes.again }).click()
    await lines.filter({ hasText: String(third) }).waitFor()
    await expect.poll(() => lines.filter({ hasText: String(first) }).count()).toBe(0)
    await desk.open(String(second))
    await page.getByText('放宽受理时限').first().waitFor()
  },
)
