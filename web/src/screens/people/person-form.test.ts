import { NewPerson, PersonChange } from '@yiwang/contract'
import { expect, test } from 'vitest'
import { changeOf, newPersonOf, type PersonForm } from './person-form.ts'

const form: PersonForm = {
  username: 'receiver_a',
  password: 'a long secret',
  name: ' 受理员甲 ',
  nameEn: '',
  roles: ['receiver'],
  unit: '',
  area: '990101000000',
  isDisabled: false,
}

test('a new person is what the border takes', () => {
  expect(NewPerson.parse(newPersonOf(form))).toEqual({
    username: 'receiver_a',
    password: 'a long secret',
    name: '受理员甲',
    roles: ['receiver'],
    unit: null,
    area: '990101000000',
  })
})

test('without a new password the old one is kept', () => {
  expect(PersonChange.parse(changeOf({ ...form, password: '' }))).not.toHaveProperty('password')
  expect(changeOf(form).password).toBe('a long secret')
  expect(changeOf({ ...form, isDisabled: true, unit: 'centre' })).toMatchObject({ isDisabled: true, unit: 'centre' })
})
