import type { Candidate } from './trap.ts'

const rankBefore = /(?:第|前|居|列|排名|排|位居|位列|进入)$/
const labelAfter = /^(?:级|强|周年|等[奖功]|类区)/

/** A rank, a place in a row, or a grade: 第3位, 前1%, 30万吨级, 10强. */
export function isOrdinal({ before, after, unit, chinese }: Candidate): boolean {
  if (/(?:第|前)$/.test(before) || labelAfter.test(after)) return true
  if (unit === '位') return rankBefore.test(before) || !/^[一-鿿]/.test(after)
  return unit === '期' && (chinese || !/(?:发行|举办|开展|开办|推出|培训|刊发|编发)$/.test(before))
}
