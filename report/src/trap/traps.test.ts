import { describe, expect, it } from 'vitest'

import { tellPlan, tellReview } from '../testing/tell.ts'

describe('numbers that are no figures', () => {
  it.each([
    ['a name', '完善“1+4+N”政策体系，建设5G和C919配套基地。'],
    ['a class of voltage', '推进110千伏红岭变电站建设。'],
    ['a plan of years', '完成“十四五”规划中期评估。'],
    ['a pollutant', 'PM2.5浓度持续下降。'],
    ['a quoted name', '落实“双百工程”和“3815”行动。'],
    ['a title', '实施《营商环境30条》。'],
    ['a policy called by its articles', '落实二十条、执行新十条。'],
    ['a policy without marks', '落实民营经济32条政策。'],
    ['a rank', '综合实力居全省第3位，进入全国百强。'],
    ['a place at the front', '案件质量进入前10名之列。'],
    ['a date', '2026年3月5日召开动员会。'],
    ['a duration', '连续7年安全生产无事故，打造15分钟生活圈。'],
    ['a text that counts its headings', '重点抓好以下八个方面工作。'],
    ['a set phrase', '坚持两手抓，一把手负责，做到四个意识。'],
    ['a vague lot', '突破一批关键技术。'],
    ['a step', '经济总量再上一个万亿元台阶。'],
    ['what is looked at', '聚焦12条重点产业链，加强服务。'],
    ['a class of ships', '推进30万吨级航道前期工作。'],
    ['half of something', '收费项目减少一半。'],
    ['a fraction', '占全省的1/4。'],
  ])('%s', (_, words) => expect(tellPlan(words)).toEqual([]))

  it('a size with an upper end sorts the things behind it', () => {
    expect(tellPlan('淘汰35吨以下燃煤锅炉。')).toEqual([])
  })
})

describe('a size that sorts what is counted', () => {
  it.each([
    ['新增亿元以上企业30家', '亿元以上企业 count eq 30 家'],
    ['年营收超10亿元企业达到12家', '年营收超10亿元企业 level eq 12 家'],
    ['新增市级以上工程中心7家', '市级以上工程中心 count eq 7 家'],
    ['建成20户以上自然村公路15条', '20户以上自然村公路 count eq 15 条'],
  ])('%s has one figure', (words, figure) => expect(tellPlan(`${words}。`)).toEqual([figure]))

  it('an amount that is spent is a figure', () => {
    expect(tellPlan('完成115亿元以上年度投资。').at(0)).toContain('gte 115 亿元')
  })
})

describe('numbers that look like names', () => {
  it.each([
    ['建成10个线上零工平台', '线上零工平台 count eq 10 个'],
    ['新建3个环城公园', '环城公园 count eq 3 个'],
    ['攻克70项关键技术', '关键技术 count eq 70 项'],
    ['算力规模达到2万P', '算力规模 level eq 2 万P'],
  ])('%s is a figure', (words, figure) => expect(tellReview(`${words}。`)).toEqual([figure]))

  it('a list of numbers between quotation marks states them', () => {
    expect(tellReview('以“1家国家实验室、8个大科学装置、12家重点实验室”为主体。')).toHaveLength(3)
  })
})

describe('where a change starts', () => {
  it.each([
    ['规上企业由712家增加到1028家', '规上企业 level eq 1028 家'],
    ['城镇化率从72%提高到75%', '城镇化率 share eq 75 %'],
    ['低保标准从每人每月800元提高至850元', '低保标准 level eq 850 元'],
  ])('%s is where it ends', (words, figure) => expect(tellReview(`${words}。`)).toEqual([figure]))
})

describe('Chinese numerals', () => {
  it.each([
    ['新建两所幼儿园', '幼儿园 count eq 2 所'],
    ['三成以上村集体收入翻番', '村集体收入翻番 share gte 3 成'],
    ['服务企业百余家', '服务企业 count gte 100 家'],
    ['引进近百家企业', '企业 count approx 100 家'],
    ['产值翻一番', '产值 growth eq 1 番'],
  ])('%s counts', (words, figure) => expect(tellReview(`${words}。`)).toEqual([figure]))
})
