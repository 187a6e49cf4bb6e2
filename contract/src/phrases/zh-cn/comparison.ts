/** Words of comparing work reports side by side. */
export const comparison = {
  title: '报告对比',
  lead: '各份工作报告里的同名指标并排看：上年做到多少、当年定了多少，本区和其他区县。',
  choose: '对比哪几份报告',
  newest: '近两年的全部报告；点此另选',
  print: '打印',
  indicator: '指标',
  report: '{{place}} {{year}} 年',
  own: '本区',
  done: '已完成',
  planned: '计划',
  onlyShared: '只看两份以上报告都有的指标',
  empty: '还没有可以对比的报告',
  emptyHow: '收录本区或其他区县的工作报告后，这里自动列出同名指标。',
  toReports: '去收录报告',
}
