import type { Candidate } from './trap.ts'

const announced = /(?:以下|下列|如下|下面|这|上述|抓好|做好|突出|聚焦|围绕|把握|处理好|统筹好|重点抓|着力|办好|存在|坚持)(?:的|好)?$/
const abstracted =
  /^(?:方面|必须|坚持|确保|关键(?=[,;、。:]|$)|环节|着力|维度|层面|阶段|统筹|始终|确立|维护|意识|自信|结合|转变|更加|突出|聚焦|新突破|新提升)/
const work = /^(?:方面|重点|主要|具体)*(?:(?:工作|任务|问题|要求|原则|关系)|(?<=方面)|重点(?=[,;、。:]|$))/

/** What a sentence looks at is not what it does: 聚焦28条重点产业链. */
const scope = /(?:聚焦|围绕|瞄准|紧盯|紧扣)$/

/** A text that counts its own headings (八个方面, 做好9项重点工作) a set phrase of that form (五个必须), or tells what it looks at. */
export function isHeadingCount({ before, after, unit }: Candidate): boolean {
  if (unit !== '个' && unit !== '项' && unit !== '件' && unit !== '条' && unit !== '种') return false
  if (abstracted.test(after) || scope.test(before)) return true
  return announced.test(before) && work.test(after)
}
