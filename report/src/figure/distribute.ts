/** Subjects of a list that 分别 shares numbers out to, each made whole: 城镇、农村居民人均可支配收入. */
export function splitSubjects(words: string, count: number): readonly string[] {
  const parts = words.split(/、|以及|及|和|与/).filter((part) => part !== '')
  if (parts.length !== count || count < 2) return Array.from<string>({ length: count }).fill(words)
  const last = parts.at(-1) ?? ''
  return parts.map((part, index) => (index === count - 1 ? shareHead(part, parts[0] ?? '') : shareTail(part, last)))
}

/** Words that close an indicator: a part without one takes over what the last part ends with. */
const closes = /(?:率|收入|值|额|量|数|比重|占比|面积|涨幅|增速|投资|支出|零售|出口|进口|余额|标准|强度|能耗|产量|户|家|度|警情|案件)$/

function shareTail(part: string, last: string): string {
  if (closes.test(part)) return part
  const shared = tailAfterCommon(part, last) ?? last.slice(part.length)
  return shared === '' || part.endsWith(shared) ? part : `${part}${shared}`
}

/** What follows in `last` after the ending that both share: 先进制造业 and 高技术制造业增加值 share 制造业. */
function tailAfterCommon(part: string, last: string): string | null {
  for (let length = Math.min(4, part.length); length >= 2; length -= 1) {
    const at = last.indexOf(part.slice(-length))
    if (at >= 0) return last.slice(at + length)
  }
  return null
}

/** 生产安全事故宗数、死亡人数: the last part may lack the head of the first; it stays as written when that cannot be told. */
function shareHead(last: string, first: string): string {
  const thing = /^(.+?)(?:宗数|起数|件数|次数)$/.exec(first)?.[1]
  return thing !== undefined && /^(?:死亡|受伤|伤亡)/.test(last) ? `${thing}${last}` : last
}
