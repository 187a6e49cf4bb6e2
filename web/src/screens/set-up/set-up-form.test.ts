import { SetUp } from '@yiwang/contract'
import { describe, expect, it } from 'vitest'

import { listWrong, nothingTyped, presentSetUp, type Typed } from './set-up-form.ts'

const whole: Typed = {
  token: 't0ken',
  districtName: ' 青湾区 ',
  districtNameEn: '',
  districtCode: '320199',
  lon: '120.15',
  lat: '30.28',
  name: '管理员',
  username: 'wang.lei',
  securityName: '安全员',
  securityUsername: 'second.admin',
  securityPassword: 'harbour lantern quiet',
  password: 'several words in a row ',
}

describe('the set-up of a district', () => {
  it('is sent as the contract asks for it', () => {
    const sent = SetUp.parse(presentSetUp(whole))
    expect(sent).toMatchObject({ districtName: '青湾区', center: { lon: 120.15, lat: 30.28 }, password: 'several words in a row ' })
    expect(sent).not.toHaveProperty('districtNameEn')
  })

  it('nothing is wrong with a whole one', () => {
    expect(listWrong(whole).size).toBe(0)
  })

  it('everything but the English name is needed', () => {
    const wrong = listWrong(nothingTyped)
    expect(wrong.size).toBe(Object.keys(nothingTyped).length - 1)
    expect(wrong.has('districtNameEn')).toBe(false)
  })

  it.each([
    ['districtCode', '3201'],
    ['lat', '120.15'],
    ['lon', '1e2'],
    ['username', 'Wang'],
    ['password', 'short'],
  ] as const)('%s is checked: %s', (field, text) => {
    expect(listWrong({ ...whole, [field]: text }).get(field)).toBe('own')
  })
})
