import { ResidentRequest } from '@yiwang/contract'
import { describe, expect, it } from 'vitest'

import { emptyDraft, isBegun, isPhone, listMissing, presentRequest, readDraft, type Draft } from './draft.ts'

const file = 'a'.repeat(64)
const position = { lon: 120.1, lat: 30.2 }
const whole: Draft = {
  ...emptyDraft('key-0001'),
  way: 'here',
  position,
  address: '东门口',
  category: 'E0102',
  description: '垃圾堆了三天没有清',
  photos: [{ file, thumb: 'data:,', takenAt: '2026-11-24T14:30:00+08:00', position }],
}
const contact = { name: ' 王女士 ', phone: '' }

describe('a draft', () => {
  it('comes back as it was kept, photos and key included', () => {
    expect(readDraft(JSON.stringify(whole), 'key-0002')).toEqual(whole)
  })

  it.each([null, '', 'null', '{"key":1}', JSON.stringify({ ...whole, photos: [{ file: 'x' }] })])(
    'that cannot be read begins anew: %s',
    (text) => {
      expect(readDraft(text, 'key-0002')).toEqual(emptyDraft('key-0002'))
    },
  )

  it('keeps neither name nor phone', () => {
    expect(readDraft(JSON.stringify({ ...whole, name: '王女士', phone: '138' }), 'key-0002')).not.toHaveProperty('phone')
  })

  it('is begun by a single word', () => {
    expect(isBegun(emptyDraft('key-0001'))).toBe(false)
    expect(isBegun({ ...emptyDraft('key-0001'), description: '井' })).toBe(true)
  })
})

describe('before a report is sent', () => {
  it('nothing is missing from a whole one', () => {
    expect(listMissing(whole)).toEqual([])
  })

  it('the missing parts are told in the order of the page', () => {
    expect(listMissing(emptyDraft('key-0001'))).toEqual(['place', 'category', 'description'])
  })

  it.each(['   ', '井盖', '\u200B\u200B\u200B\u200B\u200B'])('a few invisible or too few characters are no description', (description) => {
    expect(listMissing({ ...whole, description })).toEqual(['description'])
  })

  it.each([
    ['', true],
    ['138 0000 0000', true],
    ['+86-571-0000000', true],
    ['电话', false],
    ['12', false],
  ])('a phone number is checked: %s', (phone, isGood) => {
    expect(isPhone(phone)).toBe(isGood)
  })
})

describe('what is sent', () => {
  it('is what the contract asks for, without empty words', () => {
    const sent = ResidentRequest.parse(presentRequest(whole, contact))
    expect(sent).toMatchObject({ category: 'E0102', name: '王女士', address: '东门口', crs: 'wgs84' })
    expect(sent).not.toHaveProperty('phone')
  })

  it('tells where a photo was taken only with the resident’s consent', () => {
    expect(ResidentRequest.parse(presentRequest(whole, contact)).photos[0]).not.toHaveProperty('position')
    expect(ResidentRequest.parse(presentRequest({ ...whole, sharesPosition: true }, contact)).photos[0]?.position).toEqual(position)
  })
})
