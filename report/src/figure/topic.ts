import { nameOf } from './name.ts'

/** An indicator at the head of a clause, with what the clause tells of it: 地区生产总值连跨三个台阶, 固定资产投资增速由负转正. */
const told =
  /^(?<name>[^、,;]{0,16}?(?:生产总值|增加值|总产值|产值|投资|收入|零售总额|进出口总额|进出口|出口|消费|税收|产量|利润|营收|余额|贷款|存款|规模))(?:总量|增速|增幅|降幅|涨幅)?(?=较大|较快|偏|有所|仍|连|由|实现|再|稳|持续|保持|迈|跨|跃|首次|位居|居|达到|突破|回升|转|创|快|好于|高于)/

/** The indicator that a clause without a number speaks of; empty where it speaks of none. */
export function topicOf(clause: string): string {
  const name = told.exec(clause)?.groups?.['name']
  return name === undefined ? '' : nameOf(name)
}
