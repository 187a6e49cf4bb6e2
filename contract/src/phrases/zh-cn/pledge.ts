/** Words of pledges: the board, a pledge’s own page, what everybody sees (目标任务). */
export const pledge = {
  title: '目标任务',
}
