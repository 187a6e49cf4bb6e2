import { expect, test } from 'vitest'
import type { DeskRow } from './desk-row.ts'
import { listUnseen, patchRows } from './merge-rows.ts'

function row(id: string, version: number): DeskRow {
  return { id, version } as DeskRow
}

test('a newer version takes the place of the older one and the list does not jump', () => {
  const patched = patchRows([row('a', 1), row('b', 4)], new Map([['b', row('b', 5)]]))
  expect(patched.map(({ id, version }) => `${id}${version}`)).toEqual(['a1', 'b5'])
})

test('an answer that was overtaken on the way changes nothing', () => {
  expect(patchRows([row('a', 3)], new Map([['a', row('a', 2)]]))[0]?.version).toBe(3)
})

test('new is what the list does not show yet', () => {
  expect(listUnseen([row('a', 1)], [row('b', 1), row('a', 1)]).map(({ id }) => id)).toEqual(['b'])
})
