/** Words of taking work reports in and reviewing what was read (工作报告). */
export const workReport = {
  title: '工作报告',
}
