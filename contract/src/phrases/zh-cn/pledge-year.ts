/** Words of how a year went: the trend on the board (进度走势), and plan beside result (年度对账). */
export const pledgeYear = {
  trend: {
    title: '进度走势',
    part: '{{name}} {{n}}',
    point: '{{day}}：{{parts}}',
    open: '看 {{day}} 当时的情况',
    change: '较{{day}} {{change}}',
    failed: '走势没有取到。',
  },
  yearView: {
    title: '年度对账',
    sum: '{{n}} 项承诺：{{parts}}。',
    part: '{{name}} {{n}} 项',
    until: '实测截至 {{day}}。',
    next: '“{{report}}”一栏引自《{{title}}》原文，按同一指标对应；与实测不一致的有 {{n}} 处。',
    noNext: '收录{{year}}年的工作报告后，它对每一项怎么说会并列在这里。',
    report: '{{year}}年报告怎么说',
    reportShort: '{{year}}年报告',
    outcome: { kept: '已兑现', not_kept: '未兑现', open: '未到期', not_measured: '无法衡量' },
    column: { subject: '承诺', planned: '计划', computed: '实测', standing: '进度' },
    before: '上年 {{value}}',
    differs: '与实测不一致',
    inReport: '看原文',
    silent: '没有提到',
    stop: '。',
  },
}
