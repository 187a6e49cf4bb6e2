import type { RuleChange } from '@yiwang/contract'

/** A running matter whose due time would move by a working day, for tests. */
export const exampleChange: RuleChange = {
  id: '00000000-0000-4000-8000-000000000001',
  number: '20260302-000001',
  version: 3,
  status: 'handling',
  category: 'E0102',
  area: '990101001001',
  leadUnit: 'sanitation',
  dueAt: 1000,
  newDueAt: 2000,
  suggestedUnit: 'sanitation',
  newSuggestedUnit: 'sanitation',
  ruleVersion: 'limits 1',
  newRuleVersion: 'limits 2',
  problem: null,
}
