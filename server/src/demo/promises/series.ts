import type { Statistic } from '../../statistic/statistic-store.ts'

/** How the numbers of a series come about: a sum that grows to `whole` at a `pace` (1: on the line), or a rate that strays around a level. */
type Course =
  | { readonly grows: number; readonly pace: number }
  | { readonly around: number; readonly strays: number }
  | { readonly falls: readonly [from: number, to: number]; readonly pace: number }

/** A series of the demo, and how many places behind the point it is told with. */
export type Series = Statistic & { readonly course: Course; readonly digits: number }

type Short = readonly [code: string, name: string, unit: string, owner: string, course: Course, digits?: number]

const monthly = '统计月报（演示）'

const short: readonly Short[] = [
  ['gdp-growth', '地区生产总值增速', '%', 'statistics', { around: 6.1, strays: 0.3 }, 1],
  ['industry-growth', '规上工业增加值增速', '%', 'statistics', { around: 7.4, strays: 0.6 }, 1],
  ['investment-growth', '固定资产投资增速', '%', 'statistics', { around: 4.4, strays: 0.8 }, 1],
  ['retail-growth', '社会消费品零售总额增速', '%', 'statistics', { around: 6.2, strays: 0.4 }, 1],
  ['budget-growth', '一般公共预算收入增速', '%', 'statistics', { around: 4.6, strays: 0.4 }, 1],
  ['new-jobs', '城镇新增就业', '万人', 'labour', { grows: 1.3, pace: 1.06 }, 2],
  ['unemployment', '城镇调查失业率', '%', 'statistics', { around: 4.8, strays: 0.15 }, 1],
  ['streets-connected', '已接入街镇', '个', 'centre', { grows: 12, pace: 2 }],
  ['roads-opened', '打通断头路', '条', 'transport', { grows: 6, pace: 0.72 }],
  ['gas-pipes', '更新改造燃气管网', '公里', 'gas', { grows: 48, pace: 0.98 }, 1],
  ['charging-ports', '新增电动自行车充电端口', '万个', 'fire', { grows: 1.2, pace: 1.15 }, 2],
  ['pm25', 'PM2.5年均浓度', '微克/立方米', 'environment', { around: 23.4, strays: 1.1 }, 1],
  ['good-air-days', '空气质量优良天数比率', '%', 'environment', { around: 93, strays: 1.5 }, 1],
  ['greenways', '新增绿道', '公里', 'parks', { grows: 20, pace: 0.86 }, 1],
  ['sorted-waste', '生活垃圾分类覆盖率', '%', 'sanitation', { around: 97.2, strays: 0.5 }, 1],
  ['new-firms', '新增规上企业', '家', 'reform', { grows: 60, pace: 0.82 }],
  ['big-projects', '引进亿元以上项目', '个', 'reform', { grows: 25, pace: 1.02 }],
  ['refit-investment', '工业技改投资', '亿元', 'reform', { grows: 42, pace: 1.1 }, 1],
  ['opening-days', '企业开办用时', '个工作日', 'market', { falls: [1, 0.5], pace: 1.3 }, 2],
  ['nursery-places', '新增普惠托位', '个', 'health', { grows: 800, pace: 1 }],
  ['rented-homes', '筹建保障性租赁住房', '套', 'housing', { grows: 1200, pace: 0.76 }],
  ['culture-events', '群众文化活动', '场', 'education', { grows: 300, pace: 1.2 }],
  ['parking-places', '新增公共停车位', '个', 'transport', { grows: 2000, pace: 0.97 }],
  ['old-estates', '改造老旧小区', '个', 'housing', { grows: 36, pace: 0.8 }],
  ['flood-spots', '完成易涝点整治', '处', 'water', { grows: 18, pace: 1.2 }],
  ['pocket-parks', '新建口袋公园', '个', 'parks', { grows: 12, pace: 1.3 }],
  ['canteens', '新建社区长者食堂', '家', 'civil-affairs', { grows: 15, pace: 1.02 }],
  ['school-places', '新增公办学位', '个', 'education', { grows: 3600, pace: 1.22 }],
  ['proposals-satisfied', '建议提案办理满意率', '%', 'supervision', { around: 98.6, strays: 0.4 }, 1],
  ['spending-cut', '一般性支出增减', '%', 'reform', { around: -5.3, strays: 0.4 }, 1],
]

/** Every series of the demo. */
export const demoSeries: readonly Series[] = short.map(([code, name, unit, owner, course, digits = 0]) => ({
  code,
  name,
  unit,
  owner,
  source: monthly,
  course,
  digits,
}))

/** The value of a series at the end of a month (1 to 12); `chance` gives numbers from 0 to 1. */
export function valueAt({ course, digits }: Series, month: number, chance: () => number): number {
  const part = month / 12
  if ('around' in course) return round(course.around + (chance() * 2 - 1) * course.strays, digits)
  if ('grows' in course) return round(course.grows * Math.min(1.04, part * course.pace), digits)
  const [from, to] = course.falls
  return round(from + (to - from) * Math.min(1, part * course.pace), digits)
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
