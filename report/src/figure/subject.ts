import { actPattern, closingActPattern, mannerPattern, openActPattern } from '../words/act.ts'
import { bareIndicator, bareTotal, stock } from '../words/indicator.ts'

const adverb =
  '其中|同时|并且|并|还|全年|全区|全市|全省|全县|全国|今年|去年|年内|年底前|力争|努力|争取|确保|预计|累计|共计|合计|总计|共|再|已|将|要|仍|超额|顺利|基本|全部|率先|首批|首次|成功|合计|有望|计划|拟|目前|到年底|年均|每年|平均每天|平均|乘势而上'
const verb = `(?:${adverb}|${mannerPattern}(?=${actPattern})|${openActPattern}(?!性|用地)|[的了又])`
const lead = new RegExp(`^(?:[一二三四五六七八九十]{1,2}是|${verb}(?:[和及、与或](?=${actPattern}))?)*(?:${closingActPattern})?`)
const verbAtEnd = new RegExp(`(?:${actPattern}|斩获|改善|恢复|引导|拥有|新上|设置|布设|配备)$`)
const link = new RegExp(
  '(?:达到|达|(?<!行)为|是|约|近|超过|超|突破|逾|增至|升至|降至|增加至|提高至|提升至|提高到|提升到|增加到|增长到|扩大到|上升到|上升至|' +
    '下降到|下降至|降低到|降到|压缩至|压缩到|压减至|缩短至|缩短到|缩至|控制在|稳定在|保持在|维持在|保持|实现|完成|净增长|正增长|增长|增加|' +
    '下降|降低|减少|提高|提升|上升|上涨|回落|分别|均|都|各|累计|共计|总计|合计|预计|力争|确保|净增|新增|同比|实际|同口径|可比口径|' +
    '按可比价格计算|按可比价|名义|比上年|较上年|比去年|年均|将|已|拥有|共有|现有|至|到|在|了|可|再|动工|竣工|开工|在建|投入|全部|又|高|仅|' +
    '不低于|不少于|不超过|至少|高于|低于|翻|净|由|从|按)$',
)
/** What moves an indicator stands before it: 带动固定资产投资, 推动经济总量. */
const moved = /^.{0,14}(?:推动|带动|拉动|促进|助力|支撑)(?=.{2})/
const amount = '(?:产值|投资|年度|收入|增加值|营收|税收|销售|利润|就业|进出口|融资)'
const inner = new RegExp(`(?<=.{2})(?:实现|完成)(?=${amount})`)
const aside = /\((?:下同|同口径|可比口径|初步核算|预计|含.{1,6})\)/g

/** A noun phrase without the verbs, adverbs and comparators around it; empty where nothing else is left. */
export function nameOf(words: string): string {
  let name = words.replaceAll(aside, '')
  for (let before = ''; before !== name;) {
    before = name
    name = name.replace(link, '')
  }
  const bare = name.replace(lead, '')
  return trimMarks(bare === '' && stock.test(name) ? name : bare.replace(moved, '').replace(inner, ''))
}

/** Whether a phrase ends in a verb whose object stands behind the number: 残奥会获得8块金牌. */
export function endsInVerb(name: string): boolean {
  return verbAtEnd.test(name)
}

function trimMarks(name: string): string {
  return name.replace(/^[的、,:;()]+|[的、,:;(]+$/g, '')
}

/** The noun behind a number (15宗小型水库除险加固): up to the next verb that tells what became of it. */
export function nameBehind(words: string): string {
  const noun = words.replace(/^(?:左右|以上|以内)?(?:的)?/, '').split(/[,;:。!?()]/)[0] ?? ''
  const cut = noun.search(/(?:完成|实现|达到|开展|入驻|获得|获批|获评|开工|动工|竣工|投产|开放|投入|纳入|入选|落户|落地|建成|通过|用于)/)
  return trimMarks((cut > 0 ? noun.slice(0, cut) : noun).replace(/(?:工作|任务)$/, ''))
}

/** An indicator that names no thing of its own, given the thing of the one before: 粮食播种面积…、产量… is 粮食产量. */
export function completeSubject(name: string, carried: string): string {
  if (name === '' || bareTotal.test(name)) return carried
  if (name.startsWith('占') && carried !== '') return `${carried}${name}`
  if (!bareIndicator.test(name) || carried === '') return name
  const thing = carried.replace(
    /(?:播种面积|建筑面积|占地面积|种植面积|面积|产量|总产值|产值|总投资|投资|总量|总数|增加值|营业收入|收入)$/,
    '',
  )
  return thing === '' || thing.endsWith(name) ? name : `${thing}${name}`
}
