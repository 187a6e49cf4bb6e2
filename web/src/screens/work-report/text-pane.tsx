import { memo, useEffect, useMemo, useRef, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { trimStretch } from './code-points.ts'
import { layOutText, type Paragraph, type Piece } from './lay-out-text.ts'
import type { ReviewLine } from './list-lines.ts'
import { findRange, readSelection } from './text-offsets.ts'
import { useDesk } from './use-review-desk.ts'

/** The report’s text, every pledge’s words marked by what was decided; selecting words offers to add them. */
export function TextPane({ seen }: { readonly seen: 'list' | 'text' }) {
  const { t } = useTranslation()
  const { review, lines, chosen, place, choose, select, selection, task } = useDesk()
  const root = useRef<HTMLDivElement>(null)
  const paragraphs = useMemo(() => layOutText(review.text, review.sections, lines), [review.text, review.sections, lines])
  const states = useMemo(() => new Map(lines.map(({ key, state }) => [key, state])), [lines])
  useSelected(root, (stretch) => select(stretch && trimStretch(review.text, stretch)))
  const lit = task?.is === 'mend' ? (selection ?? task.line) : selection
  useHighlight(root, 'report-selection', lit)
  useHighlight(root, 'report-sentence', chosen?.sentence ?? place)
  useForgotten(root, selection === undefined)
  const key = chosen?.key
  useEffect(() => {
    const mark = key === undefined ? undefined : root.current?.querySelector(`[data-keys~="${key}"]`)
    const shown = mark ?? (root.current && place && findRange(root.current, place)?.startContainer.parentElement)
    shown?.scrollIntoView({ block: 'center', behavior: 'instant' })
    // A tab that was not seen could not be scrolled.
  }, [key, place, seen])

  function press({ target }: MouseEvent): void {
    const isSelecting = globalThis.getSelection()?.isCollapsed === false
    const keys = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-keys]')?.dataset['keys']?.split(' ') : undefined
    if (isSelecting || !keys) return
    const at = keys.indexOf(chosen?.key ?? '')
    choose(keys[(at + 1) % keys.length])
  }
  return (
    <div
      ref={root}
      className="review-text"
      role="region"
      aria-label={t('workReport.review.text')}
      tabIndex={0}
      lang="zh-CN"
      onClick={press}
    >
      {paragraphs.map((paragraph) => (
        <ParagraphView
          key={paragraph.start}
          paragraph={paragraph}
          states={states}
          chosen={paragraph.pieces.some(({ keys }) => chosen && keys.includes(chosen.key)) ? chosen?.key : undefined}
        />
      ))}
    </div>
  )
}

interface ParagraphProps {
  readonly paragraph: Paragraph
  readonly states: ReadonlyMap<string, ReviewLine['state']>
  readonly chosen: string | undefined
}

const ParagraphView = memo(function ParagraphView({ paragraph: { pieces }, states, chosen }: ParagraphProps) {
  const isHeading = pieces.some((piece) => piece.isHeading) && pieces.every(({ isHeading: is, words }) => is || words.trim() === '')
  const Tag = isHeading ? 'h3' : 'p'
  return (
    <Tag>
      {pieces.map((piece) => (
        <PieceView key={piece.start} piece={piece} states={states} chosen={chosen} />
      ))}
    </Tag>
  )
})

function PieceView({ piece, states, chosen }: Omit<ParagraphProps, 'paragraph'> & { readonly piece: Piece }) {
  const { keys, words, start, isHeading } = piece
  if (keys.length === 0) {
    const Tag = isHeading ? 'strong' : 'span'
    return <Tag data-start={start}>{words}</Tag>
  }
  const isChosen = chosen !== undefined && keys.includes(chosen)
  const key = isChosen ? chosen : (keys[0] ?? '')
  return (
    <mark data-start={start} data-keys={keys.join(' ')} data-state={states.get(key)} data-chosen={isChosen}>
      {words}
    </mark>
  )
}

/** Tells what is selected within the text once the selection rests; selecting elsewhere changes nothing. */
function useSelected(root: { readonly current: HTMLElement | null }, onSelect: (stretch: ReturnType<typeof readSelection>) => void): void {
  const latest = useRef(onSelect)
  useEffect(() => {
    latest.current = onSelect
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    function read(): void {
      const selection = document.getSelection()
      if (!root.current || !selection?.anchorNode || !root.current.contains(selection.anchorNode)) return
      latest.current(readSelection(root.current, selection))
    }
    function change(): void {
      clearTimeout(timer)
      timer = setTimeout(read, 150)
    }
    document.addEventListener('selectionchange', change)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', change)
    }
  }, [root])
}

/** What was decided about a selection is no longer selected on the screen either. */
function useForgotten(root: { readonly current: HTMLElement | null }, isForgotten: boolean): void {
  useEffect(() => {
    const selection = document.getSelection()
    if (isForgotten && selection?.anchorNode && root.current?.contains(selection.anchorNode)) selection.removeAllRanges()
  }, [root, isForgotten])
}

/** Paints a stretch without touching the text, so that a selection in it stays. */
function useHighlight(
  root: { readonly current: HTMLElement | null },
  name: string,
  stretch: { readonly start: number; readonly end: number } | undefined,
): void {
  useEffect(() => {
    const range = root.current && stretch && findRange(root.current, stretch)
    if (!range || !('highlights' in CSS)) return undefined
    CSS.highlights.set(name, new Highlight(range))
    return () => {
      CSS.highlights.delete(name)
    }
  })
}
