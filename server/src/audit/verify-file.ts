import { findBrokenLink, type MatterEvent } from '@yiwang/kernel'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { z } from 'zod'

import { sha256 } from '../matter/sha256.ts'
import { emptyHead, findBrokenEntry, type Head, type KeptEntry } from './access-entry.ts'
import { exportFormat, type Manifest } from './export-audit.ts'

const Line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('header'), format: z.literal(exportFormat), district: z.string() }),
  z.object({ kind: z.literal('matter'), id: z.string(), events: z.number(), head: z.string() }),
  z.object({ kind: z.literal('event'), event: z.custom<MatterEvent>((value) => typeof value === 'object' && value !== null) }),
  z.object({ kind: z.literal('access'), entry: z.custom<KeptEntry>((value) => typeof value === 'object' && value !== null) }),
  z.object({
    kind: z.literal('manifest'),
    district: z.string(),
    matters: z.number(),
    events: z.number(),
    entries: z.number(),
    logHead: z.string(),
    sha256: z.string(),
  }),
])
type Line = z.infer<typeof Line>

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
  readonly #counts = { matters: 0, events: 0, entries: 0 }
  #district: string | undefined
  #matter: { readonly id: string; readonly events: number; readonly head: string } | undefined
  #history: MatterEvent[] = []
  #log: Head = emptyHead

  /** Takes the next line; what is wrong with it, if anything. */
  take(text: string): Wrong | undefined {
    if (this.manifest) return 'order'
    const line = readLine(text)
    if (!line) return 'unreadable'
    if (line.kind !== 'manifest') this.#hash.update(text)
    if ((line.kind === 'header') !== (this.#district === undefined)) return 'order'
    switch (line.kind) {
      case 'header':
        this.#district = line.district
        return undefined
      case 'matter':
        return this.#takeMatter(line)
      case 'event':
        return this.#takeEvent(line.event)
      case 'access':
        return this.#takeEntry(line.entry)
      case 'manifest':
        return this.#takeManifest(line)
    }
  }

  #takeMatter(matter: Extract<Line, { kind: 'matter' }>): Wrong | undefined {
    if (!this.#isHistoryWhole() || this.#counts.entries > 0) return 'order'
    this.#matter = matter
    this.#history = []
    this.#counts.matters += 1
    return undefined
  }

  #takeEvent(event: MatterEvent): Wrong | undefined {
    const matter = this.#matter
    if (!matter || event.matter !== matter.id || event.district !== this.#district || this.#history.length >= matter.events) return 'order'
    this.#history.push(event)
    this.#counts.events += 1
    if (this.#history.length < matter.events) return undefined
    return findBrokenLink(this.#history, sha256) || event.hash !== matter.head ? 'chain' : undefined
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
    const { matters, events, entries } = this.#counts
    const isSame = manifest.matters === matters && manifest.events === events && manifest.entries === entries
    if (!isSame || manifest.district !== this.#district || manifest.logHead !== this.#log.hash) return 'manifest'
    if (manifest.sha256 !== this.#hash.digest('hex')) return 'bytes'
    this.manifest = manifest
    return undefined
  }

  #isHistoryWhole(): boolean {
    return this.#history.length === (this.#matter?.events ?? 0)
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
