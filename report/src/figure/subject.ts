import { isMoney, isPercent, isPercentagePoint } from '../number/unit.ts'
import { actPattern } from '../words/act.ts'
import { bareIndicator, bareTotal, rate, stock } from '../words/indicator.ts'
import { nameBehind } from './name-behind.ts'
import { nameOf } from './name.ts'

const verbAtEnd = new RegExp(
  `(?:${actPattern}|斩获|喜摘|改善|恢复|引导|拥有|新上|设置|布设|配备|办好|建好|抓好|优化|完善|拓展|围绕|对|面向|做好|发行|派出|聘请|选派|覆盖|形成|下达|安排|摘得|等|和|及|与|的|共|批)$`,
)

/** What stands on both sides of a number within its item; `runsOn` tells that another number follows behind. */
export type Sides = { readonly left: string; readonly right: string; readonly unit: string; readonly runsOn: boolean }

/** What a number is about: the noun before it, the one behind it where that is what is counted, or the one carried on. */
export function subjectOf({ left, right, unit, runsOn }: Sides, carried: string): string {
  const name = nameOf(left)
  if (comparesWith(left, unit)) return carried
  const behind = nameBehind(right)
  if (behind !== '' && standsBehind(name, unit, runsOn)) return behind
  if (name === '' || bareTotal.test(name)) return carried
  return completeSubject(name, carried)
}

/** Whether the words before a number name nothing, so that what it counts stands behind it. */
export function namesBehind({ left, right }: Sides): boolean {
  return nameOf(left) === '' && nameBehind(right) !== ''
}

/** 是全市的4.1倍 and 完成年度计划的48% speak of what was named before. */
function comparesWith(left: string, unit: string): boolean {
  if (isPercent(unit)) return /(?:^|完成)(?:了)?(?:全年|年度|年)(?:目标|计划|任务)+的$/.test(left.slice(-10))
  return unit === '倍' && /(?:^|[是为达])(?:全[国省市区县]|上年|去年|同期|20\d\d年)[^,;]{0,8}的?$/.test(left.slice(-16))
}

function standsBehind(name: string, unit: string, runsOn: boolean): boolean {
  if (name === '' || verbAtEnd.test(name)) return true
  if (runsOn || isPercent(unit) || isPercentagePoint(unit)) return false
  return !isMoney(unit) && !/人次?$/.test(unit) && !stock.test(name) && !rate.test(name)
}

/** An indicator that names no thing of its own, given the thing of the one before: 粮食播种面积…、产量… is 粮食产量. */
export function completeSubject(name: string, carried: string): string {
  if (name === '' || bareTotal.test(name)) return carried
  if (name.startsWith('占') && carried !== '') return `${carried}${name}`
  if (!bareIndicator.test(name) || carried === '') return name
  const thing = carried.replace(amountOf, '')
  return standsAlone(name, thing) ? name : `${thing}${name}`
}

const amountOf = /(?:播种面积|建筑面积|占地面积|种植面积|面积|产量|总产值|产值|总投资|投资|总量|总数|增加值|营业收入|收入)$/

function standsAlone(name: string, thing: string): boolean {
  return thing === '' || thing.endsWith(name) || (isIndicator(thing) && ofItsOwn.test(name))
}

/** Amounts that do not belong to the indicator told before: 地区生产总值…、税收… are two. */
const ofItsOwn = /^(?:收入|利润|税收|投资|产值|产量|营业收入|总投资)$/

function isIndicator(name: string): boolean {
  return stock.test(name) || rate.test(name) || name.endsWith('资金')
}
