import { Link, useNavigate } from '@tanstack/react-router'
import { StatusBadge } from '@yiwang/ui'

import { useLanguage } from '../../language/language.ts'
import { LeftBadge } from '../../inbox/left-badge.tsx'
import { usePlace } from '../../inbox/use-place.ts'
import { useNames } from '../../reference/use-names.ts'
import { ApprovalPart } from './approval-part.tsx'
import type { WaitingItem } from './group-waiting.ts'
import type { Answering } from './use-answering.ts'

interface WaitingLineProps {
  readonly item: WaitingItem
  readonly now: number
  readonly isChosen: boolean
  readonly answering: Answering
  readonly onChoose: () => void
}

/** One thing that waits: the matter in a line, and what is asked below it. */
export function WaitingLine({ item, now, isChosen, answering, onChoose }: WaitingLineProps) {
  const { language } = useLanguage()
  const navigate = useNavigate()
  const names = useNames()
  const place = usePlace(item.row)
  const { row, approval } = item
  return (
    <li
      className="queue-line"
      data-id={row.id}
      data-chosen={isChosen}
      aria-current={isChosen}
      tabIndex={isChosen ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && !isChosen && onChoose()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget)
          void navigate({ to: '/desk/matters/$id', params: { id: row.id } })
      }}
    >
      <div className="queue-matter">
        <Link to="/desk/matters/$id" params={{ id: row.id }} className="queue-number">
          {row.number}
        </Link>
        <b>{names.category(row.category)}</b>
        <StatusBadge status={row.status} language={language} />
        <LeftBadge row={{ ...row, readAt: now }} now={now} />
        {row.leadUnit === null ? null : <span className="pg-quiet">{names.unit(row.leadUnit)}</span>}
        <span className="pg-quiet" title={place.full}>
          {place.short}
        </span>
      </div>
      <p className="queue-words">{row.description}</p>
      {approval ? <ApprovalPart approval={approval} answering={answering} isChosen={isChosen} /> : null}
    </li>
  )
}
