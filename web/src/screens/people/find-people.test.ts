import type { PersonView } from '@yiwang/contract'
import { expect, test } from 'vitest'
import { findPeople } from './find-people.ts'

const base: PersonView = {
  id: '1',
  username: 'b',
  name: '受理员甲',
  nameEn: 'Receiver A',
  roles: ['receiver'],
  unit: null,
  area: '990101000000',
  isDisabled: false,
  hasSecondFactor: false,
}
const people = [
  { ...base, isDisabled: true, username: 'a' },
  base,
  { ...base, id: '3', username: 'c', name: '经办人乙', nameEn: 'Handler B' },
]

function textOf({ username }: PersonView): string {
  return username === 'c' ? '区水务局' : ''
}

test('who cannot sign in any more stands last', () => {
  expect(findPeople(people, { words: '', only: 'all', textOf }).map(({ username }) => username)).toEqual(['b', 'c', 'a'])
  expect(findPeople(people, { words: '', only: 'disabled', textOf }).map(({ username }) => username)).toEqual(['a'])
})

test('people are found by either name and by their unit', () => {
  expect(findPeople(people, { words: 'handler', only: 'all', textOf }).map(({ username }) => username)).toEqual(['c'])
  expect(findPeople(people, { words: '水务 经办', only: 'all', textOf }).map(({ username }) => username)).toEqual(['c'])
  expect(findPeople(people, { words: '水务 受理', only: 'all', textOf })).toEqual([])
})
