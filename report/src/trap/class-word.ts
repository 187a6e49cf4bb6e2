import { isMoney } from '../number/unit.ts'
import type { Candidate } from './trap.ts'

const bound = '(?:及以上|以上|及以下|以下|以内|级)?'
/** Words for what is sorted by size: 亿元以上企业, 超10亿元农业龙头企业. */
const sorted =
  '(?:企业|项目|产业|集群|园区|大户|单位|法人|商户|工程|主体|市场|平台|街区|楼宇|强镇|强街|强县|(?:镇|村|县|乡|区|街道)(?=达|\\d|,|$|占|数量|超|有|增|比)|产品|订单|基地|社区|俱乐部|农场|合作社|大项目|品牌)'
/** Words after which the number is what was spent or reached, and no class. */
const spent =
  /投资|资金|收入|产值|任务|税|补贴|贷款|融资|支持|用于|推动|建设|实施|帮助|带动|惠及|扶持|助力|解决|发放|奖励|补助|注入|支付|保障|规模|预算|债|赤字|目标|引导|经费|基金|合同|合作|交易/

const moneyClass = new RegExp(`^${bound}(?:的)?([^,;:。、\\d“”]{0,12}?${sorted}.{0,4})`)
const sizeClass = /^及?以[上下]的?\p{Script=Han}/u
/** What is smaller than a size is sorted by it: 30万千瓦以下煤电机组, 35蒸吨以下燃煤锅炉. */
const smallerClass = /^及?以下的?(?!水平|标准|区间)\p{Script=Han}/u

/** A size that only sorts what is counted: 年销售收入超10亿元企业达到100家, 20户以上自然村15个. */
export function isClassWord(candidate: Candidate): boolean {
  const { after, unit, low, high } = candidate
  if (/^(?:级|档)/.test(after)) return true
  if (isMoney(unit)) {
    const match = moneyClass.exec(after)
    return match !== null && isBound(candidate) && !spent.test(match[1] ?? '')
  }
  return !unit.endsWith('%') && (smallerClass.test(after) || (sizeClass.test(after) && low === high && hasCountAfter(after)))
}

/** Only a size with an open end sorts; 总投资711亿元的工程 states an amount. */
function isBound({ before, after }: Candidate): boolean {
  return /^(?:及?以上|及?以下|以内)/.test(after) || /(?:超过|超|过|逾|突破|不足|低于|少于)$/.test(before)
}

/** Whether another number follows in the same clause: then the first one sorts and the second one counts. */
function hasCountAfter(after: string): boolean {
  const clause = after.split(/[,;:。]/)[0] ?? ''
  return /^[^、]*?\d/.test(clause)
}
