import type { Candidate } from './trap.ts'

const rankBefore = /(?:第|前|居|列|排名|排|位居|位列|进入)$/
const labelAfter = /^(?:级|号|届|版|强|代|期|层|楼|周年|线|类区|等奖|等功|环|日)/

/** A rank, a place in a row, or the number of a line, a session or a grade: 第3位, 前1%, 1000家级, 10强. */
export function isOrdinal({ before, after, unit, chinese }: Candidate): boolean {
  if (/(?:第|前)$/.test(before) || labelAfter.test(after)) return true
  if (unit === '位') return rankBefore.test(before) || !/^[一-鿿]/.test(after)
  return unit === '期' && (chinese || !/(?:发行|举办|开展|开办|推出|培训|刊发|编发)$/.test(before))
}
