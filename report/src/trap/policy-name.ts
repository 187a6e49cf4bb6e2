import type { Candidate } from './trap.ts'

const named = /(?:落实|执行|实施|出台|制定|推出|新|金融|外资|外贸|消费|民营经济|科创|人才|新基建|创新|营商环境|版)$/

/** A policy that is called by the number of its articles: 落实二十条, 金融30条, 营商环境“20条”. Articles of a named thing are counted. */
export function isPolicyName({ before, after, unit }: Candidate): boolean {
  return unit === '条' && named.test(before) && /^(?:$|[、,;。”]|等|政策)/.test(after)
}
