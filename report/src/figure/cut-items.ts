import type { Quantity } from '../number/quantity.ts'
import type { Enclosure } from '../text/enclosed.ts'

/** A piece of a sentence that states one thing, or a list that cannot be cut apart; offsets are folded characters. */
export type Item = {
  readonly start: number
  readonly end: number
  readonly quantities: readonly Quantity[]
  /** Where 分别 stands, if the piece shares its numbers out to several subjects; else -1. */
  readonly distributes: number
}

type Span = { readonly start: number; readonly end: number }

const clauseMark = /[,;:。!?]/
const conjunctions = ['以及', '和', '及', '与']

/** Cuts a sentence at its commas, then each clause where its list can be cut: every item keeps the words it shares with none. */
export function cutItems(chars: string, enclosed: readonly Enclosure[], quantities: readonly Quantity[]): readonly Item[] {
  const items: Item[] = []
  let next = 0
  for (const clause of cutAt(chars, enclosed, { start: 0, end: chars.length }, clauseMark)) {
    const inside: Quantity[] = []
    for (; next < quantities.length && (quantities[next]?.start ?? 0) < clause.end; next += 1) {
      const quantity = quantities[next]
      if (quantity && quantity.start >= clause.start) inside.push(quantity)
    }
    items.push(...cutClause(chars, enclosed, clause, inside))
  }
  return items
}

/** The spans between the marks that stand open; round brackets are cut out as spans of their own. */
function cutAt(chars: string, enclosed: readonly Enclosure[], within: Span, mark: RegExp): readonly Span[] {
  const spans: Span[] = []
  let start = within.start
  for (let at = within.start; at < within.end; at += 1) {
    const cuts = enclosed[at] === 'open' ? mark.test(chars.charAt(at)) : enclosed[at] === 'brackets' && cutsInBrackets(chars, at, mark)
    if (cuts) {
      if (at > start) spans.push({ start, end: at })
      start = at + 1
    }
  }
  if (within.end > start) spans.push({ start, end: within.end })
  return spans
}

/** A bracket that holds numbers is a clause of its own (其中区级1.08亿元); (街) and (下同) stay in their words. */
function cutsInBrackets(chars: string, at: number, mark: RegExp): boolean {
  if (mark !== clauseMark) return false
  const char = chars.charAt(at)
  if (clauseMark.test(char)) return true
  if (char === '(') return /^\([^)]*\d/.test(chars.slice(at, at + 60))
  return char === ')' && /\d[^(]*\)$/.test(chars.slice(Math.max(0, at - 58), at + 1))
}

function cutClause(chars: string, enclosed: readonly Enclosure[], clause: Span, quantities: readonly Quantity[]): readonly Item[] {
  if (quantities.length === 0) return [{ ...clause, quantities, distributes: -1 }]
  const pieces = cutAt(chars, enclosed, clause, /、/).flatMap((piece) => cutAtConjunction(chars, piece, quantities))
  const shares = findShare(chars, clause)
  return gather(pieces, quantities, shares)
}

/** Where the clause says 分别, or -1. */
function findShare(chars: string, clause: Span): number {
  const at = chars.slice(clause.start, clause.end).indexOf('分别')
  return at < 0 ? -1 : clause.start + at
}

/** 新建4所…和4所…: cut before the word that joins two numbered things. */
function cutAtConjunction(chars: string, piece: Span, quantities: readonly Quantity[]): readonly Span[] {
  const inside = quantities.filter(({ start }) => start >= piece.start && start < piece.end)
  const spans: Span[] = []
  let from = piece.start
  for (let index = 1; index < inside.length; index += 1) {
    const left = inside[index - 1]
    const right = inside[index]
    const cut = left && right ? findConjunction(chars, left.end, right.start) : null
    if (cut) {
      spans.push({ start: from, end: cut.start })
      from = cut.end
    }
  }
  spans.push({ start: from, end: piece.end })
  return spans
}

function findConjunction(chars: string, start: number, end: number): Span | null {
  const between = chars.slice(start, end)
  for (const word of conjunctions) {
    const at = between.lastIndexOf(word)
    if (at >= 0) return { start: start + at, end: start + at + word.length }
  }
  return null
}

/** A piece without a number belongs to the next one that has one, or to the last; what 分别 shares out stays together. */
function gather(pieces: readonly Span[], quantities: readonly Quantity[], shares: number): readonly Item[] {
  const items: Item[] = []
  let open: Item | null = null as Item | null
  for (const piece of pieces) {
    const inside = quantities.filter(({ start }) => start >= piece.start && start < piece.end)
    const distributes: number = shares >= piece.start && shares < piece.end ? shares : (open?.distributes ?? -1)
    open = { start: open?.start ?? piece.start, end: piece.end, quantities: [...(open?.quantities ?? []), ...inside], distributes }
    if (open.quantities.length > 0 && distributes < 0) {
      items.push(open)
      open = null
    }
  }
  if (open === null) return items
  const last = items.at(-1)
  if (open.quantities.length > 0 || last === undefined) return [...items, open]
  return [...items.slice(0, -1), { ...last, end: open.end }]
}
