/** Nouns at whose end an amount or a state stands, not a number of acts. */
export const stock =
  /(?:产量|面积|产值|产能|容量|规模|里程|吞吐量|装机|保有量|库容|收入|支出|人口|总数|总量|总额|余额|标准|均值|浓度|水平|总值|增加值|营收|利润|税收|存款|贷款|市值|销售额|零售额|成交额|交易额|进出口|出口|进口|投资|用电量|储量|里数|指数|均价|天数|时限|数量|长度|个数|人数|户数|家数|净值|总投资|合同额|金额|资产|能力|客流|流量|车流量|密度|存量|拥有量)(?:累计|合计|共计|总计)?$/

/** A total that has no noun of its own: it speaks of what was named just before. */
export const bareTotal = /^(?:全区|全市|全省|全县|全国|其)?(?:总量|总数|总计|累计|合计|共|总额|总数累计|数量|总规模|规模|总)$/

/** An indicator's last word without the thing it is of: 产量, 增速. */
export const bareIndicator =
  /^(?:产量|产值|面积|总量|总数|总额|余额|均价|收入|利润|税收|投资|增加值|总产值|总投资|营业收入|建筑面积|占地面积|覆盖率|占比|比重|增速|增幅|涨幅)$/

/** A share of a whole or a rate. */
export const rate = /(?:率|比重|占比|比例|覆盖面|满意度|占|强度|比|化率|份额)$/

/** What is made or held in numbers of things: a stock even where things are counted (汽车产量110万辆). */
export const output = /(?:产量|销量|保有量|拥有量|存量)$/
