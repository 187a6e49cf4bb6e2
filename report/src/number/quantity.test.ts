import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findQuantities } from './quantity.ts'

function quantities(words: string): readonly (readonly [number, number, string])[] {
  return findQuantities(words).map(({ low, high, unit }) => [low, high, unit])
}

describe('numbers with their units', () => {
  it.each(['5.0%—5.5%', '5%-5.5%', '5-5.5%', '5%~5.5%', '5至5.5%', '5%到5.5%', '5%--5.5%'])('%s is a range', (words) =>
    expect(quantities(words)).toEqual([[5, 5.5, '%']]),
  )

  it.each([
    ['1.5万亩', 1.5, '万亩'],
    ['1,265亿元', 1265, '亿元'],
    ['22微克/立方米', 22, '微克/立方米'],
    ['740元/月', 740, '元/月'],
    ['33.6万台套', 33.6, '万台套'],
    ['6.5万台(套)', 6.5, '万台(套)'],
    ['5个工作日', 5, '个工作日'],
    ['0.4个百分点', 0.4, '个百分点'],
    ['370亿方', 370, '亿方'],
    ['200万居民', 200, '万'],
  ])('%s keeps its unit as written', (words, value, unit) => expect(quantities(words)).toEqual([[value, value, unit]]))

  it.each([
    ['4万多亿元', 4, '万亿元'],
    ['1万6千多户', 1.6, '万户'],
    ['2万5千公里', 2.5, '万公里'],
    ['1亿3千多万', 1.3, '亿'],
  ])('%s is one number', (words, value, unit) => expect(quantities(words)).toEqual([[value, value, unit]]))

  it('多 and 余 tell that there is more', () => {
    expect(findQuantities('500多家').at(0)?.over).toBe(true)
    expect(findQuantities('3000余人次').at(0)?.over).toBe(true)
    expect(findQuantities('500家').at(0)?.over).toBe(false)
  })

  it.each([
    ['13亿人口', '亿'],
    ['50场景', undefined],
    ['10部门', undefined],
    ['3支持', undefined],
  ])('%s: what makes another word is no unit', (words, unit) => expect(quantities(words).at(0)?.at(2)).toBe(unit))

  it('Chinese numerals have values too', () => {
    expect(quantities('两所')).toEqual([[2, 2, '所']])
    expect(quantities('三成')).toEqual([[3, 3, '成']])
    expect(quantities('百余家')).toEqual([[100, 100, '家']])
  })

  it('a year and a bare number are no quantities', () => {
    expect(quantities('2026年')).toEqual([])
    expect(quantities('12345')).toEqual([])
  })

  it('a number of any length returns', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d,.一二十百千万亿-]{0,400}$/), (words) => {
        for (const { start, end, low, high } of findQuantities(`${words}家`)) {
          expect(start).toBeLessThan(end)
          expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true)
        }
      }),
    )
  })
})
