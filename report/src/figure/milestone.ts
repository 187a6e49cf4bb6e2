import { datePattern } from '../words/date.ts'
import type { Item } from './cut-items.ts'
import { stateWithoutNumber, type Stated } from './stated.ts'

const states =
  '建成通车|建成投产|建成启用|建成投用|建成运营|建成开放|全线通车|完工通车|竣工投产|投产运营|建成投运|投入使用|投入运营|投入运行|开工建设|动工建设|全面建成|建成|开工|动工|竣工|完工|通车|投产|投用|启用|开园|开业|开馆|开通|运营|交付|封顶|贯通|并网|启动建设|主体建设'
/** 建成启用X: the state first. 推动X全线通车: the thing first. */
const stateFirst = new RegExp(`^(?:${datePattern}|力争|确保|推动|加快|全面|如期|正式|年内)*(?:${states})(?!了?\\d)(?<thing>[^\\d]{3,40})$`)
const thingFirst = new RegExp(
  `^(?:${datePattern}|力争|确保|推动|加快|实现|促进|支持|完成)*(?<thing>[^\\d]{3,60}?)${datePattern}?(?:正式|顺利|如期|全面|早日|年内|相继|陆续|尽快)*(?<state>${states})(?:运营|使用)?$`,
)
/** Words that make a thing one of a kind: without them it is a manner of speaking. */
const named =
  /(?:工程|项目|中心|平台|医院|学校|中学|小学|幼儿园|公园|大道|公路|高速|高铁|铁路|城际|地铁|号线|机场|港|码头|水厂|水库|电站|变电站|园区|产业园|基地|大桥|桥|隧道|枢纽|广场|馆|站|院|厂|路|街|城|期|干线|管网|通道|渠|堤|闸|社区|互通|工程|设计|编制|故居|旧址|书院|健康区|快速路|公园|驿站|组团|大厦|楼|场|线|段|门诊部|校区|实验室|系统|网络|综合体)(?:[一二三四五]期)?(?:改扩建|扩建|改造|升级改造|建设|工程|主体)?$/

/** Whether a phrase ends in the name of a thing that can be pointed at. */
export function isNamedThing(phrase: string): boolean {
  return named.test(phrase.split('、').at(-1) ?? '')
}

/** Named projects that reach a state, listed with 、 and 和. */
export function stateMilestones(chars: string, item: Item): readonly Stated[] {
  const words = chars.slice(item.start, item.end)
  if (words.length > longest) return []
  const list = stateFirst.exec(words)?.groups?.['thing'] ?? thingFirst.exec(words)?.groups?.['thing'] ?? ''
  if (!isNamedThing(list) || /^(?:一批|若干|更多|一些|首批)/.test(list)) return []
  const things = splitThings(list)
    .map((one) => one.replace(/等$/, ''))
    .filter((one) => one.length >= 3)
  return things.map((subject) => stateWithoutNumber(item, { op: 'milestone', measure: 'count', subject }))
}

/** A clause that is longer tells more than one thing. */
const longest = 100

/** Named things of a list; 和 parts two of them only after one that is whole (三和医院 is one). */
function splitThings(list: string): readonly string[] {
  return list.split('、').flatMap((part) => {
    const at = part.lastIndexOf('和')
    return at > 3 && named.test(part.slice(0, at)) ? [part.slice(0, at), part.slice(at + 1)] : [part]
  })
}
