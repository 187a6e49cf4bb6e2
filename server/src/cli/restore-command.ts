import type { Command } from 'commander'
import { resolve } from 'node:path'

import { RestoreRefused, type ArchiveFault } from '../backup/read-archive.ts'
import { restoreBackup, type RestoreSummary } from '../backup/restore-backup.ts'
import type { Tell } from '../backup/make-backup.ts'
import { databaseAddress, readConfig } from '../config.ts'
import { openDatabase, type DatabaseAddress } from '../database/database.ts'
import { isDatabaseAway, isStorageFull } from '../database/is-database-away.ts'
import { lockFolder } from '../database/lock.ts'
import { makeStagedProgress } from './staged-progress.ts'
import { CommandRefused, tell } from './tell.ts'

/** `yiwang restore FILE`: an empty platform becomes the one that was backed up. */
export function addRestore(program: Command): void {
  program
    .command('restore')
    .summary('恢复 · restore a backup')
    .description(
      '把备份恢复到一个空的平台（内嵌数据库或 PostgreSQL 均可），并核对每条历史；平台须先停止。\n' +
        'Restores a backup into an empty platform of either engine and verifies every history. The platform must not run.',
    )
    .argument('<file>', '备份文件 · the backup')
    .option('--into <folder>', '数据目录，默认为 YIWANG_DATA · the data folder, by default YIWANG_DATA')
    .action((file: string, { into }: { readonly into?: string }) => runRestore(resolve(file), into))
}

async function runRestore(file: string, into: string | undefined): Promise<void> {
  const config = readConfig({ demo: false, quiet: true })
  const settings = into === undefined ? config : { ...config, dataFolder: resolve(into) }
  const unlock = lockFolder(settings.dataFolder)
  const progress = makeStagedProgress(process.stdout.isTTY)
  try {
    say(await restoreInto(databaseAddress(settings), { dataFolder: settings.dataFolder, file, told: progress.set }))
  } catch (error) {
    throw asRefusal(error, settings.dataFolder)
  } finally {
    progress.end()
    unlock()
  }
}

async function restoreInto(
  address: DatabaseAddress,
  { dataFolder, file, told }: { readonly dataFolder: string; readonly file: string; readonly told: Tell },
): Promise<RestoreSummary> {
  const database = await openDatabase(address)
  return restoreBackup({ database, dataFolder }, file, told).finally(database.close)
}

function say({ at, rows, matters, pledges, events, files, ms }: RestoreSummary): void {
  tell(
    `已恢复 ${at} 的备份：${matters} 件事项，${pledges} 项目标任务，${events} 条记录，${rows} 行，${files} 个文件；每条历史均完整；${(ms / 1000).toFixed(1)} 秒`,
    `Restored the backup of ${at}: ${matters} matters, ${pledges} pledges, ${events} events, ${rows} rows, ${files} files; every history is whole; ${(ms / 1000).toFixed(1)} s`,
  )
}

const words: Readonly<Record<ArchiveFault, { readonly zh: string; readonly en: string }>> = {
  not_there: { zh: '读不到备份文件', en: 'The backup cannot be read' },
  not_a_backup: { zh: '这不是一网的备份', en: 'This is not a backup of Yiwang' },
  damaged: { zh: '备份已损坏，未恢复任何内容', en: 'The backup is damaged; nothing was restored' },
  foreign_member: { zh: '备份中有不属于它的内容，未恢复任何内容', en: 'The backup holds what does not belong in it; nothing was restored' },
  newer_schema: { zh: '备份来自更新的版本，请先升级', en: 'The backup is of a newer version: upgrade first' },
  other_schema: { zh: '备份的数据结构不属于任何已知版本', en: 'The schema of the backup is of no version known here' },
  not_empty: { zh: '目标平台不是空的，未恢复任何内容', en: 'The platform is not empty; nothing was restored' },
  broken_chain: { zh: '备份中的历史不完整，未恢复任何内容', en: 'A history in the backup is not whole; nothing was restored' },
}

function asRefusal(error: unknown, folder: string): unknown {
  if (error instanceof RestoreRefused) {
    const { zh, en } = words[error.fault]
    return new CommandRefused(`${zh}：${error.about}`, `${en}: ${error.about}`)
  }
  if (isStorageFull(error)) return new CommandRefused(`空间不足，未恢复：${folder}`, `No room left; nothing was restored: ${folder}`)
  if (isDatabaseAway(error)) return new CommandRefused('数据库不可用，未恢复。', 'The database is away; nothing was restored.')
  return error
}
