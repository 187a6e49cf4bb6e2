import type { FoundPledge, ReportReview, TakenPledge } from '@yiwang/contract'
import { overlaps, type Stretch } from '@yiwang/kernel'

/** What a line of the review says: a passage that was taken in, or one that the reader found and that was not. */
export interface ReviewLine extends Pick<
  FoundPledge,
  'start' | 'end' | 'raw' | 'kind' | 'subject' | 'livelihood' | 'target' | 'due' | 'dueWords' | 'leadUnit'
> {
  /** The same passage keeps its key, whatever is decided about it. */
  readonly key: string
  readonly state: FoundPledge['decided']
  /** The index of its section; -1 outside all of them. */
  readonly section: number
  /** Last year's figure as the report writes it. */
  readonly before: string | null
  readonly figures: readonly Stretch[]
  /** The sentence it stands in, which is lit when it is chosen. */
  readonly sentence: Stretch
  /** The pledge that it became. */
  readonly pledge: TakenPledge | null
}

/** What the review's list shows: by what was decided, and by what kind of promise it is. */
export interface LineFilter {
  readonly state: ReviewLine['state'] | 'all'
  readonly kind: ReviewLine['kind'] | 'livelihood' | 'all'
}

/** Every line of a review in the order of the text. Pledges whose words are gone from the text are no lines. */
export function listLines({ found, taken, sections }: ReportReview): readonly ReviewLine[] {
  const open = found.filter(({ decided }) => decided !== 'accepted').map((one) => lineOfFound(one))
  const accepted = taken
    .filter(({ isLost }) => !isLost)
    .map((pledge) => {
      const near = found.filter((one) => overlaps(one, pledge))
      const section = sections.findIndex(({ start, end }) => start <= pledge.start && pledge.start < end)
      return lineOfTaken(pledge, { near, section })
    })
  return [...open, ...accepted].toSorted((one, other) => one.start - other.start || one.end - other.end)
}

/** What a passage is called on the screen. */
export function keyOf({ start, end }: Stretch): string {
  return `${start}-${end}`
}

function lineOfFound({ decided, ...found }: FoundPledge): ReviewLine {
  return { ...found, key: keyOf(found), state: decided, pledge: null }
}

function lineOfTaken(pledge: TakenPledge, { near, section }: { near: readonly FoundPledge[]; section: number }): ReviewLine {
  const { start, end, raw, kind, subject, livelihood, target, due, dueWords, leadUnit } = pledge
  const figures = near.flatMap((one) => one.figures).filter((figure) => overlaps(figure, pledge))
  const before = near.length === 1 ? (near[0]?.before ?? null) : null
  const sentence = near[0]?.sentence ?? { start, end }
  const terms = { start, end, raw, kind, subject, livelihood, target, due, dueWords, leadUnit }
  return { ...terms, key: keyOf(pledge), state: 'accepted', section, before, figures, sentence, pledge }
}

/** The lines that the list shows. */
export function filterLines(lines: readonly ReviewLine[], { state, kind }: LineFilter): readonly ReviewLine[] {
  return lines
    .filter((line) => state === 'all' || line.state === state)
    .filter((line) => kind === 'all' || (kind === 'livelihood' ? line.livelihood : line.kind === kind))
}

/** How many lines there are of each state. */
export function countStates(lines: readonly ReviewLine[]): Readonly<Record<ReviewLine['state'], number>> {
  const counts = { open: 0, accepted: 0, dismissed: 0 }
  for (const { state } of lines) counts[state]++
  return counts
}

/** The lines of a list under the sections of the report in which they stand. */
export function groupLines(lines: readonly ReviewLine[]): readonly { readonly section: number; readonly lines: readonly ReviewLine[] }[] {
  return [...Map.groupBy(lines, ({ section }) => section)].map(([section, own]) => ({ section, lines: own }))
}

/** Where one goes when a line was decided: the next open one of the list, else the last open one before it. */
export function findNextOpen(lines: readonly ReviewLine[], after: Stretch): ReviewLine | undefined {
  const open = lines.filter(({ state, start, end }) => state === 'open' && (start !== after.start || end !== after.end))
  return open.find(({ start }) => start >= after.start) ?? open.at(-1)
}
