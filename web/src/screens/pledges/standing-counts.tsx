import type { PledgeBoard, PledgeRow } from '@yiwang/contract'
import { pledgeStandings, type PledgeStanding } from '@yiwang/kernel'
import { SignMark } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { standingLooks } from '../../pledge/standing-badge.tsx'
import { countStandings } from './filter-pledges.ts'
import type { BoardPage } from './use-board-page.ts'

interface CountsProps {
  readonly rows: readonly PledgeRow[]
  readonly board: PledgeBoard
  readonly page: BoardPage
}

/** How many stand where: a band in which each standing has its share, and below it the numbers, each of which filters. */
export function StandingCounts({ rows, page }: CountsProps) {
  const { t } = useTranslation()
  const counts = countStandings(rows)
  const all = rows.length - counts.withdrawn
  const { address, go } = page
  return (
    <section className="counts" aria-label={t('pledge.counts')}>
      <div className="counts-band" aria-hidden="true">
        {pledgeStandings.map((standing) =>
          counts[standing] === 0 ? null : (
            <span key={standing} className={`counts-part standing-${standing}`} style={{ flexGrow: counts[standing] }} />
          ),
        )}
      </div>
      <ul>
        <Count name={t('pledge.all')} count={all} isChosen={address.standing === undefined} onChoose={() => go({ standing: undefined })} />
        {pledgeStandings.map((standing) => (
          <Count
            key={standing}
            standing={standing}
            name={t(`pledge.standing.${standing}`)}
            count={counts[standing]}
            isChosen={address.standing === standing}
            onChoose={() => go({ standing: address.standing === standing ? undefined : standing })}
          />
        ))}
      </ul>
      {counts.withdrawn > 0 && (
        <button
          type="button"
          className="pg-link counts-withdrawn"
          aria-pressed={address.standing === 'withdrawn'}
          onClick={() => go({ standing: address.standing === 'withdrawn' ? undefined : 'withdrawn' })}
        >
          {t('pledge.withdrawnToo', { n: counts.withdrawn })}
        </button>
      )}
    </section>
  )
}

interface CountProps {
  readonly standing?: PledgeStanding
  readonly name: string
  readonly count: number
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Count({ standing, name, count, isChosen, onChoose }: CountProps) {
  return (
    <li>
      <button type="button" className={`count standing-${standing ?? 'all'}`} aria-pressed={isChosen} onClick={onChoose}>
        <span className="count-number">{count}</span>
        <span className="count-name">
          {standing !== undefined && <SignMark sign={standingLooks[standing].sign} />}
          {name}
        </span>
      </button>
    </li>
  )
}
