import type { Candidate } from './trap.ts'

const limitBefore = /(?:压缩|压减|缩短|缩减|缩|控制|降|减|提速|提前|不超过|少于)(?:至|到|为|在|了|约)?(?:平均)?$/

/** How long something lasted, or a name of that form (15分钟生活圈, 24小时): no figure unless it is a limit that was cut or met. */
export function isTimeSpan({ before, after, unit }: Candidate): boolean {
  if (unit === '个') return /^(?:多?月|小时|季度|年头|世纪)/.test(after)
  if (unit === '秒' || unit === '分钟' || unit === '小时') return !limitBefore.test(before)
  if (unit === '天') return !limitBefore.test(before) && !/(?:天数|达标|优良|优|增加|减少|达|达到)(?:达|达到|为|了)?$/.test(before)
  return false
}
