import { actPattern, closingActPattern, mannerPattern, newActPattern, openActPattern } from '../words/act.ts'
import { stock } from '../words/indicator.ts'

const adverb =
  '其中|全镇|全乡|全街道|全州|全旗|全盟|[一二三四五两]年累计|五年|同时|并且|并|还|全年|全区|全市|全省|全县|全国|去年末|上年末|年末|期末|现在|今年|去年|年内|年底前|拟|继续|继续保持|仍然|依然|一直|始终|力争|努力|争取|确保|预计|累计|共计|合计|总计|共|再|' +
  '已建在建|已|将|要|仍|是在|超额|顺利|基本|全部|率先|首批|首次|成功|有望|计划|目前|到年底|年均|每年|平均每天|日均|平均|乘势而上|面对|有力|不断|着力|全力'
const verb = `(?:${adverb}|${mannerPattern}(?=${actPattern})|净增(?!值)|${newActPattern}|${openActPattern}(?!性|用地|率|型|式|链|金额|业)(?<!(?:扶持|支持|资助|补助)(?=资金|基金|政策))|[的了又])`
const lead = new RegExp(`^(?:${verb}(?:[和及、与或](?=${actPattern}))?)*(?:${closingActPattern})?`)
/** 一是, 三要 and the words that set a time against another: 比改革前. */
const begins =
  /^(?:[一二三四五六七八九十]{1,2}[是要](?:将|把|对)?|(?:到|至|预计)?20\d\d年(?:底|末|上半年)?(?!的)|(?:一|二|三|四|前三|上)(?:个?季度|半年)(?:末|前)*(?:全[区市省县镇])?|1[-—至]{1,2}\d{1,2}月份?|[将把](?=.{2})|[一-鿿]{2,6}将(?=新|建|完成|改造)|(?:将)?比[^,;\d]{1,8}前(?=.{2}))/
const link = new RegExp(
  '(?:达到|达|(?<!行)为|是|约|近|超过|超|突破|逾|增至|升至|降至|增加至|提高至|提升至|提高到|提升到|增加到|增长到|扩大到|上升到|上升至|' +
    '下降到|下降至|降低到|降到|压缩至|压缩到|压减至|缩短至|缩短到|缩至|控制在|稳定在|保持在|维持在|保持|实现|完成|净增长|正增长|增长|增加|' +
    '下降|降低|减少|提高|提升|上升|上涨|回落|收窄|分别|平均|均|都|各|累计|共计|总计|合计|预计|预期目标|预期|力争|确保|净增|新增|同比|实际|同口径|可比口径|' +
    '按可比价格计算|按可比价|名义|年均|年内|至少|至多|一直|始终|继续|基本|持续|稳步|快速|大幅|进一步|将|已|拥有|共有|现有|至|到|在|了|(?<![许认])可|再|动工|竣工|开工|基本建成|建成|在建|' +
    '(?:累计|已|共|计划|直接)投入|全部|全面|顺利|又|高|低|仅|不低于|不少于|不超过|高于|低于|快于|翻|净|由|从|按|拟|或|以及|(?<![惠普涉])及|并|已有|还有|惠及|覆盖|缩减|压减|削减|精简|' +
    '(?:比|较|相较于|同|与)(?:20\\d\\d|上|去|前|上一)(?:年度?|届|期)(?:同期|年?[初底末]|预算|执行数)?|[比较距](?:离)?(?:年度|全年|序时|预期)(?:目标|进度|计划)|[比较](?:年初|期初|全[国省市]平均水平|上级|疫情前)|' +
    '(?:高|低|快|多|少|慢)于(?:全[国省市]|国家|同期)(?:平均)?(?:水平|增速)?)$',
)
const longestLink = 14
/** What moves an indicator stands before it: 带动固定资产投资, 推动经济总量. */
const moved = /^.{0,14}(?:推动|带动|拉动|促进|助力|支撑)(?=.{2})/
const amount = '(?:产值|投资|年度|收入|增加值|营收|税收|销售|利润|就业|进出口|融资)'
const inner = new RegExp(`(?<=.{2})(?:实现|完成)(?=${amount})`)
const asides = [
  /\((?:下同|同口径|可比口径|初步核算|预计|含.{1,6})\)/g,
  /在[^,;、在]{2,20}(?:情况|背景|条件|基础)之?[下上]/g,
  /连续(?:\d{1,2}|[一二三四五六七八九十两]{1,3})(?:个?[年月]|个?季度|次)/g,
]
/** The value a change starts from, and for whom it is counted: 由54.9%, 从每人每月202元. */
const origin = /(?:从|由)[^,;从由]{0,12}\d[^,;]*$|每[人户生](?:每[年月天日])?$/

/** A noun phrase without the verbs, adverbs and comparators around it; empty where nothing else is left. */
export function nameOf(words: string): string {
  let name = words.replace(begins, '')
  for (const aside of asides) name = name.replaceAll(aside, '')
  name = withoutLinks(withoutLinks(name).replace(origin, ''))
  const bare = name.replace(lead, '')
  return trimMarks(bare === '' && stock.test(name) ? name : bare.replace(moved, '').replace(inner, ''))
}

/** Takes off, one after the other, the words that tie a name to its number. */
function withoutLinks(words: string): string {
  let name = words
  for (;;) {
    const tail = name.slice(-longestLink)
    const rest = tail.replace(link, '')
    if (rest === tail) return name
    name = name.slice(0, name.length - tail.length + rest.length)
  }
}

/** A phrase without the marks and joining words that its neighbours left on it. */
export function trimMarks(name: string): string {
  return name.replace(/^(?:[的、,:;()]|[和及](?=[新改加扩续提更重优修]))+|[的、,:;(]+$|和$/g, '')
}
