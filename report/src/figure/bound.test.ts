import { describe, expect, it } from 'vitest'

import { tellPlan, tellReview } from '../testing/tell.ts'

describe('how a number binds', () => {
  it.each([
    ['地区生产总值增长6%以上', '地区生产总值 growth gte 6 %'],
    ['城镇新增就业不少于1.2万人', '城镇新增就业 count gte 1.2 万人'],
    ['研发投入占比不低于3.1%', '研发投入占比 share gte 3.1 %'],
    ['新增停车位至少900个', '停车位 count gte 900 个'],
    ['园区产值突破300亿元', '园区产值 level gte 300 亿元'],
    ['惠及群众超8万人', '群众 count gte 8 万人'],
    ['服务企业逾600家', '服务企业 count gte 600 家'],
    ['培训技能人才3000余人次', '技能人才 count gte 3000 人次'],
    ['走访企业500多家', '企业 count gte 500 家'],
  ])('%s is a least value', (words, figure) => expect(tellPlan(`${words}。`)).toEqual([figure]))

  it.each([
    ['城镇调查失业率控制在5.5%以内', '城镇调查失业率 share lte 5.5 %'],
    ['细颗粒物平均浓度控制在24微克/立方米', '细颗粒物平均浓度 level lte 24 微克/立方米'],
    ['审批时限不超过5个工作日', '审批时限 level lte 5 个工作日'],
    ['公用经费占比低于8%', '公用经费占比 share lte 8 %'],
    ['登记失业率保持在4%以下', '登记失业率 share lte 4 %'],
  ])('%s is a most value', (words, figure) => expect(tellPlan(`${words}。`)).toEqual([figure]))

  it.each([
    ['居民消费价格涨幅2%左右', '居民消费价格涨幅 growth approx 2 %'],
    ['减轻企业负担约3亿元', '减轻企业负担 level approx 3 亿元'],
    ['资助项目近200个', '项目 count approx 200 个'],
  ])('%s is about a value', (words, figure) => expect(tellPlan(`${words}。`)).toEqual([figure]))

  it('不低于当地标准的1.6倍 binds though other words stand between', () => {
    expect(tellPlan('特困人员基本生活标准不低于最低生活保障标准的1.6倍。').at(0)).toContain('gte 1.6 倍')
    expect(tellPlan('管理费用不超过项目总投资的2%。').at(0)).toContain('lte 2 %')
  })

  it('a number without a comparator is meant exactly', () => {
    expect(tellReview('地区生产总值1265亿元。')).toEqual(['地区生产总值 level eq 1265 亿元'])
  })
})
