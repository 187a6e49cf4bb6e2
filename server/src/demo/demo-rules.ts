import type { DispatchRule, Limit } from '@yiwang/kernel'

import type { City } from './city/city.ts'
import { officeId } from './demo-units.ts'

interface Row {
  readonly id: string
  readonly category: string
  readonly when?: string
  readonly lead: string
  readonly with?: string
  readonly limit?: readonly [number, Limit['unit']]
  readonly note: string
  readonly until?: string
}

const validFrom = '2024-01-01'

const first: readonly Row[] = [
  {
    id: 'gas-leak',
    category: 'E0403',
    lead: 'gas',
    with: 'fire',
    limit: [1, 'urgent_work_hour'],
    note: '燃气管道破裂：燃气公司抢修，消防到场警戒',
  },
  {
    id: 'gas-smell',
    category: 'H0103',
    when: 'contains(description, "煤气味") or contains(description, "漏气") or contains(description, "异味")',
    lead: 'gas',
    with: 'fire',
    limit: [2, 'urgent_work_hour'],
    note: '居民闻到燃气味：先到场，再分原因',
  },
  { id: 'gas-service', category: 'H0103', lead: 'gas', note: '燃气开通、计量等服务' },
  {
    id: 'collapse',
    category: 'E0401',
    lead: 'transport',
    with: 'water,traffic-police',
    limit: [2, 'urgent_work_hour'],
    note: '路面塌陷：交通牵头，水务查管道，交警疏导',
  },
  {
    id: 'flood',
    category: 'E0406',
    lead: 'water',
    with: 'transport',
    limit: [3, 'urgent_work_hour'],
    note: '道路积水：水务强排，交通维护通行',
  },
  { id: 'sewer', category: 'E0404', lead: 'water', note: '下水道堵塞或破损' },
  { id: 'main-burst', category: 'E0402', lead: 'water', limit: [4, 'urgent_work_hour'], note: '供水管破裂' },
  {
    id: 'cable-power',
    category: 'E0408',
    when: 'contains(description, "电线") or contains(description, "火花") or contains(description, "断线")',
    lead: 'power',
    with: 'telecom',
    note: '带电或疑似带电的线缆：供电先到',
  },
  { id: 'cable-other', category: 'E0408', lead: 'telecom', with: 'power', note: '其他架空线缆' },
  {
    id: 'tree-on-wire',
    category: 'H0203',
    when: 'contains(description, "线")',
    lead: 'parks',
    with: 'power',
    limit: [3, 'urgent_work_hour'],
    note: '倒树压线：供电配合断电',
  },
  { id: 'tree-down', category: 'H0203', lead: 'parks', with: 'traffic-police', note: '树木倒伏阻路' },
  {
    id: 'cover-water',
    category: 'C01',
    when: 'category in ("C0101", "C0102", "C0103")',
    lead: 'water',
    limit: [2, 'urgent_work_hour'],
    note: '上水、污水、雨水井盖',
  },
  { id: 'grating', category: 'C0104', lead: 'water', with: 'sanitation', note: '雨水箅子：堵塞由环卫配合清掏' },
  { id: 'cover-power', category: 'C0105', lead: 'power', note: '电力井盖' },
  { id: 'cover-telecom', category: 'C0107', lead: 'telecom', note: '通信井盖' },
  {
    id: 'cover-nobody',
    category: 'C0114',
    lead: 'transport',
    with: 'cityscape',
    limit: [4, 'urgent_work_hour'],
    note: '无主井盖：先补盖，后确权（首接负责）',
  },
  {
    id: 'urgent-school',
    category: 'E04',
    when: 'contains(description, "学校") or contains(description, "小学") or contains(description, "中学") or contains(description, "医院")',
    lead: 'cityscape',
    with: 'education,health',
    limit: [2, 'urgent_work_hour'],
    note: '学校、医院门前的其他紧急事项：先清障',
  },
]

