import { createHash } from 'node:crypto'

import type { District } from '../district/district.ts'
import type { Services } from '../services.ts'
import { emptyHead } from './access-entry.ts'
import { getHead, listEntries } from './access-log-store.ts'
import { audited, auditedPledges } from './verify-chains.ts'

/** The name of the form, so that a later one is told apart. */
export const exportFormat = 'yiwang-audit-2'

/** The form of exports before there were pledges. */
export const earlierFormat = 'yiwang-audit-1'

/** What the last line of an export says of all lines before it: how many there are of each, where the log stands, their SHA-256. */
export interface Manifest {
  readonly kind: 'manifest'
  readonly district: string
  readonly matters: number
  readonly pledges: number
  /** Of matters and of pledges. */
  readonly events: number
  readonly entries: number
  readonly logHead: string
  readonly sha256: string
}

const pageSize = 500

/**
 * Every history of a district and its access log as JSON lines: a header, each matter and then each pledge followed by its
 * events, the lines of the log, and the manifest at the end, so that a file which was cut short has none.
 */
export async function* listExport(
  services: Services,
  district: District,
  { onEnd }: { readonly onEnd?: (manifest: Manifest) => unknown } = {},
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const counts = { matters: 0, pledges: 0, events: 0, entries: 0, logHead: emptyHead.hash }
  for await (const line of listLines(services, district, counts)) {
    const text = `${JSON.stringify(line)}\n`
    hash.update(text)
    yield text
  }
  const manifest: Manifest = { kind: 'manifest', district: district.code, ...counts, sha256: hash.digest('hex') }
  onEnd?.(manifest)
  yield `${JSON.stringify(manifest)}\n`
}

type Counts = { -readonly [Key in 'matters' | 'pledges' | 'events' | 'entries']: number } & { logHead: string }

async function* listLines({ database, now, version }: Services, { code, name }: District, counts: Counts): AsyncGenerator<object> {
  const { db } = database
  yield { kind: 'header', format: exportFormat, district: code, name, madeAt: now(), version }
  const end = await getHead(db, code)
  for await (const matter of audited(db, code)) {
    counts.matters += 1
    yield* tell({ head: 'matter', each: 'event' }, matter, counts)
  }
  for await (const pledge of auditedPledges(db, code)) {
    counts.pledges += 1
    yield* tell({ head: 'pledge', each: 'pledge_event' }, pledge, counts)
  }
  while (counts.entries < end.seq) {
    // A page begins where the one before it ended.
    // eslint-disable-next-line no-await-in-loop
    const page = await listEntries(db, code, { after: counts.entries, size: Math.min(pageSize, end.seq - counts.entries) })
    if (page.length === 0) break
    for (const entry of page) yield { kind: 'access', entry }
    counts.entries += page.length
    counts.logHead = page.at(-1)?.hash ?? counts.logHead
  }
}

/** A history: what it is of, and its events. */
function* tell(
  kind: { readonly head: string; readonly each: string },
  { id, number, events }: { readonly id: string; readonly number: string; readonly events: readonly { readonly hash: string }[] },
  counts: Counts,
): Generator<object> {
  counts.events += events.length
  yield { kind: kind.head, id, number, events: events.length, head: events.at(-1)?.hash ?? '' }
  for (const event of events) yield { kind: kind.each, event }
}
