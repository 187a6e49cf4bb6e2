import { parseMarkup } from '../parse-markup.ts'
import { countInStyle } from './count-in-style.ts'
import type { WordParagraph } from './word-paragraphs.ts'

type Level = { start: number; style: string; pattern: string }
type Levels = Map<number, Level>
type StyledList = { id: string | null; level: number; basedOn: string | null }

/** The numbers that a word processor draws before paragraphs and does not keep in their text (一、 of a heading, say). */
export type Numbering = { readonly labelOf: (paragraph: WordParagraph) => string }

/** Reads `numbering.xml` and `styles.xml`; without them no paragraph has a number. Paragraphs are asked in their order. */
export function makeNumbering(numberingXml: string | null, stylesXml: string | null): Numbering {
  const lists = numberingXml === null ? new Map<string, Levels>() : readLists(numberingXml)
  const styles = stylesXml === null ? new Map<string, StyledList>() : readStyles(stylesXml)
  const counts = new Map<Levels, number[]>()
  return {
    labelOf: ({ list, style, text }) => {
      const { id, level } = list ?? listOfStyle(styles, style)
      const levels = id === null ? undefined : lists.get(id)
      if (!levels || text.trim() === '') return ''
      const own = counts.get(levels) ?? []
      counts.set(levels, own)
      return countOn(levels, own, level)
    },
  }
}

/** Counts a level on, lets the deeper ones begin anew, and writes the label with all of them. */
function countOn(levels: Levels, counts: number[], level: number): string {
  const own = levels.get(level)
  if (!own) return ''
  counts[level] = (counts[level] ?? own.start - 1) + 1
  counts.length = level + 1
  const label = own.pattern.replaceAll(/%(\d)/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const counted = levels.get(at)
    return counted ? countInStyle(counts[at] ?? counted.start, counted.style) : ''
  })
  return /[\p{ASCII}]$/u.test(label) ? `${label} ` : label
}

function listOfStyle(
  styles: ReadonlyMap<string, StyledList>,
  style: string | null,
): { readonly id: string | null; readonly level: number } {
  const seen = new Set<string>()
  let next = style
  while (next !== null && !seen.has(next)) {
    seen.add(next)
    const found = styles.get(next)
    if (found && found.id !== null) return { id: found.id, level: found.level }
    next = found?.basedOn ?? null
  }
  return { id: null, level: 0 }
}

function readLists(xml: string): Map<string, Levels> {
  const kinds = new Map<string, Levels>()
  const lists = new Map<string, Levels>()
  let [kind, level, list]: [Levels, Level, string] = [new Map(), { start: 1, style: '', pattern: '' }, '']
  const takes: Readonly<Record<string, (attributes: Readonly<Record<string, string>>, value: string) => void>> = {
    'w:abstractNum': (attributes) => {
      kind = new Map()
      kinds.set(attributes['w:abstractNumId'] ?? '', kind)
    },
    'w:lvl': (attributes) => {
      level = { start: 1, style: 'decimal', pattern: '' }
      kind.set(Number(attributes['w:ilvl']) || 0, level)
    },
    'w:start': (_, value) => (level.start = Number(value) || 0),
    'w:numFmt': (_, value) => (level.style = value),
    'w:lvlText': (_, value) => (level.pattern = value),
    'w:num': (attributes) => (list = attributes['w:numId'] ?? ''),
    'w:abstractNumId': (_, value) => {
      const levels = kinds.get(value)
      if (levels) lists.set(list, levels)
    },
  }
  walk(xml, (name, attributes) => takes[name]?.(attributes, attributes['w:val'] ?? ''))
  return lists
}

function readStyles(xml: string): Map<string, StyledList> {
  const styles = new Map<string, StyledList>()
  let style: StyledList = { id: null, level: 0, basedOn: null }
  const takes: Readonly<Record<string, (attributes: Readonly<Record<string, string>>, value: string) => void>> = {
    'w:style': (attributes) => {
      style = { id: null, level: 0, basedOn: null }
      styles.set(attributes['w:styleId'] ?? '', style)
    },
    'w:basedOn': (_, value) => (style.basedOn = value),
    'w:numId': (_, value) => (style.id = value),
    'w:ilvl': (_, value) => (style.level = Number(value) || 0),
  }
  walk(xml, (name, attributes) => takes[name]?.(attributes, attributes['w:val'] ?? ''))
  return styles
}

function walk(xml: string, onopentag: (name: string, attributes: Readonly<Record<string, string>>) => void): void {
  parseMarkup(xml, { onopentag }, { xmlMode: true })
}
