import type { Candidate } from './trap.ts'

/** Classifiers that a Chinese numeral counts real things with. */
const concrete = new Set([
  '家',
  '所',
  '座',
  '条',
  '处',
  '宗',
  '户',
  '栋',
  '间',
  '辆',
  '台',
  '套',
  '场',
  '部',
  '株',
  '亩',
  '吨',
  '名',
  '艘',
  '架',
])
/** Classifiers that set phrases are made with: they count only after a verb that makes or completes something. */
const loose = new Set(['个', '项', '件', '支', '只', '张', '例', '块', '款'])
const makes =
  /(?:新增|新建|建成|改扩建|扩建|获批|培育|引进|改造|完成|创建|新认定|入选|引入|布局|开工|投用|建设|打造|推出|出台|组建|设立|成立|实现)$/
const bounds = /(?:近|超|超过|逾|过|上|约|达|达到|突破)$/
/** 三成功 and 三成为 are no tenths. */
const notTenths = /^(?:功|果|为|立|员|都|效|长|熟|片|型|就)/

/** A number in Chinese characters that is part of a phrase (一批, 三大, 四个意识, 一件事) and counts nothing. */
export function isSetPhrase({ chars, start, before, after, unit, chinese, over, low }: Candidate): boolean {
  if (!chinese) return false
  if (unit === '成') return low < 1 || low > 10 || notTenths.test(after)
  if (unit.length > 1)
    return unit.endsWith('人') || unit.endsWith('个') ? !over && !bounds.test(before) : startsBare(chars.charAt(start), before, over)
  if (over || bounds.test(before)) return /^[十百千]/.test(chars.slice(start)) ? !concrete.has(unit) && !loose.has(unit) : false
  if (/^[百千]/.test(chars.slice(start))) return true
  if (low === 1) return !(makes.test(before) && concrete.has(unit) && unit !== '名')
  return concrete.has(unit) ? unit === '名' || unit === '场' : !(loose.has(unit) && makes.test(before))
}

/** 百亿元级 and 千万元 begin with a multiple and name a size; 三百亿元 and 近百亿元 are numbers. */
function startsBare(first: string, before: string, over: boolean): boolean {
  return /[十百千]/.test(first) && !over && !bounds.test(before)
}
