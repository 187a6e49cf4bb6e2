/** Words of how a year went: the trend on the board (进度走势). */
export const pledgeYear = {
  trend: {
    title: '进度走势',
    part: '{{name}} {{n}}',
    point: '{{day}}：{{parts}}',
    open: '看 {{day}} 当时的情况',
    change: '较{{day}} {{change}}',
    failed: '走势没有取到。',
  },
}
