import { datePattern } from '../words/date.ts'

/** What a clause promises to do. */
export type Action = { readonly verb: string; readonly object: string; readonly ends: boolean }

const opening = new RegExp(
  `^(?:${datePattern}|[一二三四五六七八九十]{1,2}是|今年|同时|并|还|要|将|我们要|进一步|年内|全年|重点|着力|扎实|切实|认真|积极|深入|深化|大力|全力|持续|稳步|有序|全面|加快|统筹|科学|严格|坚决|从严|一体|用心|努力|力争|争取|确保|高标准|高质量|高水平|高效|持续做好|动态|前瞻性|清单式|连片|连线成片|全域|自觉|主动|优先|积极稳妥|不断|更好|配合|坚持|(?:聚焦|围绕|瞄准|紧扣|立足|依托|按照|通过|对标)(?:“[^”]{1,16}”|[^,;:“”]{2,16}?(?:要求|原则|定位|方式|目标)))+`,
)

/** Verbs whose deed is done or not at a day. */
const ending =
  '建成启用|建成通车|建成投产|建成投用|建成开放|建成|新建启用|新建|新改扩建|改扩建|扩建|迁建|启用|启动|开工建设|开工|动工|竣工|投产|开通|完成|修缮|升级改造|改造提升|提升改造|制定|出台|编制|修订|印发|设立|成立|组建|建立|推出|举办|承办|办好|办成|创建|争创|申建|申报|谋划申建|认定|发布|推行|开放|打通|贯通|拆除|新增|优化调整|盘活|做好'
/** Verbs whose deed has an end only where its object is a work: 实施公交TC改革, 打造主题线路. */
const working = '实施|开展|打造|建设|构建|推动|完善|搭建|策划'
/** Verbs of work that goes on. */
const going =
  '推进|加快|深化|加强|强化|支持|推动|落实|完善|健全|优化|提升|提高|培育|发展|促进|扩大|建设|构建|打造|实施|开展|鼓励|引导|规范|保障|创新|整合|拓展|巩固|改善|做强|做优|做大|扶持|盘活|抓好|严格|贯彻|探索|争取|加大|激发|推广|完善|释放|守住|守护|防范|打击|整治|治理|保护|吸引|培养|营造|用好|用足|壮大|深挖|挖掘|擦亮|管控|协同|融入|配合|稳定|实现|带动|倡导|宣传|整理|缩小|增强|助力|减轻|降低|搞活|恢复|集聚|增加|布局|保持|抢占|申请|健全|发挥|实行|严查'

const works =
  /(?:工程|项目|平台|系统|中心|园区?|库|线路|示范[区镇带县点]|基地|带|街区|大会战|改革|行动|计划|制度|专项|机制|试点|综合体|实验室|学校|医院|公园|馆|站|场|路|桥|码头|网络|服务区|品牌|节|赛|活动|体)(?:[一二三四五]期)?(?:建设|改造|编制)?$/

const ends = new RegExp(`^(?<verb>(?:${ending})(?:[、和](?:${ending}))*)(?<object>.+)$`)
const worked = new RegExp(`^(?<verb>${working})(?<object>.+)$`)
const goes = new RegExp(`^(?<verb>${going})(?<object>.+)$`)
const vague = /^(?:更多|用好)|(?:链条|工作|保障|事项|引育用留)$/
const surveyed = /(?:普查|换届|选举|筹备|申报)/
const reachesLater = /(?:认定|获批|入选|通过)(?:为)?(?:国家|省|市|全国)/

/** Reads a clause as an action, or null where it promises none. `ends` tells whether a day can come on which it is done. */
export function findAction(clause: string): Action | null {
  const words = clause.replace(opening, '')
  const begun = clause.slice(0, clause.length - words.length)
  const done = ends.exec(words)?.groups
  if (done) return act(done, isDone(done, begun))
  const work = worked.exec(words)?.groups
  if (work && isWork(work['object'] ?? '', begun)) return act(work, true)
  const goingOn = goes.exec(words)?.groups ?? bare(words, begun)
  return goingOn ? act(goingOn, reachesLater.test(words)) : null
}

function isDone(groups: Readonly<Record<string, string>>, begun: string): boolean {
  const object = groups['object'] ?? ''
  const verb = groups['verb'] ?? ''
  if (surveyed.test(object)) return true
  if (verb === '做好' || vague.test(object) || /^是|意义/.test(object)) return verb === '完成'
  return !/加快|深化|持续|不断|配合/.test(begun) || /^(?:创建|启用|建成)/.test(verb)
}

function isWork(object: string, begun: string): boolean {
  return (
    works.test(object) &&
    !/加快|深化|持续|不断|深入|推进/.test(begun) &&
    (/[“《A-Z]/.test(object) || /一批|智慧|主题|综合应用|惠企|政策库|达标|培养工程|示范|共享/.test(object))
  )
}

function act(groups: Readonly<Record<string, string>>, isEnding: boolean): Action {
  return { verb: groups['verb'] ?? '', object: groups['object'] ?? '', ends: isEnding }
}

/** 加快红田组团建设: the adverb is the verb. */
function bare(words: string, begun: string): Readonly<Record<string, string>> | null {
  const verb = /(?:加快|深化|配合|持续|统筹|深入)$/.exec(begun)?.[0]
  return verb === undefined || words === '' ? null : { verb, object: words }
}
