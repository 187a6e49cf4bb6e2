import { describe, expect, it } from 'vitest'

import { pledged, readText } from '../testing/tell.ts'

function promises(words: string): readonly string[] {
  return pledged(words).map(({ kind, verb, object }) => [kind, verb ?? '', object].join(' '))
}

describe('what a plan promises', () => {
  it('the sentence of the aims lists targets', () => {
    expect(promises('今年主要预期目标是：地区生产总值增长6%，城镇新增就业1万人。')).toEqual([
      'target  地区生产总值',
      'target  城镇新增就业',
    ])
  })

  it('a deed with a number, a named thing that opens, a task that ends, work that goes on', () => {
    expect(promises('新建学校3所，建成启用青石公园，制定数据管理办法，加强校园安全管理。')).toEqual([
      'figure 新建 学校',
      'milestone 建成启用 青石公园',
      'task 制定 数据管理办法',
      'direction 加强 校园安全管理',
    ])
  })

  it('several figures of one list are one promise', () => {
    const [one, ...others] = pledged('新增百亿级企业1家、十亿级企业5家。')
    expect(one?.figures).toHaveLength(2)
    expect(others).toEqual([])
  })

  it('work that goes on in several clauses is one direction', () => {
    expect(promises('深化国资改革，完善监管制度，提升运营效率。')).toHaveLength(1)
  })

  it('what was reached before is no promise', () => {
    expect(promises('去年已建成幼儿园3所。')).toEqual([])
  })

  it('the review promises nothing, the livelihood projects are marked', () => {
    expect(readText('2025年工作回顾\n新建学校3所。').pledges).toEqual([])
    expect(readText('2026年工作安排\n办好十件民生实事。新建学校3所。').pledges.map(({ livelihood }) => livelihood)).toEqual([true])
  })
})
