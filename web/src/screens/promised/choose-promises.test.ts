import type { PublicPledge } from '@yiwang/contract'
import { expect, it } from 'vitest'

import { choosePromises, countPromises } from './choose-promises.ts'

function promise(number: string, livelihood: boolean, standing: PublicPledge['standing']): PublicPledge {
  const words = { subject: '新增学位', raw: '新增学位5600个', section: '', kind: 'figure' } as const
  return { ...words, number, livelihood, standing, due: '2026-12-31', target: null, leadUnit: null, share: null, latest: null }
}

const pledges = [promise('2026-001', false, 'behind'), promise('2026-003', true, 'done'), promise('2026-002', true, 'behind')]

it('what is promised for everyday life comes first, in the order of the report', () => {
  expect(choosePromises(pledges, 'all').map(({ number }) => number)).toEqual(['2026-002', '2026-003', '2026-001'])
  expect(choosePromises(pledges, 'behind').map(({ number }) => number)).toEqual(['2026-002', '2026-001'])
  expect(choosePromises(pledges, 'livelihood').map(({ number }) => number)).toEqual(['2026-002', '2026-003'])
})

it('the choices tell how many there are', () => {
  expect(countPromises(pledges)).toMatchObject({ all: 3, livelihood: 2, behind: 2, done: 1, ahead: 0 })
})
