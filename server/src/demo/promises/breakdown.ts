import { findStandardIndicator } from '@yiwang/contract'
import type { PledgeMeasure, PledgeTerms, Question } from '@yiwang/kernel'

/** What the demo decides about one pledge of its report: by words in it, who leads, and how it is measured. */
export interface Row {
  /** Words that its passage has, and no other pledge that is taken in. */
  readonly words: string
  readonly lead: string
  readonly co?: readonly string[]
  readonly measure: PledgeMeasure | null
  /** Nodes by the month at whose end they are due; `reached`: in which month the proof came, if it did. */
  readonly nodes?: readonly { readonly month: number; readonly words: string; readonly reached?: number }[]
  readonly more?: Partial<PledgeTerms>
}

function indicator(id: string): PledgeMeasure {
  return { kind: 'indicator', question: questionOf(id) }
}

function questionOf(id: string): Question {
  const found = findStandardIndicator(id)
  if (!found) throw new Error(`there is no indicator ${id}`)
  return found.question
}

function statistic(code: string): PledgeMeasure {
  return { kind: 'statistic', statistic: code }
}

const byNodes: PledgeMeasure = { kind: 'nodes' }
const byDocument: PledgeMeasure = { kind: 'document' }

/** The breakdown (任务分解) of the demo's report, in its order. */
export const breakdown: readonly Row[] = [
  { words: '地区生产总值增长6%', lead: 'statistics', co: ['reform'], measure: statistic('gdp-growth') },
  { words: '规上工业增加值增长7%', lead: 'statistics', co: ['reform'], measure: statistic('industry-growth') },
  { words: '固定资产投资增长5%', lead: 'reform', co: ['statistics'], measure: statistic('investment-growth') },
  { words: '社会消费品零售总额增长6%', lead: 'statistics', measure: statistic('retail-growth') },
  { words: '一般公共预算收入增长4%', lead: 'reform', measure: statistic('budget-growth') },
  { words: '城镇新增就业1.3万人', lead: 'labour', measure: statistic('new-jobs') },
  { words: '城镇调查失业率控制在5%', lead: 'labour', co: ['statistics'], measure: statistic('unemployment') },
  { words: '居民人均可支配收入与经济增长同步', lead: 'statistics', measure: null },
  { words: '单位地区生产总值能耗下降完成', lead: 'reform', measure: null },
  { words: '全年处置群众身边小事5500件', lead: 'cityscape', co: ['centre'], measure: indicator('handled') },
  { words: '市民诉求按期处置率达到90%', lead: 'centre', co: ['cityscape'], measure: indicator('handled_in_time') },
  { words: '重办率控制在3%', lead: 'centre', measure: indicator('reopened_rate') },
  { words: '群众满意率达到85%', lead: 'centre', measure: indicator('satisfied') },
  { words: '城市管理问题首次办结率达到80%', lead: 'cityscape', measure: indicator('first_time_fix') },
  { words: '建立部门争议限时裁定机制', lead: 'centre', measure: byDocument },
  { words: '出台首问负责实施办法', lead: 'supervision', measure: byDocument },
  {
    words: '6月底前建成启用城市运行管理指挥平台',
    lead: 'centre',
    co: ['telecom'],
    measure: byNodes,
    nodes: [
      { month: 3, words: '完成机房和网络建设', reached: 3 },
      { month: 5, words: '12个街镇接入', reached: 5 },
      { month: 6, words: '平台启用', reached: 6 },
    ],
  },
  { words: '实现12个街镇全覆盖', lead: 'centre', measure: statistic('streets-connected') },
  { words: '打通断头路6条', lead: 'transport', co: ['housing'], measure: statistic('roads-opened') },
  {
    words: '建成启用临澜大桥慢行道',
    lead: 'transport',
    measure: byNodes,
    nodes: [
      { month: 8, words: '主体完工', reached: 9 },
      { month: 12, words: '启用' },
    ],
  },
  {
    words: '9月底前完成滨江绿道二期建设',
    lead: 'parks',
    measure: byNodes,
    nodes: [
      { month: 6, words: '完成路基', reached: 7 },
      { month: 9, words: '全线贯通' },
    ],
  },
  { words: '更新改造燃气管网48公里', lead: 'gas', co: ['housing'], measure: statistic('gas-pipes') },
  { words: '新增电动自行车充电端口1.2万个', lead: 'fire', co: ['power'], measure: statistic('charging-ports') },
  { words: 'PM2.5年均浓度', lead: 'environment', measure: statistic('pm25') },
  { words: '空气质量优良天数比率', lead: 'environment', measure: statistic('good-air-days') },
  { words: '新增绿道20公里', lead: 'parks', measure: statistic('greenways') },
  { words: '生活垃圾分类覆盖率达到98%', lead: 'sanitation', co: ['cityscape'], measure: statistic('sorted-waste') },
  { words: '推进澜河水环境综合整治', lead: 'water', measure: null },
  { words: '新增规上企业60家', lead: 'reform', co: ['statistics'], measure: statistic('new-firms') },
  { words: '引进投资亿元以上项目25个', lead: 'reform', measure: statistic('big-projects') },
  { words: '完成工业技改投资42亿元', lead: 'reform', measure: statistic('refit-investment') },
  {
    words: '建成投用智能制造产业园一期',
    lead: 'reform',
    measure: byNodes,
    nodes: [
      { month: 6, words: '厂房封顶', reached: 6 },
      { month: 10, words: '首批企业入驻' },
      { month: 12, words: '建成投用' },
    ],
  },
  {
    words: '企业开办压缩至0.5个工作日',
    lead: 'market',
    measure: statistic('opening-days'),
    more: { target: { op: 'eq', low: 0.5, high: 0.5, unit: '个工作日', nature: 'accumulates', start: 1 } },
  },
  {
    words: '建成投用临澜实验学校',
    lead: 'education',
    measure: byNodes,
    nodes: [
      { month: 5, words: '主体封顶', reached: 5 },
      { month: 8, words: '开学投用', reached: 8 },
    ],
  },
  { words: '新增普惠托位800个', lead: 'health', measure: statistic('nursery-places') },
  { words: '筹建保障性租赁住房1200套', lead: 'housing', measure: statistic('rented-homes') },
  {
    words: '区人民医院二期年底前建成启用',
    more: { subject: '建成启用区人民医院二期' },
    lead: 'health',
    measure: byNodes,
    nodes: [
      { month: 6, words: '完成机电安装', reached: 8 },
      { month: 9, words: '竣工验收' },
      { month: 12, words: '启用' },
    ],
  },
  { words: '举办群众文化活动300场', lead: 'education', measure: statistic('culture-events') },
  { words: '新增公共停车位2000个，缓解', lead: 'transport', co: ['traffic-police'], measure: statistic('parking-places') },
  { words: '改造老旧小区36个，惠及', lead: 'housing', measure: statistic('old-estates') },
  { words: '完成18处易涝点整治。牵头', lead: 'water', co: ['housing'], measure: statistic('flood-spots') },
  { words: '新建口袋公园12个。牵头', lead: 'parks', measure: statistic('pocket-parks') },
  { words: '新建社区长者食堂15家。牵头', lead: 'civil-affairs', measure: statistic('canteens') },
  { words: '新增公办学位3600个。牵头', lead: 'education', measure: statistic('school-places') },
  { words: '人大代表建议和政协提案满意率', lead: 'supervision', measure: statistic('proposals-satisfied') },
  { words: '一般性支出压减5%', lead: 'reform', measure: statistic('spending-cut') },
]
