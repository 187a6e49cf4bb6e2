import { phrases, type Language } from '@yiwang/contract'
import { endedStatuses, moveIds, statuses, type MatterStatus } from '@yiwang/kernel'

import { box, listArrows, sheet, statusPlaces, type Arrow } from './diagram-layout.ts'

const waiting: ReadonlySet<MatterStatus> = new Set(['returned', 'in_ruling', 'hung_up'])

/** The statuses and what leads from one to the other; the numbers are those of the table. */
export function StatusDiagram({ language, label }: { readonly language: Language; readonly label: string }) {
  return (
    <div className="moves-diagram" role="region" aria-label={label} tabIndex={0}>
      <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={label}>
        <defs>
          <marker id="moves-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path d="M0 1 10 5 0 9z" fill="currentColor" />
          </marker>
        </defs>
        {listArrows().map((arrow) => (
          <ArrowLine key={`${arrow.move} ${arrow.from}`} arrow={arrow} />
        ))}
        {statuses.map((status) => (
          <StatusBox key={status} status={status} language={language} />
        ))}
        {listArrows().map((arrow) => (
          <ArrowNumber key={`${arrow.move} ${arrow.from}`} arrow={arrow} />
        ))}
      </svg>
    </div>
  )
}

function ArrowLine({ arrow }: { readonly arrow: Arrow }) {
  return (
    <polyline
      className="moves-arrow"
      data-aside={arrow.isAside}
      points={arrow.points.map(([x, y]) => `${x},${y}`).join(' ')}
      markerEnd="url(#moves-arrow)"
    />
  )
}

function ArrowNumber({ arrow }: { readonly arrow: Arrow }) {
  const [x, y] = arrow.label
  return (
    <g className="moves-number" data-aside={arrow.isAside}>
      <circle cx={x} cy={y} r={10} />
      <text x={x} y={y + 4.5} textAnchor="middle">
        {moveIds.indexOf(arrow.move) + 1}
      </text>
    </g>
  )
}

function StatusBox({ status, language }: { readonly status: MatterStatus; readonly language: Language }) {
  const [x, y] = statusPlaces[status]
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <g className="moves-status" data-kind={kindOf(status)}>
      <rect x={x - box.width / 2} y={y - box.height / 2} width={box.width} height={box.height} rx={8} />
      <text x={x} y={y - 1} textAnchor="middle" data-long={phrases[language].matter.status[status].length > 14}>
        {phrases[language].matter.status[status]}
      </text>
      <text x={x} y={y + 15} textAnchor="middle" className="moves-status-other">
        {phrases[other].matter.status[status]}
      </text>
    </g>
  )
}

function kindOf(status: MatterStatus): 'running' | 'waiting' | 'ended' {
  if (endedStatuses.includes(status)) return 'ended'
  return waiting.has(status) ? 'waiting' : 'running'
}
