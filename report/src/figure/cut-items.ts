import type { Quantity } from '../number/quantity.ts'
import { enclosures, type Enclosed } from '../text/enclosed.ts'

/** A piece of a sentence that states one thing, or a list that cannot be cut apart; offsets are folded characters. */
export type Item = {
  readonly start: number
  readonly end: number
  readonly quantities: readonly Quantity[]
  /** Where 分别 stands, if the piece shares its numbers out to several subjects; else -1. */
  readonly distributes: number
}

/** A folded sentence with what encloses each of its characters. */
export type Line = { readonly chars: string; readonly enclosed: Enclosed }

type Span = { readonly start: number; readonly end: number }

const clauseMark = /[,;:。!?]/
/** What may end a clause, round brackets that hold numbers among them. */
const clauseMarks = /[,;:。!?()]/g
const listMarks = /、/g
const conjunctions = ['以及', '和', '及', '与']

/** Cuts a sentence at its commas, then each clause where its list can be cut: every item keeps the words it shares with none. */
export function cutItems(line: Line, quantities: readonly Quantity[]): readonly Item[] {
  const items: Item[] = []
  let next = 0
  for (const clause of cutAt(line, { start: 0, end: line.chars.length }, clauseMarks)) {
    const first = next
    while (next < quantities.length && (quantities[next]?.start ?? 0) < clause.end) next += 1
    const inside = quantities.slice(first, next).filter(({ start }) => start >= clause.start)
    for (const item of cutClause(line, clause, inside)) items.push(item)
  }
  return items
}

/** The spans between the marks that stand open; round brackets that hold numbers are cut out as spans of their own. */
function cutAt(line: Line, within: Span, marks: RegExp): readonly Span[] {
  const spans: Span[] = []
  let start = within.start
  for (const { index } of line.chars.slice(within.start, within.end).matchAll(marks)) {
    const at = within.start + index
    if (!isCut(line, at, marks)) continue
    if (at > start) spans.push({ start, end: at })
    start = at + 1
  }
  if (within.end > start) spans.push({ start, end: within.end })
  return spans
}

function isCut({ chars, enclosed }: Line, at: number, marks: RegExp): boolean {
  if (enclosed[at] === enclosures.open) return marks === listMarks || clauseMark.test(chars.charAt(at))
  return enclosed[at] === enclosures.brackets && marks === clauseMarks && cutsInBrackets(chars, at)
}

/** A bracket that holds numbers is a clause of its own (其中区级1.08亿元); (街) and (下同) stay in their words. */
function cutsInBrackets(chars: string, at: number): boolean {
  const char = chars.charAt(at)
  if (clauseMark.test(char)) return true
  if (char === '(') return /^\([^)]*\d/.test(chars.slice(at, at + 60))
  return char === ')' && /\d[^(]*\)$/.test(chars.slice(Math.max(0, at - 58), at + 1))
}

function cutClause(line: Line, clause: Span, quantities: readonly Quantity[]): readonly Item[] {
  if (quantities.length === 0) return [{ ...clause, quantities, distributes: -1 }]
  const listed = share(cutAt(line, clause, listMarks), quantities)
  const pieces = listed.flatMap((piece) => cutAtConjunction(line.chars, piece))
  const at = line.chars.slice(clause.start, clause.end).indexOf('分别')
  return gather(pieces, at < 0 ? -1 : clause.start + at)
}

type Piece = Span & { readonly quantities: readonly Quantity[] }

/** Gives each span the quantities that begin in it; both are in the order of the text. */
function share(spans: readonly Span[], quantities: readonly Quantity[]): readonly Piece[] {
  let next = 0
  return spans.map(({ start, end }) => {
    const first = next
    while (next < quantities.length && (quantities[next]?.start ?? 0) < end) next += 1
    return { start, end, quantities: quantities.slice(first, next) }
  })
}

/** 新建4所…和4所…: cut before the word that joins two numbered things. */
function cutAtConjunction(chars: string, piece: Piece): readonly Piece[] {
  const spans: Span[] = []
  let from = piece.start
  for (let index = 1; index < piece.quantities.length; index += 1) {
    const left = piece.quantities[index - 1]
    const right = piece.quantities[index]
    const cut = left && right ? findConjunction(chars, left.end, right.start) : null
    if (cut) {
      spans.push({ start: from, end: cut.start })
      from = cut.end
    }
  }
  spans.push({ start: from, end: piece.end })
  return share(spans, piece.quantities)
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
function gather(pieces: readonly Piece[], shares: number): readonly Item[] {
  const items: Item[] = []
  let open: Piece[] = []
  let shared = false
  for (const piece of pieces) {
    open.push(piece)
    shared ||= shares >= piece.start && shares < piece.end
    if (piece.quantities.length > 0 && !shared) {
      items.push(toItem(open, -1))
      open = []
    }
  }
  const last = items.at(-1)
  if (open.length === 0) return items
  const rest = toItem(open, shared ? shares : -1)
  if (rest.quantities.length > 0 || last === undefined) return [...items, rest]
  return [...items.slice(0, -1), { ...last, end: rest.end }]
}

function toItem(pieces: readonly Piece[], distributes: number): Item {
  return {
    start: pieces[0]?.start ?? 0,
    end: pieces.at(-1)?.end ?? 0,
    quantities: pieces.flatMap(({ quantities }) => quantities),
    distributes,
  }
}
