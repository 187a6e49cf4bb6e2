import type { PledgeBoard, PledgeRow } from '@yiwang/contract'
import { pledgeStandings, type PledgeStanding } from '@yiwang/kernel'
import { SignMark } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { useTrend } from '../../pledge/queries.ts'
import { standingLooks } from '../../pledge/standing-badge.tsx'
import { countStandings } from './filter-pledges.ts'
import { StandingTrend } from './standing-trend.tsx'
import { countAt, findEarlier, isNarrowed, writeChange, type TrendPoint } from './trend-change.ts'
import type { BoardPage } from './use-board-page.ts'

interface CountsProps {
  readonly rows: readonly PledgeRow[]
  readonly board: PledgeBoard
  readonly page: BoardPage
}

/** How many stand where: a band in which each standing has its share, the numbers, each of which filters, and how it went. */
export function StandingCounts({ rows, board, page }: CountsProps) {
  const { t } = useTranslation()
  const isWhole = !isNarrowed(page.address)
  const { asOf, unit } = page.address
  const trend = useTrend({ year: board.year, asOf, unit, isShown: isWhole })
  const isCurrent = isWhole && trend.data !== undefined && !trend.isPlaceholderData
  const earlier = isCurrent ? findEarlier(trend.data.points, board.asOf) : undefined
  return (
    <section className="counts" aria-label={t('pledgeTerm.counts')}>
      <Counts rows={rows} board={board} page={page} earlier={earlier} />
      {isWhole && <StandingTrend trend={trend} page={page} asOf={board.asOf} />}
    </section>
  )
}

function Counts({ rows, board, page, earlier }: CountsProps & { readonly earlier: TrendPoint | undefined }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const counts = countStandings(rows)
  const all = rows.length - counts.withdrawn
  const { address, go } = page
  function changeOf(count: number, standing?: PledgeStanding): string | undefined {
    const change = earlier && writeChange(count, countAt(earlier, standing))
    return change && earlier && t('pledge.trend.change', { day: writeDay(earlier.asOf, language, board.year), change })
  }
  return (
    <div className="counts-now">
      <div className="counts-band" aria-hidden="true">
        {pledgeStandings.map((standing) =>
          counts[standing] === 0 ? null : (
            <span key={standing} className={`counts-part standing-${standing}`} style={{ flexGrow: counts[standing] }} />
          ),
        )}
      </div>
      <ul>
        <Count
          name={t('pledge.all')}
          count={all}
          change={changeOf(all)}
          isChosen={address.standing === undefined}
          onChoose={() => go({ standing: undefined })}
        />
        {pledgeStandings.map((standing) => (
          <Count
            key={standing}
            standing={standing}
            name={t(`pledgeTerm.standing.${standing}`)}
            count={counts[standing]}
            change={changeOf(counts[standing], standing)}
            isChosen={address.standing === standing}
            onChoose={() => go({ standing: address.standing === standing ? undefined : standing })}
          />
        ))}
      </ul>
      <Withdrawn count={counts.withdrawn} page={page} />
    </div>
  )
}

function Withdrawn({ count, page: { address, go } }: { readonly count: number; readonly page: BoardPage }) {
  const { t } = useTranslation()
  if (count === 0) return null
  const isChosen = address.standing === 'withdrawn'
  return (
    <button
      type="button"
      className="pg-link counts-withdrawn"
      aria-pressed={isChosen}
      onClick={() => go({ standing: isChosen ? undefined : 'withdrawn' })}
    >
      {t('pledge.withdrawnToo', { n: count })}
    </button>
  )
}

interface CountProps {
  readonly standing?: PledgeStanding
  readonly name: string
  readonly count: number
  /** How much that is against an earlier day, in words; none where it is the same or nothing is known. */
  readonly change: string | undefined
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Count({ standing, name, count, change, isChosen, onChoose }: CountProps) {
  return (
    <li>
      <button type="button" className={`count standing-${standing ?? 'all'}`} aria-pressed={isChosen} onClick={onChoose}>
        <span className="count-number">{count}</span>
        <span className="count-name">
          {standing !== undefined && <SignMark sign={standingLooks[standing].sign} />}
          {name}
        </span>
        {change !== undefined && <span className="count-change">{change}</span>}
      </button>
    </li>
  )
}
