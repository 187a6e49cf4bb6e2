import type { Candidate } from './trap.ts'

const from = /(?:从|由|较|在)(?:原来的|原先的|之前的|上年的|去年的|20\d\d年的?|每[一-鿿]{1,4}|[一-鿿]{0,3})?$/
const rises =
  /^(?:左右|以上)?(?:的)?(?:大幅|快速|稳步|逐年|进一步|分别|累计)?(?:增|提|上升|上调|升|扩|下降|下调|降|减|缩|压|拓展|变|跃|发展|攀升|到|至)/
/** A list of starting values: 分别从每人每月202元、270元提高到…. */
const listed = /(?:从|由)[^,;:。从由到至]{0,20}$/
const risesAfterList =
  /^(?:[、和及][\d.]+[^,;:。、\d]{1,6}){0,3}(?:增加|增长|提高|提升|上调|升|下降|下调|降|减少|缩短|压缩|扩大)(?:到|至|为)/

/** The value a change starts from (从2836亿元增长到…, 在100家的基础上): the value it ends at is the figure. */
export function isStartingValue({ before, after }: Candidate): boolean {
  if (/^(?:左右|以上)?[^,;、。]{0,6}基础上/.test(after)) return true
  if (listed.test(before) && risesAfterList.test(after)) return true
  return from.test(before) && /(?:从|由|较|在)/.test(before.slice(-8)) && rises.test(after)
}
