import { Command } from 'commander'

import { version } from '../version.ts'
import { addApiKey } from './api-key-command.ts'
import { addAudit } from './audit-command.ts'
import { addBackup } from './backup-command.ts'
import { addBaseMap } from './base-map-command.ts'
import { addImport } from './import-command.ts'
import { addPerson } from './person-command.ts'
import { addRestore } from './restore-command.ts'
import { addStart } from './start-command.ts'

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
  'Global Options:': '全局选项 Global options:',
}

const settings = `
设置 Settings:
  YIWANG_PORT          端口 · port (8080)
  YIWANG_HOST          监听地址 · address to listen on (127.0.0.1)
  YIWANG_DATA          数据目录 · data folder (./data)
  YIWANG_DATABASE_URL  PostgreSQL 地址；不设则用内嵌数据库 · address of PostgreSQL; without it the embedded engine`

/** The whole command line; every help text is in both languages. */
export function makeProgram(): Command {
  const program = new Command('yiwang')
    .description('一网：城区政府的开放运行平台。\nYiwang: the open operating platform of an urban district government.')
    .version(version, '-V, --version', '版本 · the version')
    .addHelpText('after', settings)
  for (const add of [addStart, addBackup, addRestore, addImport, addAudit, addPerson, addApiKey, addBaseMap]) add(program)
  speakBoth(program)
  return program
}

function speakBoth(command: Command): void {
  command.configureHelp({ styleTitle: (title) => titles[title] ?? title, helpWidth: 110 })
  command.helpOption('-h, --help', '帮助 · help').helpCommand(false)
  for (const below of command.commands) speakBoth(below)
}
