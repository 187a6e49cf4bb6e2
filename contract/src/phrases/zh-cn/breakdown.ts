/** Words of the papers made from pledges: the breakdown of tasks (任务分解表). */
export const breakdown = {
  title: '{{year}}年政府工作报告任务分解表',
  sheet: '任务分解表',
  from: '{{district}}　　截至 {{day}}　　目标任务 {{count}} 项',
  noSection: '其他',
  standing: { done: '已完成', ahead: '超前', on_schedule: '按期推进', behind: '滞后', not_measured: '待衡量' },
  nodes: '{{reached}}/{{all}} 个节点',
  value: '{{value}}{{unit}}',
  share: '{{value}}{{unit}}（{{share}}%）',
  node: '{{quarter}}季度：{{words}}',
  quarters: { 1: '一', 2: '二', 3: '三', 4: '四' },
  nodesHead: '季度节点',
  targetHead: '目标',
  progressHead: '进度与状态',
  page: '第 {{page}} 页，共 {{pages}} 页',
}
