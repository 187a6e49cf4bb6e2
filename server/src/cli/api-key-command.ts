import type { Command } from 'commander'
import { randomBytes } from 'node:crypto'

import { keepApiKey } from '../open311/index.ts'
import { withPlatform } from './open-platform.ts'
import { requireChosenDistrict } from './require-chosen-district.ts'
import { tell } from './tell.ts'

/** `yiwang api-key add`: lets another system send requests over Open311. */
export function addApiKey(program: Command): void {
  const group = program.command('api-key').summary('Open311 密钥 · keys for Open311').description('Open311 密钥。\nKeys for Open311.')
  group
    .command('add')
    .summary('新建密钥 · make a key')
    .description('新建一个 Open311 密钥，只显示一次。\nMakes a key for Open311 and shows it, once.')
    .option('--district <code>', '区划代码（六位）· the district (six digits)')
    .requiredOption('--name <name>', '给谁用 · who uses it')
    .action(({ district, name }: { readonly district?: string; readonly name: string }) =>
      withPlatform('refuse', async (services) => {
        const { code, jurisdiction } = requireChosenDistrict(services, district)
        const key = randomBytes(24).toString('base64url')
        await keepApiKey(services.database.db, code, { key, name })
        tell(
          `密钥只显示这一次：${key}（jurisdiction_id=${jurisdiction}）`,
          `The key is shown this once: ${key} (jurisdiction_id=${jurisdiction})`,
        )
      }),
    )
}
