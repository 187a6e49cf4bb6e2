import { describe, expect, it } from 'vitest'

import { tellPlan, tellReview } from '../testing/tell.ts'

describe('what a number measures', () => {
  it.each([
    ['治安警情下降19%', '治安警情 growth eq -19 %'],
    ['能耗强度下降3%左右', '能耗强度 growth approx -3 %'],
    ['贫困人口减少1.2万人', '贫困人口 growth eq -1.2 万人'],
    ['一般性支出压减5%以上', '一般性支出 growth gte -5 %'],
    ['压减公用经费10%', '公用经费 growth eq -10 %'],
    ['按10%的比例压减一般性支出', '一般性支出 growth eq -10 %'],
  ])('a fall is negative: %s', (words, figure) => expect(tellReview(`${words}。`)).toEqual([figure]))

  it.each([
    ['削减挥发性有机物排放量180吨', '挥发性有机物排放量 count eq 180 吨'],
    ['压减证明材料240项', '证明材料 count eq 240 项'],
    ['取消收费项目12项', '收费项目 count eq 12 项'],
    ['退出煤炭产能30万吨', '退出煤炭产能 count eq 30 万吨'],
    ['治理水土流失面积9平方公里', '治理水土流失面积 count eq 9 平方公里'],
  ])('what is cut or cured as an act is a positive count: %s', (words, figure) => expect(tellReview(`${words}。`)).toEqual([figure]))

  it.each([
    ['净增高新技术企业50家', '高新技术企业 growth eq 50 家'],
    ['高新技术企业净增50家', '高新技术企业 growth eq 50 家'],
    ['新增高新技术企业50家', '高新技术企业 count eq 50 家'],
    ['用电量增加2亿千瓦时', '用电量 growth eq 2 亿千瓦时'],
    ['工业产值保持10%以上的增长', '工业产值 growth gte 10 %'],
    ['工业投资增长预期目标8%', '工业投资 growth eq 8 %'],
  ])('净增 is a change, 新增 a count: %s', (words, figure) => expect(tellPlan(`${words}。`)).toEqual([figure]))

  it.each([
    ['高新技术企业达到684家', '高新技术企业 level eq 684 家'],
    ['规上企业增至143家', '规上企业 level eq 143 家'],
    ['完成工业投资60亿元', '工业投资 level eq 60 亿元'],
    ['新能源汽车产量12万辆', '新能源汽车产量 level eq 12 万辆'],
    ['粮食播种面积稳定在11万亩以上', '粮食播种面积 level gte 11 万亩'],
    ['审批时限压缩至13个工作日', '审批时限 level eq 13 个工作日'],
  ])('a stock, a value and money are levels: %s', (words, figure) => expect(tellPlan(`${words}。`)).toEqual([figure]))

  it.each([
    ['自来水入户率达96%', '自来水入户率 share eq 96 %'],
    ['战略性新兴产业占规上工业比重达41%', '战略性新兴产业占规上工业比重 share eq 41 %'],
    ['八成支出用于民生', '支出 share eq 8 成'],
  ])('a share of a whole: %s', (words, figure) => expect(tellPlan(`${words}。`)).toEqual([figure]))

  it('percentage points are their own measure, and their fall is negative too', () => {
    expect(tellReview('清洁能源占比提高1.7个百分点。')).toEqual(['清洁能源占比 ratio-point eq 1.7 个百分点'])
    expect(tellReview('赤字率比上年低0.4个百分点。')).toEqual(['赤字率 ratio-point eq -0.4 个百分点'])
  })

  it('whom something is done for is counted: 为30家企业', () => {
    expect(tellReview('为30家企业解决用地需求。')).toEqual(['企业 count eq 30 家'])
  })
})
