import { describe, expect, it } from 'vitest'

import { planned, readText, reviewed } from '../testing/tell.ts'

function whens(figures: readonly { when: string; year: number | null }[]): readonly string[] {
  return figures.map(({ when, year }) => `${when} ${year}`)
}

describe('when a figure holds', () => {
  it('the review is of the year before, the plan of the year of the report', () => {
    expect(whens(reviewed('工业投资增长9%。'))).toEqual(['done 2025'])
    expect(whens(planned('工业投资增长9%。'))).toEqual(['planned 2026'])
  })

  it('a forecast within the review is of the past year', () => {
    expect(whens(reviewed('预计全年地区生产总值增长5.6%。'))).toEqual(['done 2025'])
  })

  it('a plan that is set beside last year stays a plan', () => {
    expect(whens(planned('今年安排赤字80亿元，比去年增加6亿元，赤字率提高到3%。'))).toEqual([
      'planned 2026',
      'planned 2026',
      'planned 2026',
    ])
  })

  it('neither the value a change starts from nor what is there to be used makes a deed past', () => {
    expect(whens(planned('赤字率从去年的2.1%提高到2.3%。'))).toEqual(['planned 2026'])
    expect(whens(planned('利用现有闲置资源建设20个社区食堂。'))).toEqual(['planned 2026'])
  })

  it('what the plan tells of last year was done', () => {
    expect(whens(planned('去年已建成幼儿园3所。'))).toEqual(['done 2025'])
  })

  it('the first months of the year are over when the report is given', () => {
    expect(whens(planned('1—2月规上工业增加值增长9%。'))).toEqual(['done 2025'])
    expect(whens(planned('确保一季度规上工业增加值增长9%。'))).toEqual(['planned 2026'])
  })

  it('the year that a change starts from is not its year', () => {
    expect(whens(reviewed('公园从2020年的24座增加到67座。'))).toEqual(['done 2025'])
  })

  it('a year that the clause names is its year', () => {
    expect(whens(planned('到2030年地区生产总值突破1700亿元。'))).toEqual(['planned 2030'])
  })

  it('a report within the year reviews the year it plans', () => {
    const report = readText('临溪区2026年上半年工作报告\n一、上半年工作回顾\n工业投资增长9%。', '半年.txt')
    expect(whens(report.figures)).toEqual(['done 2026'])
  })
})
