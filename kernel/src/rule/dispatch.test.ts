import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileTable } from './compile-table.ts'
import { decideDispatch, explainDispatch } from './decide-dispatch.ts'
import type { DispatchFacts, DispatchRule } from './dispatch-rule.ts'

const facts: DispatchFacts = {
  category: 'E0102',
  street: '990101001000',
  community: '990101001002',
  grid: '990101001002017',
  areaClass: 'A',
  channel: 'web',
  urgent: false,
  at: '2026-03-02T21:30:00+08:00',
  description: '路口有暴露垃圾',
}

function rule(id: string, changes: Partial<DispatchRule> = {}): DispatchRule {
  return {
    id,
    order: Number(id),
    category: '*',
    area: '*',
    condition: '',
    leadUnit: `unit-${id}`,
    coUnits: [],
    validFrom: '2024-01-01',
    note: '',
    ...changes,
  }
}

function winner(rules: readonly DispatchRule[], given = facts): string | undefined {
  const decided = decideDispatch(compileTable({ version: '1', rules }), given)
  return decided.ok ? decided.value.id : undefined
}

function reasons(rules: readonly DispatchRule[], given = facts): readonly string[] {
  return explainDispatch(compileTable({ version: '1', rules }), given).trace.map((step) => step.why)
}

test('the first row that fits wins, whatever order the rows are kept in', () => {
  expect(winner([rule('2'), rule('1')])).toBe('1')
  expect(winner([rule('2', { order: 5 }), rule('1', { order: 6 })])).toBe('2')
  expect(winner([rule('2', { order: 5 }), rule('1', { order: 5 })])).toBe('1')
})

test('every row says why it did or did not fire', () => {
  const rules = [
    rule('1', { validFrom: '2026-03-03' }),
    rule('2', { validTo: '2026-03-01' }),
    rule('3', { category: 'E0103' }),
    rule('4', { area: '990101002000' }),
    rule('5', { condition: 'urgent' }),
    rule('6', { condition: 'urgent and' }),
    rule('7', { condition: 'contains(description, "垃圾")' }),
    rule('8'),
  ]
  expect(reasons(rules)).toEqual([
    'not_valid_yet',
    'no_longer_valid',
    'category',
    'area',
    'condition',
    'condition_error',
    'fired',
    'not_reached',
  ])
  expect(winner(rules)).toBe('7')
})

test('when no row fits the decision is refused and the trace has no rule', () => {
  const table = compileTable({ version: '7', rules: [rule('1', { category: '02' })] })
  expect(decideDispatch(table, facts)).toEqual({ ok: false, problem: { code: 'rule.no_row', detail: { category: 'E0102', table: '7' } } })
  expect(explainDispatch(table, facts)).toEqual({ trace: [{ ruleId: '1', fired: false, why: 'category' }] })
})

test.each([
  ['*', true],
  ['01', true],
  ['E01', true],
  ['E0102', true],
  ['02', false],
  ['C01', false],
  ['E0101', false],
  ['E', false],
  ['', false],
])('the category %o fits E0102: %s', (category, fits) => {
  expect(winner([rule('1', { category })])).toBe(fits ? '1' : undefined)
})

test('a matter without a category is dispatched only by a row for all', () => {
  expect(reasons([rule('1', { category: '' }), rule('2', { category: '01' }), rule('3')], { ...facts, category: '' })).toEqual([
    'category',
    'category',
    'fired',
  ])
})

test.each([
  ['990101000000', true],
  ['990101001000', true],
  ['990101001002', true],
  ['990101002000', false],
  ['990101001001', false],
  ['990102000000', false],
])('a row for %s covers the place: %s', (area, covers) => {
  expect(winner([rule('1', { area })])).toBe(covers ? '1' : undefined)
})

test('a place known only by its street is covered by rows for the street and the district, not for a community', () => {
  const vague = { ...facts, grid: '', community: '' }
  expect(winner([rule('1', { area: '990101001002' }), rule('2', { area: '990101001000' })], vague)).toBe('2')
  expect(winner([rule('1', { area: '990101000000' })], { ...vague, street: '' })).toBeUndefined()
})

test('the first and the last day of a row are in force, by the date the district wrote', () => {
  const day = rule('1', { validFrom: '2026-03-02', validTo: '2026-03-02' })
  expect(reasons([day], { ...facts, at: '2026-03-01T23:59:59+08:00' })).toEqual(['not_valid_yet'])
  expect(reasons([day], { ...facts, at: '2026-03-02T00:00:00+08:00' })).toEqual(['fired'])
  expect(reasons([day], { ...facts, at: '2026-03-02T23:59:59+08:00' })).toEqual(['fired'])
  expect(reasons([day], { ...facts, at: '2026-03-03T00:00:00+08:00' })).toEqual(['no_longer_valid'])
})

