import { findBrokenLink, type MatterEvent, type PledgeEvent } from '@yiwang/kernel'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { z } from 'zod'

import { sha256 } from '../matter/sha256.ts'
import { emptyHead, findBrokenEntry, type Head, type KeptEntry } from './access-entry.ts'
import { earlierFormat, exportFormat, type Manifest } from './export-audit.ts'

const Line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('header'), format: z.enum([exportFormat, earlierFormat]), district: z.string() }),
  z.object({ kind: z.literal('matter'), id: z.string(), events: z.number(), head: z.string() }),
  z.object({ kind: z.literal('event'), event: z.custom<MatterEvent>(isThing) }),
  z.object({ kind: z.literal('pledge'), id: z.string(), events: z.number(), head: z.string() }),
  z.object({ kind: z.literal('pledge_event'), event: z.custom<PledgeEvent>(isThing) }),
  z.object({ kind: z.literal('access'), entry: z.custom<KeptEntry>(isThing) }),
  z.object({
    kind: z.literal('manifest'),
    district: z.string(),
    matters: z.number(),
    pledges: z.number().default(0),
    events: z.number(),
    entries: z.number(),
    logHead: z.string(),
    sha256: z.string(),
  }),
])
type Line = z.infer<typeof Line>
type Told = Extract<Line, { kind: 'matter' | 'pledge' }>

function isThing(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

const words = {
  unreadable: { zh: '无法读取这一行', en: 'the line cannot be read' },
  order: { zh: '行的次序不对，或缺行', en: 'the line stands in the wrong place, or one before it is missing' },
  chain: { zh: '历史的哈希链断开', en: 'the chain of the history is broken' },
  log: { zh: '访问日志断开', en: 'the access log is broken' },
  manifest: { zh: '与清单不符', en: 'it is not what the manifest says' },
  bytes: { zh: '内容与清单的 SHA-256 不符', en: 'the content does not have the SHA-256 of the manifest' },
  short: { zh: '文件不完整：没有清单', en: 'the file is cut short: there is no manifest' },
  missing: { zh: '打不开文件', en: 'the file cannot be opened' },
} as const

/** What checking an exported file came to: its manifest, or the first line that does not hold and why. */
export type VerifiedFile =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly line: number; readonly what: (typeof words)[keyof typeof words] }

/** Checks an exported file line by line, by itself: no database, no network. */
export async function verifyFile(path: string): Promise<VerifiedFile> {
  const walk = new Walk()
  let number = 0
  try {
    for await (const text of linesOf(path)) {
      number += 1
      const wrong = walk.take(text)
      if (wrong) return { ok: false, line: number, what: words[wrong] }
    }
  } catch {
    return { ok: false, line: number, what: words.missing }
  }
  return walk.manifest ? { ok: true, manifest: walk.manifest } : { ok: false, line: number, what: words.short }
}

/** The lines of a file with their ends, as they are: what does not end is a line too. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, 'utf8')) {
    const parts = (rest + String(chunk)).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield `${part}\n`
  }
  if (rest !== '') yield rest
}

type Wrong = keyof typeof words

class Walk {
  manifest: Manifest | undefined
  readonly #hash = createHash('sha256')
  readonly #counts = { matters: 0, pledges: 0, events: 0, entries: 0 }
  #district: string | undefined
  /** The matter or pledge whose events are being read. */
  #of: Told | undefined
  #history: (MatterEvent | PledgeEvent)[] = []
  #log: Head = emptyHead

  /** Takes the next line; what is wrong with it, if anything. */
  take(text: string): Wrong | undefined {
    if (this.manifest) return 'order'
    const line = readLine(text)
    if (!line) return 'unreadable'
    if (line.kind !== 'manifest') this.#hash.update(text)
    if ((line.kind === 'header') !== (this.#district === undefined)) return 'order'
    return this.#takeLine(line)
  }

  #takeLine(line: Line): Wrong | undefined {
    switch (line.kind) {
      case 'header':
        this.#district = line.district
        return undefined
      case 'matter':
      case 'pledge':
        return this.#takeTold(line)
      case 'event':
        return this.#takeEvent('matter', line.event.matter, line.event)
      case 'pledge_event':
        return this.#takeEvent('pledge', line.event.pledge, line.event)
      case 'access':
        return this.#takeEntry(line.entry)
      case 'manifest':
        return this.#takeManifest(line)
    }
  }

  /** The pledges stand behind the matters, the log behind both. */
  #takeTold(told: Told): Wrong | undefined {
    const isLate = this.#counts.entries > 0 || (told.kind === 'matter' && this.#counts.pledges > 0)
    if (!this.#isHistoryWhole() || isLate) return 'order'
    this.#of = told
    this.#history = []
    this.#counts[told.kind === 'matter' ? 'matters' : 'pledges'] += 1
    return undefined
  }

  #takeEvent(kind: Told['kind'], id: string, event: MatterEvent | PledgeEvent): Wrong | undefined {
    const told = this.#of
    if (told?.kind !== kind || id !== told.id || event.district !== this.#district || this.#history.length >= told.events) return 'order'
    this.#history.push(event)
    this.#counts.events += 1
    if (this.#history.length < told.events) return undefined
    return findBrokenLink(this.#history, sha256) || event.hash !== told.head ? 'chain' : undefined
  }

  #takeEntry(entry: KeptEntry): Wrong | undefined {
    if (!this.#isHistoryWhole()) return 'order'
    if (entry.district !== this.#district || findBrokenEntry([entry], this.#log) !== undefined) return 'log'
    this.#log = entry
    this.#counts.entries += 1
    return undefined
  }

  #takeManifest(manifest: Manifest): Wrong | undefined {
    if (!this.#isHistoryWhole()) return 'order'
    const { matters, pledges, events, entries } = this.#counts
    const isSame = manifest.events === events && manifest.entries === entries
    const areSame = manifest.matters === matters && manifest.pledges === pledges
    if (!isSame || !areSame || manifest.district !== this.#district || manifest.logHead !== this.#log.hash) return 'manifest'
    if (manifest.sha256 !== this.#hash.digest('hex')) return 'bytes'
    this.manifest = manifest
    return undefined
  }

  #isHistoryWhole(): boolean {
    return this.#history.length === (this.#of?.events ?? 0)
  }
}

function readLine(text: string): Line | undefined {
  if (!text.endsWith('\n')) return undefined
  try {
    return Line.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
