import { listNearBands, sameFingerprintBits, type Fingerprint } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { readByKeptPlan } from '../database/statement.ts'

/** A picture that looks the same and proves a matter. */
export interface SeenPicture {
  readonly matter: string
  readonly number: string
  readonly bits: number
}

/** Whose picture is asked about: the file itself, and the matter that does not count. */
export interface SeenQuestion {
  readonly sha256: string
  readonly fingerprint?: Fingerprint
  readonly except?: string
}

const bands = ['band_a', 'band_b', 'band_c', 'band_d'] as const
const mostAlike = 50

/**
 * The matter that a picture like this proves, the likest first: found by bands of the fingerprint that differ in one bit
 * at most, each through its index, and then counted exactly.
 */
export async function findSeen(db: Kysely<Schema>, district: string, question: SeenQuestion): Promise<SeenPicture | undefined> {
  const except = question.except === undefined ? sql`` : sql`and matter_file.matter <> ${question.except}::uuid`
  const [first] = await readByKeptPlan(
    db,
    sql<SeenPicture>`
    with alike as (${alikeFiles(district, question)})
    select first.matter, matter.number, alike.bits from alike
    cross join lateral (select matter from matter_file where matter_file.district = ${district} and matter_file.file = alike.sha256
      and matter_file.kind in ('before_photo', 'after_photo') ${except} order by matter limit 1) as first
    join matter on matter.district = ${district} and matter.id = first.matter
    order by alike.bits, first.matter limit 1`,
  )
  return first
}

function alikeFiles(district: string, { sha256, fingerprint }: SeenQuestion): RawBuilder<unknown> {
  const itself = sql`select ${sha256}::text as sha256, 0 as bits`
  if (!fingerprint) return itself
  const near = bands.map(
    (band, index) => sql`select sha256, ${differing(fingerprint)} as bits from file
      where district = ${district} and ${sql.ref(band)} = any(${[...listNearBands(fingerprint[index] ?? 0)]}::int[])`,
  )
  return sql`select distinct sha256, bits from (${sql.join(near, sql` union all `)}) as near
    where bits <= ${sameFingerprintBits} union ${itself} order by bits limit ${mostAlike}`
}

/** How many bits of a file's bands differ from these. */
function differing(fingerprint: Fingerprint): RawBuilder<unknown> {
  const parts = bands.map((band, index) => sql`bit_count((${sql.ref(band)} # ${fingerprint[index] ?? 0}::int)::bit(16))`)
  return sql`(${sql.join(parts, sql` + `)})::int`
}
