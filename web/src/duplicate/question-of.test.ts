import { expect, it } from 'vitest'

import { questionOf } from './question-of.ts'

const whole = { category: 'E0102', description: ' 垃圾堆积 ', position: { lon: 120, lat: 30 } }

it('asks with trimmed words once place, category and four characters are there', () => {
  expect(questionOf(whole)).toEqual({ ...whole, description: '垃圾堆积', crs: 'wgs84' })
})

it('asks nothing before', () => {
  expect(questionOf({ ...whole, category: undefined })).toBeUndefined()
  expect(questionOf({ ...whole, position: undefined })).toBeUndefined()
  expect(questionOf({ ...whole, description: '垃圾  ' })).toBeUndefined()
})
