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
const bounds = /(?:近|超|超过|逾|过|约|达|达到|突破)$/
/** 三成功 and 三成为 are no tenths. */
const notTenths = /^(?:功|果|为|立|员|都|效|长|熟|片|型|就)/

/** A number in Chinese characters that is part of a phrase (一批, 三大, 四个意识, 一件事) and counts nothing. */
export function isSetPhrase(candidate: Candidate): boolean {
  const { before, after, unit, chinese, over, low } = candidate
  if (!chinese) return false
  if (unit === '番') return !before.endsWith('翻')
  if (unit === '成') return low < 1 || low > 10 || notTenths.test(after)
  return over || bounds.test(before) || (before.endsWith('上') && startsRound(candidate)) ? isVague(candidate) : isBarePhrase(candidate)
}

/** 近百家 and 百余项 are numbers, 百余 of anything else is a manner of speaking. */
function isVague(candidate: Candidate): boolean {
  const { unit } = candidate
  return unit.length === 1 && startsRound(candidate) && !concrete.has(unit) && !loose.has(unit)
}

function isBarePhrase(candidate: Candidate): boolean {
  const { unit } = candidate
  if (startsRound(candidate)) return true
  return unit.length > 1 ? /[人个]$/.test(unit) : !countsThings(candidate)
}

/** 百亿元级 and 千万元 begin with a multiple and name a size; 三百亿元 and 近百亿元 are numbers. */
function startsRound({ chars, start }: Candidate): boolean {
  return /[十百千]/.test(chars.charAt(start)) && !(chars.charAt(start) === '十' && /[一二三四五六七八九]/.test(chars.charAt(start + 1)))
}

/** Whether a small number counts real things: 两所 does, 一批 and 三大 do not, 五个 only after a verb that makes something. */
function countsThings({ before, unit, low }: Candidate): boolean {
  if (low === 1) return makes.test(before) && concrete.has(unit) && unit !== '名'
  if (concrete.has(unit)) return unit !== '名' && unit !== '场'
  return loose.has(unit) && makes.test(before)
}
