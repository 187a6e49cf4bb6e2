import { InvalidArgumentError, Option, type Command, type CommanderError } from 'commander'

import type { ReadReportOptions } from './read-report/run-read-report.ts'

/** `yiwang read-report FILE…`: figures and pledges of work reports, without database or server. */
export function addReadReport(program: Command): void {
  program
    .command('read-report')
    .summary('读工作报告 · read work reports')
    .description(
      '读政府工作报告（.txt、.docx、.pdf、.html），默认每行一个 JSON：一条数据。不用数据库和网络。\n' +
        'Reads government work reports (.txt, .docx, .pdf, .html); by default one JSON object per figure and line. Needs no database and no network.',
    )
    .usage('[options] <file...>')
    .argument('[file...]', '报告文件 · the reports')
    .option('--pledges', '输出承诺而不是数据 · pledges instead of figures')
    .addOption(
      new Option('--kept', '两份报告：上一年承诺了什么，这一年怎么说 · two reports: what was promised, and what came of it').conflicts([
        'pledges',
        'html',
        'ledger',
      ]),
    )
    .addOption(new Option('--table', '输出对齐的表格 · a readable table').conflicts('html'))
    .option('--html [page]', '输出标注原文的网页，默认到屏幕（-） · a page with the sentences marked, by default to the screen (-)')
    .option('--ledger <workbook>', '写出任务分解表（.xlsx） · write the ledger of tasks (.xlsx)')
    .option('--force', '覆盖已有的文件 · write over a file that is there')
    .addOption(
      new Option('--year <year>', '报告年份，覆盖识别结果 · the year of the report, instead of the one that was read').argParser(readYear),
    )
    .configureOutput({ outputError: () => undefined })
    .exitOverride(endWithUsage)
    .action(async (files: readonly string[], options: ReadReportOptions, command: Command) => {
      // The word after --html may be the only report, so that the parser cannot tell whether one is missing.
      const isOneNamed = files.length > 0 || (typeof options.html === 'string' && options.html !== '-')
      if (!isOneNamed) command.error("error: missing required argument 'file'", { code: 'commander.missingArgument', exitCode: 2 })
      const { runReadReport } = await import('./read-report/run-read-report.ts')
      process.exitCode = await runReadReport(files, options)
    })
}

function readYear(words: string): number {
  if (!/^(?:19|20)\d{2}$/u.test(words)) throw new InvalidArgumentError('1900–2099')
  return Number(words)
}

const zh: Readonly<Record<string, string>> = {
  'commander.missingArgument': '没有给出报告文件',
  'commander.optionMissingArgument': '选项缺少值',
  'commander.unknownOption': '没有这个选项',
  'commander.invalidArgument': '选项的值不对',
  'commander.conflictingOption': '选项不能同时用',
}

/** Wrong usage ends with 2; help is no mistake. */
function endWithUsage({ exitCode, code, message }: CommanderError): never {
  if (exitCode !== 0) console.error(`用法不对：${zh[code] ?? code}。\nWrong usage: ${message}\nyiwang read-report --help`)
  process.exit(exitCode === 0 ? 0 : 2)
}
