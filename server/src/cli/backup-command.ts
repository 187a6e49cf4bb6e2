import type { Command } from 'commander'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { askForBackup } from '../backup/ask-control.ts'
import { chooseBackupPath, rotateBackups } from '../backup/choose-path.ts'
import { makeBackup, type BackupSummary, type Tell } from '../backup/make-backup.ts'
import { databaseAddress, readConfig, type Config } from '../config.ts'
import { openDatabase, type DatabaseAddress } from '../database/database.ts'
import { isDatabaseAway, isStorageFull } from '../database/is-database-away.ts'
import { FolderInUse, lockFolder } from '../database/lock.ts'
import { makeStagedProgress } from './staged-progress.ts'
import { CommandRefused, tell } from './tell.ts'

interface Options {
  readonly to?: string
  readonly keep?: string
}

/** `yiwang backup`: one consistent copy of everything, while the platform runs. */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .summary('备份 · back everything up')
    .description(
      '把全部数据备份到一个文件，平台无需停止；文件只有本账户可读，含个人信息与签名密钥，请妥善保管。\n' +
        'Backs everything up into one file while the platform runs. The file is readable by this account alone; it holds\n' +
        'personal data and the secret that signs sessions: keep it as you keep the data itself.',
    )
    .option('--to <path>', '文件，或以 / 结尾的文件夹（按时间命名）· a file, or a folder ending in / (named by the time)')
    .option('--keep <n>', '文件夹中只保留最新的 n 份 · keep only the newest n in the folder')
    .action((options: Options) => runBackup(options))
}

async function runBackup({ to, keep }: Options): Promise<void> {
  const config = readConfig({ demo: false, quiet: true })
  const count = readKeep(keep)
  const { path, folder } = await chooseBackupPath(to ?? join(config.dataFolder, 'backups/'))
  if (count !== undefined && folder === undefined) throw new CommandRefused('--keep 需要 --to 为文件夹。', '--keep needs a folder in --to.')
  if (existsSync(path)) throw new CommandRefused(`文件已存在：${path}`, `The file is there already: ${path}`)
  const progress = makeStagedProgress(process.stdout.isTTY)
  const summary = await backUp(config, path, progress.set)
    .catch((error: unknown) => {
      throw asRefusal(error, path)
    })
    .finally(progress.end)
  say(summary)
  const removed = count === undefined || folder === undefined ? [] : await rotateBackups(folder, count)
  if (removed.length > 0) tell(`已删除较早的备份：${removed.join(', ')}`, `Removed older backups: ${removed.join(', ')}`)
}

/** A PostgreSQL server shows a snapshot to anybody who asks; the embedded engine belongs to one process, which makes it itself. */
async function backUp(config: Config, path: string, told: Tell): Promise<BackupSummary> {
  const address = databaseAddress(config)
  const { dataFolder } = config
  if ('url' in address) return backUpHere(address, { dataFolder, path, told })
  if (!existsSync(join(dataFolder, 'database', 'PG_VERSION'))) {
    throw new CommandRefused(`${dataFolder} 里还没有数据。`, `There is no data in ${dataFolder} yet.`)
  }
  try {
    const unlock = lockFolder(dataFolder)
    return await backUpHere(address, { dataFolder, path, told }).finally(unlock)
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    return askForBackup(dataFolder, path, told)
  }
}

async function backUpHere(
  address: DatabaseAddress,
  { dataFolder, path, told }: { readonly dataFolder: string; readonly path: string; readonly told: Tell },
): Promise<BackupSummary> {
  const database = await openDatabase(address)
  return makeBackup({ database, dataFolder }, path, told).finally(database.close)
}

function readKeep(keep: string | undefined): number | undefined {
  if (keep === undefined) return undefined
  if (!/^[1-9]\d{0,3}$/u.test(keep)) throw new CommandRefused(`--keep 应为正整数：${keep}`, `--keep takes a whole number above 0: ${keep}`)
  return Number(keep)
}

function say({ path, bytes, rows, matters, files, missingFiles, ms }: BackupSummary): void {
  const [mb, seconds] = [(bytes / 1e6).toFixed(1), (ms / 1000).toFixed(1)]
  tell(
    `已备份到 ${path}：${matters} 件事项，${rows} 行，${files} 个文件，${mb} MB，${seconds} 秒`,
    `Backed up into ${path}: ${matters} matters, ${rows} rows, ${files} files, ${mb} MB, ${seconds} s`,
  )
  if (missingFiles > 0) {
    tell(
      `注意：${missingFiles} 个有记录的文件不在数据目录中。`,
      `Mind: ${missingFiles} files that are on record are not in the data folder.`,
    )
  }
}

function asRefusal(error: unknown, path: string): unknown {
  const { code } = error as { readonly code?: string }
  if (isStorageFull(error) || code === 'ENOSPC')
    return new CommandRefused(`空间不足，未留下备份：${path}`, `No room left; no backup was kept: ${path}`)
  if (code === 'EACCES' || code === 'EPERM' || code === 'ENOENT' || code === 'ENOTDIR' || code === 'EROFS')
    return new CommandRefused(`不能写入 ${path}（${code}）`, `Cannot write ${path} (${code})`)
  if (isDatabaseAway(error)) return new CommandRefused('数据库不可用，未留下备份。', 'The database is away; no backup was kept.')
  return error
}
