import { expect, test } from 'vitest'

import { readAccessSearch } from './access-search.ts'

test('what an address asks for is taken, what makes no sense is left out', () => {
  expect(readAccessSearch({ kind: 'signed_in', by: 'p', from: '2026-01-02', to: 'tomorrow', matter: '', other: 'x' })).toEqual({
    kind: 'signed_in',
    by: 'p',
    from: '2026-01-02',
  })
  expect(readAccessSearch({ kind: 'nonsense', by: 7 })).toEqual({})
})
