import { describe, expect, it } from 'vitest'

import { splitParagraphs } from './split-paragraphs.ts'
import { findTitle, type Title } from './title.ts'

function titleOf(text: string, name = '报告.txt'): Title {
  return findTitle(text, splitParagraphs(text), name)
}

describe('what a report calls itself and which year it plans', () => {
  it('the title tells both', () => {
    expect(titleOf('2026年临溪区政府工作报告\n各位代表：')).toEqual({ title: '2026年临溪区政府工作报告', year: 2026, reviewed: 2025 })
  })

  it('letters that are set apart are read as words', () => {
    expect(titleOf('政 府 工 作 报 告\n——2026年1月20日在临溪区人民代表大会上')).toMatchObject({ title: '政 府 工 作 报 告', year: 2026 })
  })

  it('what is given at the end of a year plans the next one', () => {
    expect(titleOf('政府工作报告\n2021年12月28日在苍云市人民代表大会上').year).toBe(2022)
  })

  it('the heading of a plan tells the year, one of a review does not', () => {
    expect(titleOf('政府工作报告\n一、2025年重点工作回顾\n二、2026年重点工作').year).toBe(2026)
    expect(titleOf('政府工作报告\n一、2025年工作回顾').year).toBe(2026)
  })

  it('else the name of the file tells it, or the sentence of the aims', () => {
    expect(titleOf('各位代表：', '2024_临溪区.txt').year).toBe(2024)
    expect(titleOf('报告提出，2026年全区经济社会发展主要预期目标为：增长6%。').year).toBe(2026)
    expect(titleOf('各位代表：').year).toBeNull()
  })

  it('a report within the year reviews the year it plans', () => {
    expect(titleOf('临溪区2025年上半年计划执行情况报告', '2025.txt')).toMatchObject({ year: 2025, reviewed: 2025 })
  })

  it('a sentence about a report is no title', () => {
    expect(titleOf('区长作了政府工作报告。').title).toBeNull()
  })
})
