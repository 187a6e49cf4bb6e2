import { describe, expect, it } from 'vitest'

import { cleanFollowCode, isFollowCode, presentFollowCode } from './follow-code.ts'

describe('a follow-up code', () => {
  it.each(['7k2m9-qx4tb', ' 7K2M9 QX4TB ', '７Ｋ２Ｍ９ＱＸ４ＴＢ', '7K2M9—QX4TB'])('is understood however it is typed: %s', (typed) => {
    expect(cleanFollowCode(typed)).toBe('7K2M9QX4TB')
  })

  it('takes letters that are never used for the digits they look like', () => {
    expect(cleanFollowCode('OIL2M9QX4T')).toBe('0112M9QX4T')
  })

  it.each(['', '7K2M9', '7K2M9QX4TBB', '7K2M9QX4T/', '七K2M9QX4TB'])('is not just anything: %s', (code) => {
    expect(isFollowCode(cleanFollowCode(code))).toBe(false)
  })

  it('is shown in two halves', () => {
    expect(presentFollowCode('7K2M9QX4TB')).toBe('7K2M9-QX4TB')
    expect(isFollowCode(cleanFollowCode(presentFollowCode('7K2M9QX4TB')))).toBe(true)
  })
})
