import { Command } from 'commander'

import { version } from '../version.ts'

type Add = (program: Command) => void

/** Each command with what loads it: what one needs (a database, say) is not loaded for another. */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  start: async () => (await import('./start-command.ts')).addStart,
  backup: async () => (await import('./backup-command.ts')).addBackup,
  restore: async () => (await import('./restore-command.ts')).addRestore,
  import: async () => (await import('./import-command.ts')).addImport,
  'read-report': async () => (await import('./read-report-command.ts')).addReadReport,
  audit: async () => (await import('./audit-command.ts')).addAudit,
  person: async () => (await import('./person-command.ts')).addPerson,
  'api-key': async () => (await import('./api-key-command.ts')).addApiKey,
  'base-map': async () => (await import('./base-map-command.ts')).addBaseMap,
}

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

/** The command line; every help text is in both languages. With the name of a command only that one is there. */
export async function makeProgram(wanted?: string): Promise<Command> {
  const program = new Command('yiwang')
    .description('一网：城区政府的开放运行平台。\nYiwang: the open operating platform of an urban district government.')
    .version(version, '-V, --version', '版本 · the version')
    .addHelpText('after', settings)
  const only = wanted === undefined ? undefined : commands[wanted]
  const adds = await Promise.all((only ? [only] : Object.values(commands)).map((load) => load()))
  for (const add of adds) add(program)
  speakBoth(program)
  return program
}

function speakBoth(command: Command): void {
  command.configureHelp({ styleTitle: (title) => titles[title] ?? title, helpWidth: 110 })
  command.helpOption('-h, --help', '帮助 · help').helpCommand(false)
  for (const below of command.commands) speakBoth(below)
}
