import { standardLimits, type LimitRow } from '@yiwang/contract'
import { expect, test } from 'vitest'
import { changedLimits, groupLimits, putCell, rebaseLimits } from './limit-matrix.ts'

function row(category: string, areaClass: LimitRow['areaClass'], amount: number): LimitRow {
  return { category, stage: 'handle', areaClass, limit: { amount, unit: 'work_day' }, source: 'office order 3' }
}

const rows = [row('*', '*', 5), row('E01', '*', 1), row('E0102', 'A', 2), row('E0102', '*', 3)]

test('limits are grouped from everything to the single category, the class before all classes', () => {
  const groups = groupLimits(rows.toReversed())
  expect(groups.map(({ category }) => category)).toEqual(['*', 'E01', 'E0102'])
  expect(groups[2]?.stages.handle.map(({ areaClass }) => areaClass)).toEqual(['A', '*'])
  expect(groups[2]?.stages.accept).toEqual([])
  expect(groups[0]?.sources).toEqual(['office order 3'])
})

test('every row of the standard table is in the grouped one', () => {
  const all = standardLimits()
  const grouped = groupLimits(all).flatMap((group) => Object.values(group.stages).flat())
  expect(grouped).toHaveLength(all.length)
})

test('a cell is replaced in its place', () => {
  const changed = putCell(rows, { category: 'E01', stage: 'handle' }, [row('E01', 'A', 1), row('E01', '*', 2)])
  expect(changed.map(({ category, areaClass }) => category + areaClass)).toEqual(['**', 'E01A', 'E01*', 'E0102A', 'E0102*'])
  expect(putCell(rows, { category: 'E09', stage: 'handle' }, [row('E09', '*', 1)]).at(-1)?.category).toBe('E09')
  expect(putCell(rows, { category: 'E01', stage: 'handle' }, [])).toHaveLength(3)
})

test('only what differs counts as changed', () => {
  expect(changedLimits(rows, structuredClone(rows)).size).toBe(0)
  expect([...changedLimits(rows, [...rows.slice(0, 3), row('E0102', '*', 4)])]).toEqual(['E0102 handle *'])
  expect([...changedLimits(rows, rows.slice(0, 3))]).toEqual(['E0102 handle *'])
})

test('changes to different limits come together, the same limit is named', () => {
  const mine = [...rows.slice(0, 3), row('E0102', '*', 9)]
  const theirs = [row('*', '*', 7), ...rows.slice(1)]
  const together = rebaseLimits({ base: rows, mine, theirs })
  expect(together.rows.map(({ limit }) => limit.amount)).toEqual([7, 1, 2, 9])
  expect(together.conflicts).toEqual([])
  const clash = rebaseLimits({ base: rows, mine, theirs: [...rows.slice(0, 3), row('E0102', '*', 8)] })
  expect(clash.conflicts).toEqual(['E0102 handle *'])
  expect(clash.rows.at(-1)?.limit.amount).toBe(9)
})

test('a limit that I removed stays removed and one that I added is added', () => {
  const mine = [...rows.slice(0, 3), row('E02', '*', 6)]
  expect(rebaseLimits({ base: rows, mine, theirs: rows }).rows).toEqual(mine)
})
