import type { Pledge, Target, Unit } from '@yiwang/kernel'
import type { LedgerEntry } from '@yiwang/report'
import { expect, test } from 'vitest'

import { exampleParking } from '../example-parking.ts'
import { planImport } from './plan-import.ts'

const units = new Map(['城市管理局', '水务局', '教育局'].map((name, index) => [`u${index}`, unit(`u${index}`, name)]))
const nodes = [
  { id: 'first', by: '2026-02-10', words: '完成选址', value: null },
  { id: 'second', by: '2026-06-30', words: '开工', value: 500 },
]
const parking: Pledge = { ...exampleParking, leadUnit: 'u0', coUnits: ['u1'], nodes }
const acting = { actor: { id: 'somebody', roles: ['supervisor' as const] }, at: 0, today: '2026-03-04' }

function unit(id: string, name: string): Unit {
  return { id, name, nameEn: id, kind: 'department', area: '990102000000' }
}

function plan(cells: LedgerEntry['cells'], pledge = parking) {
  const entry = { row: 4, cells: { number: pledge.number, words: '停车位', ...cells } }
  const [row] = planImport([entry], { pledges: [pledge], units, year: 2026, acting, reason: undefined })
  if (!row) throw new Error('no row')
  const { body } = row.draft ?? {}
  return { ...row.answer, terms: body?.kind === 'changed' ? body.terms : {} }
}

test('a column that is not there and an empty cell change nothing', () => {
  expect(plan({})).toMatchObject({ outcome: 'same', changes: [] })
  expect(plan({ leader: '', lead: ' ', help: '', due: '', quarter1: '', value: '' })).toMatchObject({ outcome: 'same', terms: {} })
})

test('无 takes out what is there', () => {
  expect(plan({ lead: '无', help: '—', quarter2: '无' }).terms).toEqual({ leadUnit: null, coUnits: [], nodes: [nodes[0]] })
})

test('of several units the first leads and the others help', () => {
  expect(plan({ lead: '区教育局、城管局', help: '水务局' }).terms).toEqual({ leadUnit: 'u2', coUnits: ['u0', 'u1'] })
})

test('a unit that comes to lead no longer helps', () => {
  expect(plan({ lead: '水务局' }).terms).toEqual({ leadUnit: 'u1', coUnits: [] })
})

test('a node that is written anew keeps its name and day, so that its proof stays with it', () => {
  expect(plan({ quarter1: '完成选址和立项' }).terms).toEqual({ nodes: [{ ...nodes[0], words: '完成选址和立项' }, nodes[1]] })
  expect(plan({ quarter2: '开工（累计500个）' }).outcome).toBe('same')
  expect(plan({ quarter2: '开工（累计800个）' }).terms).toEqual({ nodes: [nodes[0], { ...nodes[1], value: 800 }] })
})

test('a new node is due at the end of its quarter, or of the pledge if that ends before', () => {
  const added = plan({ quarter3: '主体完工', quarter4: '累计2000个', due: '11月底' }).terms.nodes?.slice(2)
  expect(added).toEqual([
    { id: 'q3', by: '2026-09-30', words: '主体完工', value: null },
    { id: 'q4', by: '2026-11-30', words: '累计2000个', value: 2000 },
  ])
  expect(plan({ quarter4: '启用', due: '6月底' }).problem?.code).toBe('pledge.node_outside')
})

test.each<[string, LedgerEntry['cells'], Partial<Target>]>([
  ['another number', { value: '2500' }, { op: 'gte', low: 2500, high: null }],
  ['another comparator', { comparator: '不高于' }, { op: 'lte', low: null, high: 2000 }],
  ['a range', { comparator: '区间', value: '2000～2500' }, { op: 'range', low: 2000, high: 2500 }],
  ['another unit', { unit: '个泊位' }, { op: 'gte', low: 2000, unit: '个泊位' }],
])('a target with %s is changed', (_, cells, target) => {
  expect(plan(cells).terms.target).toMatchObject(target)
})

test('a pledge without a target is given one, a rate that holds where it is in per cent', () => {
  const bare: Pledge = { ...parking, target: null, measure: null }
  expect(plan({ value: '90', unit: '%', comparator: '不低于' }, bare).terms.target).toEqual({
    op: 'gte',
    low: 90,
    high: null,
    unit: '%',
    nature: 'holds',
    start: 0,
  })
  expect(plan({ value: '若干' }, bare).problem?.code).toBe('breakdown.wrong_number')
})

test('what is withdrawn, too long or a range the wrong way round is refused', () => {
  expect(plan({ leader: '王区长' }, { ...parking, isWithdrawn: true }).problem?.code).toBe('pledge.withdrawn')
  expect(plan({ leader: '长'.repeat(201) }).problem?.code).toBe('breakdown.wrong_cell')
  expect(plan({ comparator: '区间', value: '6～5' }).problem?.code).toBe('pledge.wrong_target')
})

test('a row without a number finds the one pledge that has its sentence, and none where two have it', () => {
  const twin = { ...parking, id: 'twin', number: '2026-002' }
  const entry = { row: 4, cells: { number: '1', words: '新增公共 停车位2000个以上。', leader: '王区长' } }
  const asked = { units, year: 2026, acting, reason: undefined }
  expect(planImport([entry], { pledges: [parking], ...asked })[0]?.answer.pledge?.number).toBe('2026-001')
  expect(planImport([entry], { pledges: [parking, twin], ...asked })[0]?.answer.problem?.code).toBe('breakdown.ambiguous')
})

test('control characters and formulas stay words without harm', () => {
  expect(plan({ leader: '=1+1\u0000\u200B' }).terms).toEqual({ leader: '=1+1' })
})
