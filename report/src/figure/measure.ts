import { isMoney, isPercent, isPercentagePoint } from '../number/unit.ts'
import { output, rate, stock } from '../words/indicator.ts'
import type { Measure } from './figure.ts'

/** What the words around a number say it measures, and which way a change goes. */
export type Measured = { readonly measure: Measure; readonly falls: boolean }

/**
 * The words of the item on both sides of a number in `unit`. `bare` tells that nothing behind it is counted, so that 增加141座
 * is a change while 增加学位2100座 counts what was added.
 */
export type Sides = { readonly left: string; readonly right: string; readonly unit: string; readonly bare: boolean }

/** The end of the words is what speaks of the number. */
const reach = 24

/** Cutting a share of something is a fall (压减10%); cutting a number of things is an act (压减390项). */
const cuts = /(?:精简|压减|压缩|核减|缩减|削减|减量|降费)(?:了|约|近|超|超过|达|不低于)*$/

const hedge =
  '(?:了|约|近|超|超过|突破|逾|至少|不低于|不少于|以上|大约|将近|接近|为|达|达到|控制在|保持在|稳定在|在|预计|预期|目标|同比|再|各|均|都|分别|平均|年均|拟)*'
const change = '增长|净增长|正增长|增加|净增|净减|提高|提升|上升|上涨|上浮|增幅|增速|增长率|涨幅|升幅|涨|增|升|扩大|加快|多增|同比增'
const fall = '下降|降低|减少|净减少|回落|下滑|收窄|降幅|缩小|下跌|减幅|减|降|下调|压降|负增长'
const changes = new RegExp(`(?:${change}|${fall})${hedge}$`)
const falls = new RegExp(`(?:${fall})${hedge}$`)
const arrives = /(?:增|增加|增长|提高|提升|上升|升|扩大|上涨|下降|降低|降|减少|减|缩短|压缩|压减|缩减|回落)(?:到|至)(?:了|约|近|超|超过)*$/
/** A change that is said first: 压减一般性支出10%, 减少用电成本3%. */
const cutsFirst = /^(?:[^,;]{0,8}?(?:再|将|共|平均|阶段性|大幅|进一步|累计))?(?:压减|削减|精简|压缩|缩减|降低|减少|下调|减征)[^,;至到]{2,}$/
/** A change that is said last: 6%以上的增速, 按5%的幅度压减. */
const growsBehind = /^(?:及?以上|左右|以内)?的?(?:年均|中高速|合理)?(?:增长|增速|增幅|涨幅)/
const fallsBehind = /^(?:及?以上|左右|以内)?的?(?:降幅|比例压减|比例削减|幅度压减|幅度降低|幅度下降)/
/** 比去年预算低0.4个百分点. */
const lower = /(?:^|[比较于距][^,;]{0,10})(?:低|少|慢)(?:于[^,;]{2,8})?$/
const reached =
  /(?:(?:保持|稳定|控制|维持)在|达到|达|(?<!行)为|至|到|在|超过|超|突破|逾|有|拥有|共有|现有|累计|总计|合计|保有|余|存|在建|近|约|完成|实现)+$/
const made =
  /(?:新增|新建|^新|新[认引登]|建成|建设|改造|创建|培育|引进|完成|实施|拆除|整治|治理|新认定|发放|开展|举办|招聘|培训|改扩建|扩建|就业|转移|搬迁|安置|惠及|制定)/

/** What a number measures. */
export function measureOf(sides: Sides): Measured {
  const { left: words, unit, bare } = sides
  const left = words.slice(-reach)
  const arrived = arrives.test(left)
  if (isPercentagePoint(unit)) return { measure: 'ratio-point', falls: falls.test(left) || lower.test(left) }
  const way = arrived ? null : wayOf(sides, left)
  if (way === null) return { measure: stateOf(words, unit, { arrived, bare }), falls: false }
  return countsActs(left, unit, bare) ? { measure: 'count', falls: false } : { measure: 'growth', falls: way === 'down' }
}

/** Which way the words say that something changed; null where they tell a state. */
function wayOf({ left: words, right, unit }: Sides, left: string): 'up' | 'down' | null {
  if (isPercent(unit)) {
    if (fallsBehind.test(right) || isCut(words)) return 'down'
    if (growsBehind.test(right)) return 'up'
  }
  if (falls.test(left)) return 'down'
  return netFirst.test(words) || (changes.test(left) && !left.endsWith('新增')) ? 'up' : null
}

function isCut(words: string): boolean {
  return cuts.test(words.slice(-reach)) || (cutsFirst.test(words) && !rate.test(words))
}

/** 净增高新技术企业50家 is a change, though what it is of stands between. */
const netFirst = /^(?:力争|确保|全年|今年|同比|预计|再)*净增(?!值|长)/

/** 提升21个景区 counts what was improved: what stands behind the number was not its change. */
function countsActs(left: string, unit: string, bare: boolean): boolean {
  if (isPercent(unit) || isMoney(unit) || unit === '倍' || unit === '成') return false
  return !bare || /(?:提升|改造|优化|扩大)$/.test(left)
}

function stateOf(left: string, unit: string, { arrived, bare }: { arrived: boolean; bare: boolean }): Measure {
  if (isPercent(unit) || unit === '成') return 'share'
  if (unit === '番') return 'growth'
  if (isMoney(unit) || unit.includes('/') || unit === '倍' || arrived) return 'level'
  return bare || held.test(left) ? levelOrCount(left, unit) : 'count'
}

const counted = /[家户个件宗项条座处所套张辆台]$/
const held = /(?:在建|现有|拥有|共有|累计达?|总数达?|总量达?)$/
const arrived = /(?:达到|达|(?<!行)为|突破|超过|稳定在|保持在|控制在)$/

function levelOrCount(left: string, unit: string): Measure {
  if (held.test(left)) return 'level'
  const named = left.replace(reached, '')
  if (isStock(named, unit)) return isAdded(named) ? 'count' : 'level'
  return named !== left && arrived.test(left) && !made.test(named) ? 'level' : 'count'
}

/** An indicator whose amount is told; where things are counted, only what is made or held of them. */
function isStock(named: string, unit: string): boolean {
  return output.test(named) || (!counted.test(unit) && (stock.test(named) || rate.test(named)))
}

/** 新增…面积100万亩 is what was added, 治理…面积 what was done; 新增…产量 is a stock all the same. */
function isAdded(named: string): boolean {
  if (/^(?:今年|全年|再|累计|共)*(?:淘汰|退出|压减|削减|化解|关停|治理|恢复|改善|修复|整治|拆除|盘活|收储|流转)/.test(named)) return true
  return /^(?:新增|净增|新)/.test(named) && !/(?:产量|产能)$/.test(named)
}
