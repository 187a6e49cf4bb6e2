import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useShortcuts } from '../../frame/shortcuts.tsx'
import { joinPassages } from './split-passage.ts'
import type { ReviewDesk } from './use-review-desk.ts'

/** The keys of the review. Enter stays the key of every button and field that has the focus. */
export function useReviewKeys(desk: ReviewDesk): void {
  const { t } = useTranslation()
  const { chosen, step, mayDecide, task, picked } = desk
  const isFree = mayDecide && task === undefined
  useEnter(() => {
    if (isFree) acceptNow(desk)
  })
  const deciding = [
    { keys: '↵ Enter', label: t('workReport.keys.accept'), run: () => undefined },
    { keys: 'x', label: t('workReport.keys.dismiss'), run: () => dismissNow(desk) },
    { keys: 'Delete', label: t('workReport.keys.dismiss'), run: () => dismissNow(desk) },
    { keys: 'o', label: t('workReport.keys.reopen'), run: () => reopenNow(desk) },
    { keys: 'e', label: t('workReport.keys.mend'), run: () => chosen && desk.begin({ is: 'mend', line: chosen, isNew: false }) },
    { keys: 's', label: t('workReport.keys.split'), run: () => chosen?.state === 'open' && desk.begin({ is: 'split', line: chosen }) },
    { keys: ' ', label: t('workReport.keys.pick'), run: () => chosen && picked.toggle(chosen) },
    { keys: 'm', label: t('workReport.keys.join'), run: () => joinNow(desk) },
    { keys: 'A', label: t('workReport.keys.section'), run: () => acceptSection(desk, chosen?.section) },
    { keys: 'u', label: t('workReport.keys.undo'), run: desk.undo },
  ]
  useShortcuts([
    { keys: 'j', label: t('workReport.keys.next'), run: () => step(1) },
    { keys: 'k', label: t('workReport.keys.previous'), run: () => step(-1) },
    { keys: 'ArrowDown', label: t('workReport.keys.next'), run: () => step(1) },
    { keys: 'ArrowUp', label: t('workReport.keys.previous'), run: () => step(-1) },
    ...(isFree ? deciding : []),
    { keys: 'Escape', label: t('workReport.keys.leave'), run: () => leaveNow(desk) },
  ])
}

/** A refusal has been said where the decision was sent. */
function send(promise: Promise<void>): void {
  void promise.catch(() => undefined)
}

/** Accepts what is selected in the text, else what is picked, else the chosen line. */
export function acceptNow({ selection, picked, chosen, decide }: ReviewDesk): void {
  if (selection) return send(decide({ kind: 'accepted', pledges: [selection] }))
  const lines = picked.lines.length > 0 ? picked.lines : [chosen].filter((line) => line !== undefined && line.state !== 'accepted')
  if (lines.length > 0) send(decide({ kind: 'accepted', pledges: lines.flatMap((line) => (line ? [passageOf(line)] : [])) }))
}

/** Dismisses what is picked or chosen; for an accepted one it asks why it is withdrawn. */
export function dismissNow({ picked, chosen, decide, begin }: ReviewDesk): void {
  if (picked.lines.length > 0) return send(decide({ kind: 'dismissed', passages: picked.lines.map((line) => passageOf(line)) }))
  if (chosen?.state === 'open') send(decide({ kind: 'dismissed', passages: [passageOf(chosen)] }))
  if (chosen?.state === 'accepted') begin({ is: 'withdraw', line: chosen })
}

/** Lets a dismissed line be decided again. */
export function reopenNow({ chosen, decide }: ReviewDesk): void {
  if (chosen?.state === 'dismissed') send(decide({ kind: 'reopened', passages: [passageOf(chosen)] }))
}

/** Takes what is picked in as one passage. */
export function joinNow({ picked, decide }: ReviewDesk): void {
  const joined = picked.lines.length > 1 ? joinPassages(picked.lines) : undefined
  if (joined) send(decide({ kind: 'accepted', pledges: [joined] }))
}

/** Accepts every open line of a section that the list shows. */
export function acceptSection(desk: ReviewDesk, section: number | undefined): void {
  decideShown(desk, 'accepted', section)
}

/** Decides every open line of the list, or of one section in it. */
export function decideShown({ shown, decide }: ReviewDesk, kind: 'accepted' | 'dismissed', section?: number): void {
  const open = shown.filter((line) => line.state === 'open' && (section === undefined || line.section === section))
  const passages = open.map((line) => passageOf(line))
  if (passages.length > 0) send(decide(kind === 'accepted' ? { kind, pledges: passages } : { kind, passages }))
}

function leaveNow({ task, leave, select, selection, picked }: ReviewDesk): void {
  if (task) leave()
  else if (selection) select(undefined)
  else picked.clear()
}

function passageOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end }
}

const ownEnter = 'a, button, input, textarea, select, summary, [role="combobox"], [role="dialog"]'

/** Hears Enter wherever nothing has the focus that Enter belongs to. */
function useEnter(run: () => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const isOther = event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat
      if (isOther || (event.target instanceof Element && event.target.closest(ownEnter))) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
