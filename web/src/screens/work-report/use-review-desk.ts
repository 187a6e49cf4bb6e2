import type { ReportReview, TakenPledge } from '@yiwang/contract'
import type { Stretch } from '@yiwang/kernel'
import { createContext, useContext, useMemo, useState } from 'react'

import type { Decision } from './decide.ts'
import { countStates, filterLines, findNextOpen, keyOf, listLines, type LineFilter, type ReviewLine } from './list-lines.ts'
import { readPlace } from './read-place.ts'
import { joinPassages } from './split-passage.ts'
import { useDecisions, type Decisions } from './use-decisions.ts'
import { usePicked, type Picked } from './use-picked.ts'

/** What somebody is busy with beyond choosing. `mend` with a line that is not in the list yet adds one. */
export type Task =
  | { readonly is: 'mend'; readonly line: ReviewLine; readonly isNew: boolean }
  | { readonly is: 'split' | 'withdraw'; readonly line: ReviewLine }
  | { readonly is: 'drop'; readonly pledge: TakenPledge }
  | { readonly is: 'correct' }

/** A review as somebody works at it. */
export interface ReviewDesk extends Pick<Decisions, 'canUndo' | 'waiting'> {
  readonly review: ReportReview
  readonly lines: readonly ReviewLine[]
  readonly shown: readonly ReviewLine[]
  readonly counts: Readonly<Record<ReviewLine['state'], number>>
  /** Whether the person may decide at all. */
  readonly mayDecide: boolean
  readonly filter: LineFilter
  readonly setFilter: (filter: LineFilter) => void
  readonly chosen: ReviewLine | undefined
  /** The place that the address names, where it is no line's; until a line is chosen. */
  readonly place: Stretch | undefined
  readonly choose: (key: string | undefined) => void
  readonly step: (by: number) => void
  readonly picked: Picked
  /** Words selected in the text. */
  readonly selection: Stretch | undefined
  readonly select: (stretch: Stretch | undefined) => void
  readonly task: Task | undefined
  readonly begin: (task: Task) => void
  readonly leave: () => void
  /** Decides, and goes on to what is next. A refusal is said by itself; the promise is rejected for forms that stay open. */
  readonly decide: (decision: Decision) => Promise<void>
  /** Takes the last decision back, and goes to where it was made. */
  readonly undo: () => void
}

const ReviewContext = createContext<ReviewDesk | null>(null)

/** Gives the desk of a review to its parts. */
export const ReviewProvider = ReviewContext.Provider

/** The review that the parts of the screen work at. */
export function useDesk(): ReviewDesk {
  const desk = useContext(ReviewContext)
  if (desk === null) throw new Error('there is no review around this part')
  return desk
}

/** Sets the desk up for a review. */
export function useReviewDesk(review: ReportReview, { mayDecide, at }: { mayDecide: boolean; at: string | undefined }): ReviewDesk {
  const lines = useMemo(() => listLines(review), [review])
  const counts = useMemo(() => countStates(lines), [lines])
  const [filter, setFilterTo] = useState<LineFilter>(() => ({ state: counts.open > 0 && mayDecide ? 'open' : 'all', kind: 'all' }))
  const shown = useMemo(() => filterLines(lines, filter), [lines, filter])
  const [chosenKey, choose] = useState<string | undefined>(() => at ?? shown[0]?.key)
  const [selection, select] = useState<Stretch>()
  const [task, setTask] = useState<Task>()
  const picked = usePicked(lines)
  const index = shown.findIndex(({ key }) => key === chosenKey)

  function setFilter(next: LineFilter): void {
    const found = filterLines(lines, next)
    setFilterTo(next)
    if (!found.some(({ key }) => key === chosenKey)) choose(found[0]?.key)
  }
  function step(by: number): void {
    const next = shown[index === -1 ? 0 : Math.max(0, Math.min(shown.length - 1, index + by))]
    select(undefined)
    if (next) choose(next.key)
  }
  const deciding = useDeciding(review, {
    shown,
    choose,
    clear: () => {
      select(undefined)
      setTask(undefined)
      picked.clear()
    },
  })
  return {
    review,
    lines,
    shown,
    counts,
    mayDecide,
    filter,
    setFilter,
    ...useChosen(lines, { chosenKey, at }),
    choose,
    step,
    picked,
    selection,
    select,
    task,
    begin: setTask,
    leave: () => setTask(undefined),
    ...deciding,
  }
}

interface Place {
  readonly shown: readonly ReviewLine[]
  readonly choose: (key: string | undefined) => void
  /** Lets go of what was selected, begun and picked. */
  readonly clear: () => void
}

/** Deciding, and going on from there; taking back, and returning there. */
function useDeciding(review: ReportReview, { shown, choose, clear }: Place): Pick<ReviewDesk, 'decide' | 'undo' | 'canUndo' | 'waiting'> {
  const { decide, undo, ...decisions } = useDecisions(review)
  return {
    ...decisions,
    decide: async (decision) => {
      const around = joinPassages(passagesOf(decision))
      if (around) choose(findAfter(shown, around)?.key)
      clear()
      await decide(decision)
    },
    undo: () => {
      const back = undo()
      const first = back && passagesOf(back)[0]
      if (first) choose(keyOf(first))
    },
  }
}

function passagesOf(decision: Decision): readonly Stretch[] {
  return decision.kind === 'accepted' ? decision.pledges : decision.passages
}

/** The chosen line; the place that the address names until one is chosen. */
function useChosen(
  lines: readonly ReviewLine[],
  { chosenKey, at }: { readonly chosenKey: string | undefined; readonly at: string | undefined },
): Pick<ReviewDesk, 'chosen' | 'place'> {
  const place = useMemo(() => readPlace(at, lines), [at, lines])
  return { chosen: lines.find(({ key }) => key === chosenKey), place: chosenKey === at ? place : undefined }
}

/** The line to go on with: the next open one outside what was decided, else the next one there is. */
function findAfter(shown: readonly ReviewLine[], { start, end }: Stretch): ReviewLine | undefined {
  const left = shown.filter((line) => line.end <= start || line.start >= end)
  return findNextOpen(left, { start, end }) ?? left.find((line) => line.start >= end) ?? left.at(-1)
}
