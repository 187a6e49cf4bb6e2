import { wordsOf } from './words-of.ts'

/** Verbs that do something countable: what follows or precedes them is counted as an act (新建6所), not as a stock. */
const acts = wordsOf(`
  新增 新建 新改扩建 新改建 新扩建 改扩建 扩建 改建 迁建 重建 续建 新认定 新引进 新登记 新供应 新筹建
  新筹集 新开工 新设立 新设 新培育 新签约 新投产 新开通 新接入 新招引 新获批 新开办 新创建 新增设 新打造
  新落户 新上 新植 新注册 新命名 新孵化 新布局 新入库 新增实施 建成通车 建成投产 建成启用 建成投用 建成运营
  建成开放 建成 建设 建立 推动 推进 推出 打造 创建 培育 引进 引育 引入 升级改造 提升改造 提质改造
  更新改造 改造提升 改造 修缮 修复 整治 处置 拆除 清理 整理 收储 连片收储 供应 启动 实施 开工建设
  动工建设 开工 动工 复工 竣工投产 竣工 投产 投用 启用 开通 开放 开业 筹建 筹集 筹措 组建 设立 成立
  发放 安排 投放 减免 削减 压减 淘汰 关停 立案查处 立案 查处 办结 受理 解决 化解 配租 配售 交付 提供
  帮助 支持 惠及 举办 承办 培训 招收 招引 签约 落户 入驻 落地 转化 认定 获批 获评 入选 获得 荣获 取得
  发布 修订 编制 压缩 缩短 增设 增创 增加 布局 加装 安装 铺设 复耕复种 复耕 抚育维护 营造提升 营造 争创
  申建 申报 争取 谋划 储备 盘活 整备 打通 贯通 升级 提升 扶持 资助 带动 吸引 集聚 汇聚 选派 选聘 选树
  评选 评定 命名 安置 搬迁 救助 压减或取消 取消 精简 下放 承接 协调办理 走访联系 走访 创办 孵化 落实
  加快 持续 有序 大力 积极 深入 投入 发行 派出 选派 聘请 建成投运 投运 投入使用 投入运营 流转 种植 硬化 调解 新发展 新改造 新发布 新开 新招录 新出台
`)

/** Verbs whose object may itself be an act (完成新造林, 出台优化营商环境措施): nothing after them is taken off. */
const closing = ['完成', '实现', '出台', '制定', '开展', '组织', '办理', '立案处理', '确保', '建成投产', '保持']

/** Words for how something is done; a verb follows, or they belong to the noun (高标准农田). */
const manner = ['高标准', '高质量', '高水平', '全面', '统筹', '优化', '加强', '继续', '稳步', '努力', '全力', '力争', '争取']

function anyOf(words: readonly string[]): string {
  return `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`
}

/** A regular expression's words for a verb that does something countable. */
export const actPattern = anyOf([...acts, ...closing])

/** Those that say that something is new; they are never part of the noun behind them. */
export const newActPattern = anyOf(acts.filter((act) => act.startsWith('新')))

/** The others, without those whose object may be an act. */
export const openActPattern = anyOf(acts.filter((act) => !act.startsWith('新')))

/** Those whose object may be an act. */
export const closingActPattern = anyOf(closing)

/** How something is done. */
export const mannerPattern = anyOf(manner)
