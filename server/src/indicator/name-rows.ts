import { phrases } from '@yiwang/contract'
import type { Channel, Dimension, InBoth } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { District } from '../district/district.ts'
import { listNames } from '../person/person-store.ts'

type Namer = (key: string) => InBoth | undefined

/** What the rows of an answer are called in both languages; a key that nobody knows names itself. */
export async function nameRows(
  db: Kysely<Schema>,
  district: District,
  rows: { readonly by: Dimension | undefined; readonly keys: readonly string[] },
): Promise<(key: string) => InBoth> {
  const namer = rows.by === 'person' ? await personNamer(db, district, rows.keys) : namerOf(district, rows.by)
  return (key) => namer(key) ?? { zh: key, en: key }
}

async function personNamer(db: Kysely<Schema>, { code }: District, keys: readonly string[]): Promise<Namer> {
  const names = await listNames(db, code, keys)
  return (key) => names.get(key) ?? (key === 'system' ? { zh: '平台', en: 'The platform' } : undefined)
}

function namerOf({ divisions, grids, units, categories }: District, by: Dimension | undefined): Namer {
  const named = { street: divisions, community: divisions, grid: grids, unit: units }
  if (by !== undefined && by in named) return (key) => inBoth(named[by as keyof typeof named].get(key))
  if (by === 'category') return (key) => categories.get(key)?.name
  return by === 'channel' ? nameChannel : () => undefined
}

function nameChannel(key: string): InBoth {
  return { zh: phrases['zh-CN'].matter.channel[key as Channel], en: phrases.en.matter.channel[key as Channel] }
}

function inBoth(named: { readonly name: string; readonly nameEn?: string } | undefined): InBoth | undefined {
  return named && { zh: named.name, en: named.nameEn || named.name }
}
