import { expect, test } from 'vitest'

import { isDatabaseAway } from './is-database-away.ts'
import { WaitingLine } from './waiting-line.ts'

test('whoever comes first is served first', async () => {
  const line = new WaitingLine(1)
  const served: number[] = []
  await line.enter()
  const all = [1, 2, 3].map((n) =>
    line.enter().then(() => {
      served.push(n)
      line.leave()
    }),
  )
  line.leave()
  await Promise.all(all)
  expect(served).toEqual([1, 2, 3])
})

test('a line that is too long refuses at once, a wait that is too long refuses then, and neither takes a turn away', async () => {
  const line = new WaitingLine(1)
  line.limit({ waiting: 2, waitMs: 20, queryMs: 0 })
  await line.enter()
  const waiting = [line.enter(), line.enter()]
  await expect(line.enter()).rejects.toSatisfy(isDatabaseAway)
  for (const each of waiting) await expect(each).rejects.toSatisfy(isDatabaseAway)
  line.leave()
  await line.enter()
  line.leave()
})
