import { expect, test } from 'vitest'

import { exampleEntry } from './example-detail.ts'
import { listReplies, withdrawableUntil } from './replies.ts'

const first = { ...exampleEntry, seq: 2, kind: 'replied', by: 'p-1', at: 1000, text: '已派人前往' } as const
const second = { ...exampleEntry, seq: 3, kind: 'replied', by: 'p-2', at: 2000, text: '预计明天修好' } as const
const taken = { ...exampleEntry, seq: 4, kind: 'withdrawn', by: 'p-1', at: 3000, withdraws: 2 } as const

test('every reply stays to be read by staff, the newest first, and one that was withdrawn says so', () => {
  expect(listReplies([exampleEntry, first, second, taken])).toEqual([
    { entry: second, isWithdrawn: false },
    { entry: first, isWithdrawn: true },
  ])
})

test('a reply is withdrawn by whoever wrote it, within ten minutes, and once', () => {
  expect(withdrawableUntil({ entry: first, isWithdrawn: false }, 'p-1')).toBe(601_000)
  expect(withdrawableUntil({ entry: first, isWithdrawn: false }, 'p-2')).toBeUndefined()
  expect(withdrawableUntil({ entry: first, isWithdrawn: true }, 'p-1')).toBeUndefined()
})
