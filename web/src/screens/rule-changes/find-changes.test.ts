import { expect, test } from 'vitest'

import { makeNames } from '../../reference/names.ts'
import { exampleChange } from './example-change.ts'
import { speaksOfChange } from './find-changes.ts'

const unit = { id: 'parks', name: '园林绿化中心', nameEn: 'Parks Centre', kind: 'department', area: '990101000000' } as const
const words = {
  everything: '',
  everywhere: '',
  majorAll: String,
  unknownArea: String,
  unknownUnit: String,
  unknownCategory: String,
}

test('a change is found by its number, category, area, and the unit it would go to, in the language of the screen', () => {
  const names = makeNames({ categories: [], divisions: [], units: [unit] }, words, 'en')
  const change = { ...exampleChange, newSuggestedUnit: 'parks' }
  for (const sought of ['20260302', 'e0102', '990101001001', 'parks centre']) expect(speaksOfChange(change, sought, names)).toBe(true)
  expect(speaksOfChange(exampleChange, 'parks centre', names)).toBe(false)
})
