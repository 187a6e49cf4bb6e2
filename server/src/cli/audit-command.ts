import type { Command } from 'commander'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { listExport, type Manifest } from '../audit/export-audit.ts'
import { verifyFile } from '../audit/verify-file.ts'
import { verifyChains, type Breach } from '../audit/verify-chains.ts'
import type { Services } from '../services.ts'
import { withPlatform } from './open-platform.ts'
import { requireChosenDistrict } from './require-chosen-district.ts'
import { CommandRefused, tell } from './tell.ts'

/** `yiwang audit verify`: whether every chain is whole, in the database or in an exported file; `yiwang audit export` makes one. */
export function addAudit(program: Command): void {
  const group = program.command('audit').summary('审计 · audit').description('审计。\nAudit.')
  group
    .command('verify')
    .argument('[file]', '导出的文件，离线核对 · an exported file, checked offline')
    .summary('核对每条历史的哈希链 · check the hash chain of every history')
    .description(
      '逐件核对历史的哈希链和访问日志，并重放历史与现状比对；给出文件时只核对该文件，不用数据库和网络。发现断链时指出第一处，退出码 1。\n' +
        'Checks the hash chain of every history and of the access log, and replays histories against the state. With a file only that file, without database or network. Names the first broken link; exit code 1.',
    )
    .option('--district <code>', '只核对这个区 · only this district')
    .action((file: string | undefined, { district }: { readonly district?: string }) =>
      file === undefined ? withPlatform('refuse', (services) => verifyAll(services, district)) : verifyOffline(file),
    )
  group
    .command('export')
    .summary('导出审计记录 · export the audit records')
    .description(
      '把全部历史和访问日志连同清单写成一个文件（JSON Lines），可离线核对。\n' +
        'Writes every history and the access log with a manifest into one file (JSON lines) that is checked offline.',
    )
    .option('--district <code>', '区划代码（六位）· the district (six digits)')
    .requiredOption('--to <file>', '写到哪个文件 · the file to write')
    .action((options: { readonly district?: string; readonly to: string }) =>
      withPlatform('refuse', (services) => exportTo(services, options)),
    )
}

async function exportTo(services: Services, { district: code, to }: { readonly district?: string; readonly to: string }): Promise<void> {
  const district = requireChosenDistrict(services, code)
  await services.accessLog.note(district.code, { by: '', kind: 'audit_exported', detail: { where: 'command line' } })
  const made: { manifest?: Manifest } = {}
  const lines = listExport(services, district, { onEnd: (manifest) => (made.manifest = manifest) })
  await pipeline(Readable.from(lines), createWriteStream(to, { flags: 'wx', mode: 0o600 })).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
    throw new CommandRefused(`文件已存在：${to}`, `The file is there already: ${to}`)
  })
  const { matters = 0, pledges = 0, events = 0, entries = 0, sha256 = '' } = made.manifest ?? {}
  tell(
    `已导出 ${matters} 件、目标任务 ${pledges} 项、${events} 条记录、${entries} 条访问日志。请抄录指纹：${sha256}`,
    `Exported ${matters} matters, ${pledges} pledges, ${events} events, ${entries} lines of the access log. Note the fingerprint down: ${sha256}`,
  )
}

async function verifyOffline(file: string): Promise<void> {
  const found = await verifyFile(file)
  if (!found.ok) throw new CommandRefused(`第 ${found.line} 行：${found.what.zh}`, `Line ${found.line}: ${found.what.en}`)
  const { district, matters, pledges, events, entries, sha256 } = found.manifest
  tell(
    `${district}：${matters} 件，目标任务 ${pledges} 项，${events} 条记录，${entries} 条访问日志，完整。指纹：${sha256}`,
    `${district}: ${matters} matters, ${pledges} pledges, ${events} events, ${entries} lines of the access log, whole. Fingerprint: ${sha256}`,
  )
}

async function verifyAll(services: Services, code: string | undefined): Promise<void> {
  const districts = code === undefined ? services.districts.list() : [requireChosenDistrict(services, code)]
  const breaches: Breach[] = []
  for (const district of districts) {
    // One district after the other: each is read in pages, and the pages share one database.
    // eslint-disable-next-line no-await-in-loop
    const { matters, pledges, events, entries, breach } = await verifyChains(services.database.db, district.code)
    if (breach) breaches.push(breach)
    else
      tell(
        `${district.code} ${district.name}：${matters} 件，目标任务 ${pledges} 项，${events} 条记录，${entries} 条访问日志，完整`,
        `${district.code} ${district.nameEn}: ${matters} matters, ${pledges} pledges, ${events} events, ${entries} lines of the access log, whole`,
      )
  }
  if (breaches.length > 0) throw refusal(breaches)
}

const words = {
  link: { zh: '哈希链断开', en: 'the chain is broken' },
  state: { zh: '现状与历史不符', en: 'the state is not what the history says' },
  log: { zh: '访问日志断开', en: 'the access log is broken' },
  orphan: { zh: '只有历史，没有事项或目标任务', en: 'there is a history without its matter or pledge' },
} as const

function refusal(breaches: readonly Breach[]): CommandRefused {
  const zh = breaches.map(({ kind, district, of, seq }) => `区 ${district}，${of}，第 ${seq} 条：${words[kind].zh}`)
  const en = breaches.map(({ kind, district, of, seq }) => `district ${district}, ${of}, seq ${seq}: ${words[kind].en}`)
  return new CommandRefused(zh.join('\n'), en.join('\n'))
}