const second: readonly Row[] = [
  { id: 'signal-lights', category: 'C0214', lead: 'traffic-police', limit: [4, 'urgent_work_hour'], note: '信号灯' },
  {
    id: 'parking-fire-lane',
    category: 'E0505',
    when: 'contains(description, "消防通道")',
    lead: 'traffic-police',
    with: 'fire',
    limit: [1, 'work_hour'],
    note: '违停堵塞消防通道',
  },
  { id: 'parking', category: 'E0505', lead: 'traffic-police', note: '机动车违停：交警' },
  { id: 'bicycles', category: 'E0506', lead: 'cityscape', with: 'transport', note: '非机动车与共享单车：城管清运' },
  { id: 'wrecks', category: 'E0107', lead: 'traffic-police', with: 'cityscape', note: '废弃车辆：交警查车主，城管拖移' },
  { id: 'illegal-cabs', category: 'E0509', lead: 'transport', with: 'traffic-police', note: '黑车拉客' },
  {
    id: 'works-at-night',
    category: 'E0301',
    when: 'date and time(at).hour >= 22 or date and time(at).hour < 6',
    lead: 'environment',
    with: 'cityscape',
    limit: [4, 'work_hour'],
    note: '22 时至次日 6 时施工噪声：生态环境查处，城管配合',
  },
  { id: 'works-by-day', category: 'E0301', lead: 'housing', with: 'environment', note: '日间施工扰民' },
  { id: 'dust', category: 'E0302', lead: 'housing', with: 'environment', note: '工地扬尘' },
  { id: 'works', category: 'E03', lead: 'housing', with: 'cityscape', note: '其他施工管理' },
  { id: 'fumes', category: 'E0116', lead: 'environment', with: 'market', note: '餐饮油烟' },
  { id: 'noise-shops', category: 'E0508', lead: 'environment', with: 'cityscape', note: '商业噪音' },
  {
    id: 'noise-works-night',
    category: 'H0201',
    when: 'contains(description, "工地") or contains(description, "施工")',
    lead: 'environment',
    with: 'housing',
    note: '夜间噪声来自施工',
  },
  { id: 'noise-night', category: 'H0201', lead: 'police', note: '夜间生活噪声' },
  { id: 'river-dirt', category: 'E0105', lead: 'water', with: 'environment', note: '水域不洁' },
  { id: 'dead-animals', category: 'E0117', lead: 'sanitation', limit: [2, 'work_hour'], note: '动物尸体，尽快无害化' },
  {
    id: 'street-cleaning',
    category: 'E01',
    when: 'category in ("E0108", "E0112")',
    lead: 'sanitation',
    with: 'traffic-police',
    note: '大件废弃家具、道路遗撒',
  },
  { id: 'sanitation', category: 'C03', lead: 'sanitation', note: '公厕、垃圾箱等环卫设施' },
  { id: 'hawkers', category: 'E0501', lead: 'cityscape', note: '流动摊贩：2025 年起由城管统一处置' },
  { id: 'street-lamps', category: 'C0118', lead: 'cityscape', with: 'power', note: '路灯' },
  { id: 'potholes', category: 'E0110', lead: 'transport', note: '道路破损' },
  { id: 'bus-stops', category: 'C0203', lead: 'bus', note: '公交站亭' },
  { id: 'roads', category: 'C02', lead: 'transport', with: 'traffic-police', note: '其他道路交通设施' },
  { id: 'greenery', category: 'C04', lead: 'parks', note: '园林绿化设施' },
  { id: 'green-dirt', category: 'E0106', lead: 'parks', note: '绿地脏乱' },
  { id: 'poles', category: 'C0117', lead: 'telecom', with: 'power', note: '立杆' },
]

const third: readonly Row[] = [
  { id: 'tap-water', category: 'H0101', lead: 'water', note: '供水' },
  { id: 'outage', category: 'H0102', lead: 'power', note: '停电' },
  { id: 'buses', category: 'H0104', lead: 'bus', with: 'transport', note: '公交服务' },
  { id: 'shopfronts', category: 'E0504', lead: 'cityscape', note: '店外经营' },
  { id: 'wages', category: 'H0301', lead: 'labour', with: 'housing', limit: [7, 'work_day'], note: '欠薪：工程项目由住建配合' },
  { id: 'insurance', category: 'H0302', lead: 'labour', note: '社会保险' },
  { id: 'schooling', category: 'H0303', lead: 'education', note: '入学' },
  {
    id: 'food-ill',
    category: 'H0401',
    when: 'contains(description, "拉肚子") or contains(description, "中毒")',
    lead: 'market',
    with: 'health',
    limit: [1, 'work_day'],
    note: '疑似食源性疾病：卫健同步流调',
  },
  { id: 'food', category: 'H0401', lead: 'market', note: '食品卫生' },
  { id: 'consumers', category: 'H0402', lead: 'market', note: '消费纠纷' },
  {
    id: 'care',
    category: 'H0501',
    when: 'contains(description, "老人") or contains(description, "救助")',
    lead: 'civil-affairs',
    note: '养老、救助政策咨询',
  },
  { id: 'policy', category: 'H0501', lead: 'housing', note: '其他政策咨询' },
  { id: 'old-hawkers', category: 'E0501', lead: 'market', until: '2024-12-31', note: '旧规则：流动摊贩由市场监管处置，2025 年起改由城管' },
  { id: 'all', category: '*', lead: 'cityscape', note: '兜底：没有其他规则的，由城市管理局首接' },
]

/** What streets and towns look after themselves. */
const ofStreets: readonly Row[] = [
  {
    id: 'upkeep',
    category: 'E01',
    when: 'category in ("E0101", "E0102", "E0103")',
    lead: '',
    with: 'sanitation',
    note: '暴露垃圾、积存渣土、私搭乱建：属地',
  },
  { id: 'property', category: 'H0202', lead: '', with: 'housing', note: '物业纠纷：属地调解，住建指导' },
]

/** The rules of the demo district, as an official would write them: first what cannot wait, then the streets' own, then by department. */
export function demoRules(city: City): readonly DispatchRule[] {
  const streets = ofStreets.flatMap((row) =>
    city.streets.map((street) => ({
      row: {
        ...row,
        id: `${row.id}-${officeId(street).replace('-office', '')}`,
        lead: officeId(street),
        note: `${row.note}（${street.name.zh}）`,
      },
      area: street.code,
    })),
  )
  return [...everywhere(first), ...streets, ...everywhere(second), ...everywhere(third)].map(({ row, area }, index) =>
    asRule(row, area, index),
  )
}

function everywhere(rows: readonly Row[]): readonly { readonly row: Row; readonly area: string }[] {
  return rows.map((row) => ({ row, area: '*' }))
}

function asRule(row: Row, area: string, index: number): DispatchRule {
  const { id, category, when, lead, limit, note, until } = row
  return {
    id,
    order: (index + 1) * 10,
    category,
    area,
    condition: when ?? '',
    leadUnit: lead,
    coUnits: row.with?.split(',') ?? [],
    ...(limit && { limit: { amount: limit[0], unit: limit[1] } }),
    validFrom,
    ...(until !== undefined && { validTo: until }),
    note,
  }
}
