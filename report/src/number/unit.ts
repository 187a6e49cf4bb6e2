import { wordsOf } from '../words/words-of.ts'

/** Units that count a share or a change of a whole. */
const percentUnits = ['%', '‰', '个百分点', '百分点'] as const

/** Money, before a scale such as 万 or 亿. */
const moneyUnits = ['人民币', '美元', '欧元', '港元', '港币', '元'] as const

/** What is measured: area, length, mass, volume, energy, and time where it is a limit. */
const measuredUnits = wordsOf(`
  平方公里 平方千米 台套 头只 平方米 公顷 亩 公里 千米 海里 米 厘米 毫米 方 EFLOPS PFLOPS P 吨标准煤 吨标煤 吨 公斤 千克 斤 克 毫克
  微克 立方米 升 千瓦时 兆瓦时 千瓦 兆瓦 吉瓦 度 千伏安 标准箱 标箱 重量箱 箱 个工作日 工作日 小时 分钟
  秒 天 倍 番 成
`)

/** Classifiers of things that are counted. */
const countedUnits = wordsOf(`
  人次 户次 家次 件次 批次 车次 架次 班次 场次 辆次 剂次 宗次 台次 艘次 头次 家 户 个 件 宗 项 条
  座 处 所 套 张 名 人 辆 台 架 艘 列 次 场 只 支 部 册 片 间 栋 幢 棵 株 颗 头 羽 对 班 单
  笔 票 趟 枚 门 款 例 起 块 份 篇 首 幅 种 类 孔 口 眼 床 尾 匹 扇 盏 根 期 位 轮
`)

/** What makes another word of a unit (13亿人口, 10部门, 50场景): the number then has no unit, or a scale only. */
const otherWord: Readonly<Record<string, string>> = {
  P: 'A-Za-z0-9',
  方: '面案式法向便针位米',
  台: '阶账湾风',
  人: '口才工士民员文大均',
  户: '口籍',
  部: '门分署级委队',
  项: '目',
  场: '景馆地所',
  单: '位元体',
  支: '持部付出',
  种: '植业子源养畜粮',
  片: '区',
  门: '店诊',
  成: '功立为员都果本效长熟品交',
  度: '假',
  位: '于居',
  期: '间待',
}

/** Multiples that stand before a unit and belong to it: 1.5万亩 is 1.5 of 万亩. */
export const scales = ['万亿', '千万', '百万', '十万', '千亿', '百亿', '亿', '万', '千', '百'] as const

const longestFirst = [...percentUnits, ...moneyUnits, ...measuredUnits, ...countedUnits].toSorted((a, b) => b.length - a.length)

const units = longestFirst.map((unit) => (otherWord[unit] === undefined ? unit : `${unit}(?![${otherWord[unit]}])`)).join('|')

/** A regular expression's words for a unit, with what it is counted per: 微克/立方米, 元/月. */
export const unitPattern = `(?:${units})(?:/(?:${longestFirst.join('|')}|日|年|月|人|万人|工日|千人|百人))?(?:\\((?:套|处|个|间|次|户|件|辆|座|组|支|项)\\))?`

/** Whether the unit is money, scaled or not. */
export function isMoney(unit: string): boolean {
  return moneyUnits.some((money) => unit.endsWith(money))
}

/** Whether the unit is a share of a whole. */
export function isPercent(unit: string): boolean {
  return unit === '%' || unit === '‰'
}

/** Whether the unit is a difference of two shares. */
export function isPercentagePoint(unit: string): boolean {
  return unit.endsWith('百分点')
}
