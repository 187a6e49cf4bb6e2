import type { Command } from 'commander'

import type { ReadReportOptions } from './read-report/run-read-report.ts'

/** `yiwang read-report FILE…`: figures and pledges of work reports, without database or server. */
export function addReadReport(program: Command): void {
  const command = program
    .command('read-report')
    .summary('读工作报告 · read work reports')
    .description(
      '读政府工作报告（.txt、.docx、.pdf、.html），默认每行一个 JSON：一条指标数据。不用数据库和网络。\n' +
        'Reads government work reports (.txt, .docx, .pdf, .html); by default one JSON object per figure and line. Needs no database and no network.',
    )
    .argument('<file...>', '报告文件 · the reports')
    .option('--pledges', '输出承诺而不是数据 · pledges instead of figures')
    .option('--year <year>', '报告年份，覆盖识别结果 · the year of the report, instead of the one that was read')
    .action(async (files: readonly string[], options: ReadReportOptions) => {
      const { runReadReport } = await import('./read-report/run-read-report.ts')
      process.exitCode = await runReadReport(files, options)
    })
  command.configureOutput({ outputError: () => undefined }).exitOverride((error) => {
    if (error.exitCode !== 0) console.error(`用法不对 · wrong usage: ${error.message}\nyiwang read-report --help`)
    process.exit(error.exitCode === 0 ? 0 : 2)
  })
}
