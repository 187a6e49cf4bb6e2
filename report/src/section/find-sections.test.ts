import { describe, expect, it } from 'vitest'

import { readText } from '../testing/tell.ts'

function parts(text: string): readonly string[] {
  return readText(text).sections.map(({ part, headings }) => [part, ...headings].join(' > '))
}

describe('the parts of a report', () => {
  it('headings open them', () => {
    const text = [
      '临溪区政府工作报告',
      '各位代表：',
      '一、2025年工作回顾',
      '（一）经济稳中有进。地区生产总值增长5%。',
      '二、存在的困难和问题',
      '发展不平衡。',
      '三、2026年工作安排',
      '（一）建设产业园区。新增企业9家。',
      '（二）加强政府自身建设。压减支出5%。',
      '附件：名词解释',
      '1.“1+4+N”：指1个中心、4个组团。',
    ].join('\n')
    expect(parts(text)).toEqual([
      'opening',
      'review > 2025年工作回顾',
      'review > 2025年工作回顾 > 经济稳中有进',
      'problems > 存在的困难和问题',
      'plan > 2026年工作安排',
      'plan > 2026年工作安排 > 建设产业园区',
      'self-building > 2026年工作安排 > 加强政府自身建设',
      'closing > 附件：名词解释',
      'closing > 附件：名词解释 > “1+4+N”：指1个中心、4个组团',
    ])
  })

  it('words open them where there are no headings', () => {
    const text = [
      '临溪区政府工作报告',
      '过去一年，我们攻坚克难。地区生产总值增长5%。',
      '同时，我们也清醒看到，发展中还存在一些问题。',
      '今年经济社会发展主要预期目标是：地区生产总值增长6%。',
      '我们将新建学校3所。',
      '各位代表！让我们携手前进。',
    ].join('\n')
    expect(parts(text)).toEqual(['opening', 'review', 'problems', 'plan', 'closing'])
  })

  it('a first line that opens a part is its heading', () => {
    expect(parts('2026年工作安排\n新建学校3所。')).toEqual(['plan > 2026年工作安排'])
  })

  it('explanations of words state no figures', () => {
    expect(readText('2026年工作安排\n新建学校3所。\n名词解释\n1.医共体：由1家医院和12家卫生院组成。').figures).toHaveLength(1)
  })

  it('困难 in the middle of a review opens nothing', () => {
    expect(parts('2025年工作回顾\n面对企业存在的困难，我们出台措施12条。\n新建学校3所。')).toEqual(['review > 2025年工作回顾'])
  })
})