test.each([
  ['urgent = false', 'fired'],
  ['channel in ("web", "open311")', 'fired'],
  ['areaClass = "A" and not(urgent)', 'fired'],
  ['date and time(at).hour >= 20', 'fired'],
  ['date and time(at).hour < 20', 'condition'],
  ['matches(description, ".*垃圾.*")', 'fired'],
  ['some word in ["渣土", "垃圾"] satisfies contains(description, word)', 'fired'],
  ['starts with(grid, "990101001002")', 'fired'],
  ['channel = "web" // the page for residents', 'fired'],
  ['number(description) > 3', 'condition_error'],
  ['urgent or number(description) > 3', 'condition_error'],
  ['urgnt = false', 'condition_error'],
  ['true) or (true', 'condition_error'],
  ['1 + 1', 'condition_error'],
])('the condition %s: %s', (condition, why) => {
  expect(reasons([rule('1', { condition })])).toEqual([why])
})

test('a condition keeps nothing from one matter to the next', () => {
  const table = compileTable({ version: '1', rules: [rule('1', { condition: 'number(description) > 3 or urgent' })] })
  const answers = ['x', '5', 'x', '2', '7'].map((description) => explainDispatch(table, { ...facts, description }).trace[0]?.why)
  expect(answers).toEqual(['condition_error', 'fired', 'condition_error', 'condition', 'fired'])
})

test('a name that only some matters reach is an error for them and for no other', () => {
  const condition = 'if channel = "phone" then chanel = "web" else true'
  const table = compileTable({ version: '1', rules: [rule('1', { condition })] })
  const answers = ['phone', 'web', 'phone', 'web'].map((channel) => explainDispatch(table, { ...facts, channel }).trace[0]?.why)
  expect(answers).toEqual(['condition_error', 'fired', 'condition_error', 'fired'])
})

const conditions = ['', 'urgent', 'not(urgent)', 'areaClass = "A"', 'contains(description, "水")', 'urgent and', 'number(description) > 1']
const days = ['2025-12-31', '2026-03-01', '2026-03-02', '2026-03-03']
const anyRule = fc.record({
  order: fc.nat(3),
  category: fc.constantFrom('*', '01', 'E01', 'E0102', 'E0103', '02'),
  area: fc.constantFrom('*', '990101000000', '990101001000', '990101001002', '990101002000'),
  condition: fc.constantFrom(...conditions),
  validFrom: fc.constantFrom(...days),
  validTo: fc.constantFrom(...days, '2099-01-01'),
})
const anyTable = fc.array(anyRule, { maxLength: 8 }).map((rows) => rows.map((row, index) => rule(String(index), row)))
const anyFacts = fc.record({
  ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, fc.constant(value)])),
  category: fc.constantFrom('E0102', 'E0103', 'C0102', 'E0201', ''),
  community: fc.constantFrom('990101001002', '990101002001', ''),
  grid: fc.constant(''),
  urgent: fc.boolean(),
  description: fc.constantFrom('水管破裂', '3', ''),
  at: fc.constantFrom(...days).map((day) => `${day}T10:00:00+08:00`),
})

test('the fast and the explained answer agree, and exactly the rows after the one that fired are not reached', () => {
  fc.assert(
    fc.property(anyTable, anyFacts, (rules, some) => {
      const given = { ...facts, ...some }
      const table = compileTable({ version: '1', rules })
      const decided = decideDispatch(table, given)
      const { rule: explained, trace } = explainDispatch(table, given)
      expect(explained).toBe(decided.ok ? decided.value : undefined)
      const fired = trace.findIndex((step) => step.fired)
      expect(trace.map((step) => step.why === 'not_reached')).toEqual(trace.map((_, index) => fired >= 0 && index > fired))
      expect(trace[fired]?.ruleId).toBe(explained?.id)
    }),
  )
})

test('order decides: the row that wins alone and has the lowest order wins among all', () => {
  fc.assert(
    fc.property(anyTable, anyFacts, (rules, some) => {
      const given = { ...facts, ...some }
      const alone = rules.filter((one) => winner([one], given) === one.id)
      const least = alone.reduce<DispatchRule | undefined>((best, one) => (best && best.order <= one.order ? best : one), undefined)
      expect(winner(rules.toReversed(), given)).toBe(least?.id)
    }),
  )
})

test('a row fires on no day before its first and none after its last', () => {
  fc.assert(
    fc.property(anyTable, anyFacts, (rules, some) => {
      const given = { ...facts, ...some }
      const decided = decideDispatch(compileTable({ version: '1', rules }), given)
      const day = given.at.slice(0, 10)
      expect(!decided.ok || (decided.value.validFrom <= day && day <= (decided.value.validTo ?? '9999'))).toBe(true)
    }),
  )
})
