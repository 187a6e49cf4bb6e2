import { expect, it } from 'vitest'

import { readEntry } from './read-entry.ts'

const entry = { seq: 2, at: 0, by: { id: 'p', name: '甲', nameEn: 'A' }, role: 'supervisor', unit: null }

it.each([
  ['changed', { terms: { due: '2026-06-30', leadUnit: 'water' }, reason: '调整' }, { words: '调整', changed: ['due', 'leadUnit'] }],
  ['accepted', { terms: { due: '2026-06-30' } }, { changed: [] }],
  ['proven', { proof: { node: 'q1', on: '2026-03-01', words: '中标', file: 'f' } }, { words: '中标', file: 'f' }],
  ['claimed', { claim: { on: '2026-03-01', unit: 'water', words: '八成', share: 0.8 } }, { words: '八成', share: 0.8 }],
  ['remarked', { text: '抓紧' }, { words: '抓紧' }],
  ['remarked', { text: 7 }, { words: null, file: null, changed: [], share: null }],
])('an entry that tells “%s” is read', (...[kind, body, read]) => {
  expect(readEntry({ ...entry, kind, body })).toMatchObject(read)
})
