import type { PledgeEntry } from '@yiwang/contract'
import { z } from 'zod'

/** The terms of a pledge that its history tells of when they change. */
export const termNames = [
  'kind',
  'subject',
  'livelihood',
  'section',
  'from',
  'due',
  'dueWords',
  'target',
  'parent',
  'leader',
  'leadUnit',
  'coUnits',
  'nodes',
  'measure',
] as const
type TermName = (typeof termNames)[number]

/** What an entry of the history says besides who and when. */
export interface ReadEntry {
  readonly words: string | null
  readonly file: string | null
  readonly changed: readonly TermName[]
  readonly share: number | null
}

const Body = z.object({
  reason: z.string().optional(),
  text: z.string().optional(),
  proof: z.object({ words: z.string(), file: z.string().nullable() }).optional(),
  claim: z.object({ words: z.string(), share: z.number() }).optional(),
  terms: z.record(z.string(), z.unknown()).optional(),
})

/** Reads an entry; what it does not carry is left empty. */
export function readEntry({ kind, body }: PledgeEntry): ReadEntry {
  const read = Body.safeParse(body)
  if (!read.success) return { words: null, file: null, changed: [], share: null }
  const { proof, claim, terms = {} } = read.data
  return {
    words: wordsOf(read.data),
    file: proof?.file ?? null,
    changed: kind === 'changed' ? termNames.filter((name) => Object.hasOwn(terms, name)) : [],
    share: claim?.share ?? null,
  }
}

function wordsOf({ reason, text, proof, claim }: z.infer<typeof Body>): string | null {
  return [reason, text, proof?.words, claim?.words].find((words) => words !== undefined) ?? null
}
