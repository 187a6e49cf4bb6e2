import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import { memo, useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { Empty } from '../../staff/page.tsx'
import { LineView } from './line-view.tsx'
import { groupLines, type ReviewLine } from './list-lines.ts'
import { acceptSection } from './use-review-keys.ts'
import { useDesk, type ReviewDesk } from './use-review-desk.ts'

/** The pledges under the sections in which they stand; the chosen one has the focus and can be seen. */
export function ListPane({ seen }: { readonly seen: 'list' | 'text' }) {
  const desk = useDesk()
  const { shown, chosen, task } = desk
  const list = useRef<HTMLDivElement>(null)
  const groups = useMemo(() => groupLines(shown), [shown])
  const key = chosen?.key
  useEffect(() => {
    const line = key === undefined ? undefined : list.current?.querySelector<HTMLElement>(`[data-line="${key}"]`)
    line?.scrollIntoView({ block: 'nearest' })
    if (task === undefined) line?.focus({ preventScroll: true })
  }, [key, task, seen])
  return (
    <div ref={list} className="review-list" onClick={(event) => pressLine(event, desk)} onKeyDown={(event) => pressLine(event, desk)}>
      {shown.length === 0 && <NothingShown />}
      {groups.map((group) => (
        <Section key={group.section} {...group} desk={desk} />
      ))}
    </div>
  )
}

/** A line is chosen by a press; with Ctrl or while several are picked, it is picked. */
function pressLine(event: MouseEvent | KeyboardEvent, { shown, choose, picked, mayDecide }: ReviewDesk): void {
  if (!('button' in event) || !(event.target instanceof Element) || event.target.closest('a, button')) return
  const key = event.target.closest<HTMLElement>('[data-line]')?.dataset['line']
  const line = shown.find((one) => one.key === key)
  if (!line) return
  choose(line.key)
  if (mayDecide && (picked.isOn || event.ctrlKey || event.metaKey)) picked.toggle(line)
}

interface SectionProps {
  readonly section: number
  readonly lines: readonly ReviewLine[]
  readonly desk: ReviewDesk
}

function Section({ section, lines, desk }: SectionProps) {
  const { t } = useTranslation()
  const { review, chosen, picked, mayDecide } = desk
  const headings = review.sections[section]?.headings ?? []
  const open = lines.filter(({ state }) => state === 'open').length
  const label = t('workReport.act.accept')
  return (
    <section aria-label={headings.at(-1) ?? t('workReport.review.noSection')}>
      <header>
        <h3 lang="zh-CN" title={headings.join(' › ')}>
          {headings.at(-1) ?? t('workReport.review.noSection')}
        </h3>
        {mayDecide && open > 0 && (
          <Button
            size="small"
            type="link"
            aria-label={t('workReport.review.acceptSection', { n: open })}
            title={t('workReport.review.acceptSection', { n: open })}
            onClick={() => acceptSection(desk, section)}
          >
            {`${label} ${open}`}
          </Button>
        )}
      </header>
      <Lines year={review.year} lines={lines} chosen={chosen?.key} picked={picked.keys} />
    </section>
  )
}

interface LinesProps {
  readonly year: number
  readonly lines: readonly ReviewLine[]
  readonly chosen: string | undefined
  readonly picked: ReadonlySet<string>
}

const Lines = memo(function Lines({ year, lines, chosen, picked }: LinesProps) {
  return (
    <ul>
      {lines.map((line) => (
        <LineView key={line.key} year={year} line={line} isChosen={line.key === chosen} isPicked={picked.has(line.key)} />
      ))}
    </ul>
  )
})

/** Why the list is empty: nothing was found, nothing is left to do, or the filter lets nothing through. */
function NothingShown() {
  const { t } = useTranslation()
  const { lines, counts, filter, review } = useDesk()
  if (lines.length === 0) return <Empty title={t('workReport.review.noneFound')}>{t('workReport.review.noneFoundHow')}</Empty>
  if (counts.open > 0 || filter.state !== 'open' || review.place !== null)
    return <p className="review-none">{t('workReport.review.none')}</p>
  return (
    <Empty
      title={t('workReport.review.allDone')}
      action={
        <Link to="/pledges" className="review-onward">
          {t('workReport.review.toPledges')}
        </Link>
      }
    >
      {t('workReport.review.allDoneHow', { n: counts.accepted })}
    </Empty>
  )
}
