import { describe, expect, it } from 'vitest'

import { readText } from '../testing/tell.ts'
import { linkReports } from './link.ts'

describe('what was done beside what is planned', () => {
  it('an indicator is the same under its several names', () => {
    const { figures, links } = readText(
      '2025年工作回顾\n全区地区生产总值增长5%。规模以上工业增加值增长7%。\n2026年工作安排\n经济总量增长6%。规上工业增加值增长8%。',
    )
    expect(links.map(({ done, planned }) => [...done, ...planned].map((index) => figures[index]?.low))).toEqual([
      [5, 6],
      [7, 8],
    ])
  })

  it('words that name no one thing join nothing', () => {
    expect(readText('2025年工作回顾\n实施项目9个。\n2026年工作安排\n实施项目12个。').links).toEqual([])
  })

  it("one year's promise stands beside the next year's result of its kind", () => {
    const earlier = readText('2025年工作安排\n新增停车位500个。固定资产投资增长6%。新建学校3所。', '2025.txt').figures
    const later = readText('2025年工作回顾\n新增停车位620个。固定资产投资300亿元，增长4%。').figures
    const kept = linkReports(earlier, later)
    expect(kept.map(({ promised, reached }) => [earlier[promised]?.subject, reached.map((index) => later[index]?.low)])).toEqual([
      ['停车位', [620]],
      ['固定资产投资', [4]],
      ['学校', []],
    ])
  })
})
