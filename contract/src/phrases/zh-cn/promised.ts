/** Words of what everybody may read of the promises (承诺的事). */
export const promised = {
  title: '承诺的事，办得怎样',
  lead: '{{year}}年，{{district}}在政府工作报告里作出 {{n}} 项承诺。每一项都写在这里，附上报告原话。',
  source: '出自《{{title}}》',
  asOf: '截至 {{day}}',
  sum: '已经完成 {{done}} 项，落后于计划 {{behind}} 项。',
  choose: '看哪些',
  all: '全部',
  due: '{{day}} 前完成',
  unit: '{{unit}}牵头',
  notYet: '还没有可以公布的数据。',
  share: '已经完成 {{share}}。',
  value: '目标 {{target}}；截至 {{day}} 是 {{value}}。',
  valueAndShare: '目标 {{target}}；截至 {{day}} 已有 {{value}}，完成 {{share}}。',
  how: '进度由平台数据、统计数据和佐证材料算出，不采用单位自报。',
  empty: '今年的承诺还没有公布。',
}
