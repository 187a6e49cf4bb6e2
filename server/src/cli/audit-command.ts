import type { Command } from 'commander'

import type { Services } from '../services.ts'
import { withPlatform } from './open-platform.ts'
import { requireChosenDistrict } from './require-chosen-district.ts'
import { CommandRefused, tell } from './tell.ts'
import { verifyChains, type Breach } from './verify-chains.ts'

/** `yiwang audit verify`: whether every history is whole and every state is what its history says. */
export function addAudit(program: Command): void {
  const group = program.command('audit').summary('审计 · audit').description('审计。\nAudit.')
  group
    .command('verify')
    .summary('核对每条历史的哈希链 · check the hash chain of every history')
    .description(
      '逐件核对历史的哈希链，并重放历史与现状比对；发现断链时指出第一处，退出码 1。\n' +
        'Checks the hash chain of every history, and replays it against the state. Names the first broken link; exit code 1.',
    )
    .option('--district <code>', '只核对这个区 · only this district')
    .action(({ district }: { readonly district?: string }) => withPlatform('refuse', (services) => verifyAll(services, district)))
}

async function verifyAll(services: Services, code: string | undefined): Promise<void> {
  const districts = code === undefined ? services.districts.list() : [requireChosenDistrict(services, code)]
  const breaches: Breach[] = []
  for (const district of districts) {
    // One district after the other: each is read in pages, and the pages share one database.
    // eslint-disable-next-line no-await-in-loop
    const { matters, events, breach } = await verifyChains(services.database.db, district.code)
    if (breach) breaches.push(breach)
    else
      tell(
        `${district.code} ${district.name}：${matters} 件，${events} 条记录，完整`,
        `${district.code} ${district.nameEn}: ${matters} matters, ${events} events, whole`,
      )
  }
  if (breaches.length > 0) throw refusal(breaches)
}

const words = {
  link: { zh: '哈希链断开', en: 'the chain is broken' },
  state: { zh: '现状与历史不符', en: 'the state is not what the history says' },
  orphan: { zh: '只有历史，没有事项', en: 'there is a history without its matter' },
} as const

function refusal(breaches: readonly Breach[]): CommandRefused {
  const zh = breaches.map(({ kind, district, matter, seq }) => `区 ${district}，事项 ${matter}，第 ${seq} 条：${words[kind].zh}`)
  const en = breaches.map(({ kind, district, matter, seq }) => `district ${district}, matter ${matter}, seq ${seq}: ${words[kind].en}`)
  return new CommandRefused(zh.join('\n'), en.join('\n'))
}
