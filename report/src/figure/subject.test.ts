import { describe, expect, it } from 'vitest'

import { reviewed } from '../testing/tell.ts'

function subjects(words: string): readonly string[] {
  return reviewed(words).map(({ subject }) => subject)
}

describe('what a number is about', () => {
  it('an elided subject is carried through the sentence', () => {
    expect(subjects('地区生产总值803亿元，增长2.4%，占全市16%。')).toEqual(['地区生产总值', '地区生产总值', '地区生产总值占全市'])
  })

  it('an indicator without a thing takes the thing told before', () => {
    expect(subjects('粮食播种面积11万亩，产量4.3万吨。')).toEqual(['粮食播种面积', '粮食产量'])
    expect(subjects('完成工业技改项目30个，总投资9亿元。')).toEqual(['工业技改项目', '工业技改项目总投资'])
  })

  it('two indicators side by side do not run together', () => {
    expect(subjects('地区生产总值18亿元，税收1.3亿元。')).toEqual(['地区生产总值', '税收'])
  })

  it('a clause that tells of an indicator without a number leaves it to the next one', () => {
    expect(subjects('全区地区生产总值连跨三个台阶，年均增长6.3%。')).toEqual(['地区生产总值'])
  })

  it('the noun behind the number is what is counted', () => {
    expect(subjects('枫林大学15个学科进入全国前列。')).toEqual(['学科'])
    expect(subjects('上线两批21个“一件事”事项。')).toEqual(['“一件事”事项'])
    expect(subjects('发行7期知识产权证券化产品。')).toEqual(['知识产权证券化产品'])
    expect(subjects('落实市委确定的27项改革任务。')).toEqual(['改革'])
  })

  it('an indicator before the number stays the subject', () => {
    expect(subjects('粮食产量110万吨再创新高。')).toEqual(['粮食产量'])
  })

  it('是全市的4.1倍 and 完成年度计划的48% speak of what was named before', () => {
    expect(subjects('每万人发明专利拥有量52件，是全市的1.3倍。')).toEqual(['每万人发明专利拥有量', '每万人发明专利拥有量'])
    expect(subjects('城镇新增就业2316人，完成全年任务的61%。')).toEqual(['城镇新增就业', '城镇新增就业'])
  })
})
