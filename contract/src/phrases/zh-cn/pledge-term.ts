/** Words of what a pledge is and what it is to reach, wherever pledges are shown. */
export const pledgeTerm = {
  kind: {
    target: '主要预期目标',
    figure: '量化任务',
    milestone: '建成事项',
    task: '具体任务',
    direction: '工作方向',
  },
  livelihood: '民生实事',
  noTarget: '无量化目标',
  op: {
    eq: '等于',
    gte: '不低于',
    lte: '不高于',
    approx: '左右',
    range: '区间',
    positive: '正增长',
  },
  nature: {
    accumulates: '累计完成',
    holds: '期末达到',
  },
  said: {
    eq: '{{n}}',
    gte: '{{n}}以上',
    lte: '{{n}}以内',
    approx: '{{n}}左右',
    range: '{{low}}至{{high}}',
    positive: '正增长',
    fall: '下降{{n}}',
    fallAtLeast: '下降{{n}}以上',
    fallAtMost: '降幅{{n}}以内',
    fallAbout: '下降{{n}}左右',
    fallRange: '下降{{low}}至{{high}}',
    from: '{{target}}（自{{start}}起）',
  },
  standing: { done: '已完成', ahead: '超前', on_schedule: '按序时', behind: '滞后', not_measured: '暂不可衡量' },
}
