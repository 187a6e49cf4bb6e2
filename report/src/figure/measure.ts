import { isMoney, isPercent, isPercentagePoint } from '../number/unit.ts'
import { rate, stock } from '../words/indicator.ts'
import type { Measure } from './figure.ts'

/** What the words in front of a number say it measures, and which way a change goes. */
export type Measured = { readonly measure: Measure; readonly falls: boolean }

/** Cutting a share of something is a fall (压减10%); cutting a number of things is an act (压减390项). */
const cuts = /(?:精简|压减|压缩|核减|缩减|削减|减量|降费)(?:了|约|近|超|超过|达|不低于)*$/

const hedge =
  '(?:了|约|近|超|超过|突破|逾|至少|不低于|不少于|以上|大约|将近|接近|为|达|达到|控制在|保持在|稳定在|在|预计|同比|再|各|均|都|分别)*'
const change = '增长|净增长|正增长|增加|净增|净减|提高|提升|上升|上涨|上浮|增幅|增速|增长率|涨幅|升幅|涨|增|升|扩大|加快|多增|同比增'
const fall = '下降|降低|减少|净减少|回落|下滑|收窄|降幅|缩小|下跌|减幅|减|降|下调|压降|负增长'
const changes = new RegExp(`(?:${change}|${fall})${hedge}$`)
const falls = new RegExp(`(?:${fall})${hedge}$`)
const arrives = /(?:增|增加|增长|提高|提升|上升|升|扩大|上涨|下降|降低|降|减少|减|缩短|压缩|压减|缩减|回落)(?:到|至)(?:了|约|近|超|超过)*$/
const reached = /(?:达到|达|(?<!行)为|至|到|在|超过|超|突破|逾|有|拥有|共有|现有|累计|总计|合计|保有|余|存|在建|近|约|完成|实现)+$/
const made =
  /(?:新增|新建|新|建成|建设|改造|创建|培育|引进|完成|实施|拆除|整治|治理|新认定|发放|开展|举办|招聘|培训|改扩建|扩建|就业|转移|搬迁|安置)/

/**
 * The measure of a number in `unit` after the words `left` of its item. `bare` tells that the item names nothing else, so that
 * 增加141座 is a change while 增加学位2100座 counts what was added.
 */
export function measureOf(left: string, unit: string, bare: boolean): Measured {
  const arrived = arrives.test(left)
  const falling = !arrived && (falls.test(left) || (isPercent(unit) && cuts.test(left)))
  if (isPercentagePoint(unit)) return { measure: 'ratio-point', falls: falling }
  const isChange = falling || (!arrived && changes.test(left) && !left.endsWith('新增'))
  if (!isChange) return { measure: stateOf(left, unit, arrived), falls: false }
  return countsActs(left, unit, bare) ? { measure: 'count', falls: false } : { measure: 'growth', falls: falling }
}

/** 提升21个景区 counts what was improved: what stands behind the number was not its change. */
function countsActs(left: string, unit: string, bare: boolean): boolean {
  if (isPercent(unit) || isMoney(unit) || unit === '倍' || unit === '成') return false
  return !bare || /(?:提升|改造|优化|扩大)$/.test(left)
}

function stateOf(left: string, unit: string, arrived: boolean): Measure {
  if (isPercent(unit) || unit === '成') return 'share'
  if (unit === '番') return 'growth'
  if (isMoney(unit) || unit.includes('/') || unit === '倍' || arrived) return 'level'
  return levelOrCount(left, unit)
}

const counted = /[家户个件宗项条座处所套张辆台]$/
const held = /(?:在建|现有|拥有|共有|累计达?|总数达?|总量达?)$/
const arrived = /(?:达到|达|(?<!行)为|突破|超过|稳定在|保持在|控制在)$/

function levelOrCount(left: string, unit: string): Measure {
  if (held.test(left)) return 'level'
  const named = left.replace(reached, '')
  if (!counted.test(unit) && (stock.test(named) || rate.test(named))) return isAdded(named) ? 'count' : 'level'
  return named !== left && arrived.test(left) && !made.test(named) ? 'level' : 'count'
}

/** 新增…面积100万亩 is what was added; 新增…产量 is a stock all the same. */
function isAdded(named: string): boolean {
  return /^(?:新增|净增|新)/.test(named) && !/(?:产量|产能)$/.test(named)
}
