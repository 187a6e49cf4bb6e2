import type { Command } from 'commander'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'

import {
  importRequests,
  NoExtent,
  phraseOf,
  readMapping,
  RefusedFile,
  WrongMapping,
  WrongTimeFormat,
  type ImportSummary,
} from '../import/index.ts'
import { makeProgress } from './import-progress.ts'
import { withPlatform } from './open-platform.ts'
import { CommandRefused, tell } from './tell.ts'

interface Options {
  readonly mapping: string
  readonly district?: string
  readonly dryRun?: boolean
  readonly refused?: string
}

/** `yiwang import requests FILE --mapping FILE`: a city's own requests, through the same door as all others. */
export function addImport(program: Command): void {
  const group = program.command('import').summary('导入数据 · bring data in').description('导入数据。\nBrings data in.')
  group
    .command('requests')
    .summary('导入历史诉求 · bring in requests of another system')
    .description(
      '从 CSV 导入诉求：每行一件，按映射文件解读；被中断后重新运行会接着做，不会重复。\n' +
        'Brings requests in from CSV: one row, one matter, read by the mapping. Run it again after a break: it goes on and doubles nothing.',
    )
    .argument('<file>', 'CSV 文件 · the CSV file')
    .requiredOption('--mapping <file>', '列的映射（JSON）· how the columns are read (JSON)')
    .option('--district <code>', '导入到哪个区（六位代码）· into which district (six digits)')
    .option('--dry-run', '只试算，不写入 · decide everything, write nothing')
    .option('--refused <file>', '被拒行写到这里 · where refused rows are written (default: FILE.refused.csv)')
    .action((file: string, options: Options) => runImport(file, options))
}

async function runImport(file: string, options: Options): Promise<void> {
  if (!existsSync(file)) throw new CommandRefused(`没有这个文件：${file}`, `There is no such file: ${file}`)
  const isTrial = options.dryRun === true
  const refusedPath = options.refused ?? (isTrial ? undefined : `${basename(file).replace(/\.csv$/iu, '')}.refused.csv`)
  try {
    const mapping = readMapping(options.mapping)
    const order = { file, mapping, isTrial, ...(options.district !== undefined && { districtCode: options.district }) }
    const startedAt = performance.now()
    const progress = makeProgress(process.stdout.isTTY)
    const summary = await withPlatform(isTrial ? 'try' : 'make', async (services) => {
      const refused = refusedPath === undefined ? undefined : new RefusedFile(refusedPath)
      const watcher = {
        begins: ({ total, district, isNewDistrict }: { total: number; district: string; isNewDistrict: boolean }) => {
          tell(
            `${isNewDistrict ? '新建' : ''}区 ${district}，共 ${total} 行`,
            `${isNewDistrict ? 'new ' : ''}district ${district}, ${total} rows`,
          )
          progress.begin(total)
        },
        goesOn: progress.set,
        refuses: (row: Parameters<RefusedFile['add']>[0]) => refused?.add(row),
      }
      return importRequests(services, order, watcher).finally(async () => {
        progress.end()
        await refused?.close()
      })
    })
    summarise(summary, { isTrial, seconds: (performance.now() - startedAt) / 1000, refusedPath })
  } catch (error) {
    throw asRefusal(error)
  }
}

/** What is wrong with the mapping or the file is for whoever wrote them, so it is said without a trace. */
function asRefusal(error: unknown): unknown {
  if (error instanceof WrongMapping || error instanceof NoExtent) return new CommandRefused(error.message, '')
  if (error instanceof WrongTimeFormat)
    return new CommandRefused(`时间格式不能识别：${error.message}`, `The time format is not understood: ${error.message}`)
  return error
}

function summarise(
  summary: ImportSummary,
  run: { readonly isTrial: boolean; readonly seconds: number; readonly refusedPath: string | undefined },
): void {
  const { total, kept, refused, reasons } = summary
  const seconds = run.seconds.toFixed(1)
  const rate = Math.round(total / Math.max(run.seconds, 0.001))
  tell(
    `${run.isTrial ? '试算完成，未写入' : '完成'}：${total} 行；新增 ${kept.new}，续办 ${kept.continued}，已在 ${kept.unchanged}，被拒 ${refused}；${seconds} 秒，${rate} 行/秒`,
    `${run.isTrial ? 'tried, nothing written' : 'done'}: ${total} rows; new ${kept.new}, continued ${kept.continued}, there already ${kept.unchanged}, refused ${refused}; ${seconds} s, ${rate} rows/s`,
  )
  for (const [reason, count] of [...reasons].toSorted(([, one], [, other]) => other - one)) {
    const { zh, en } = phraseOf(reason)
    console.log(`  ${String(count).padStart(6)}  ${reason}  ${zh} · ${en}`)
  }
  if (refused > 0 && run.refusedPath !== undefined) tell(`被拒行：${run.refusedPath}`, `refused rows: ${run.refusedPath}`)
}
