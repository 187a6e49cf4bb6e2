import type { DistrictView, Position, VerificationRound } from '@yiwang/contract'
import { RoundMap } from '@yiwang/ui/map'
import { Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { formatMetres } from '../../evidence/format-figure.ts'
import { useLanguage } from '../../language/language.ts'
import { Empty, Loaded } from '../../staff/page.tsx'
import { useRound } from './queries.ts'
import { StopCard } from './stop-card.tsx'
import { StopList } from './stop-list.tsx'
import { countOutcome, findCurrent, fresh, mapStops, withOutcome, type Outcome } from './walk.ts'

interface RoundWalkProps {
  readonly start: Position
  readonly district: DistrictView
  readonly onChangeStart: () => void
}

/** The round from a start, once it has come. */
export function RoundWalk({ start, district, onChangeStart }: RoundWalkProps) {
  const { t } = useTranslation()
  const query = useRound(start)
  const change = <Button onClick={onChangeStart}>{t('evidence.verify.changeStart')}</Button>
  return (
    <Loaded query={query}>
      {(round) =>
        round.stops.length === 0 ? (
          <Empty title={t('evidence.verify.empty')} action={change}>
            {t('evidence.verify.emptyHint')}
          </Empty>
        ) : (
          <Walking key={query.dataUpdatedAt} round={round} district={district} change={change} onAgain={() => void query.refetch()} />
        )
      }
    </Loaded>
  )
}

interface WalkingProps {
  readonly round: VerificationRound
  readonly district: DistrictView
  readonly change: React.ReactNode
  readonly onAgain: () => void
}

function Walking({ round, district, change, onAgain }: WalkingProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [walk, setWalk] = useState(fresh)
  const current = findCurrent(round, walk)
  const stops = useMemo(() => mapStops(round, walk), [round, walk])
  const choose = useCallback((chosen: string) => setWalk((old) => ({ ...old, chosen })), [])

  function decide(id: string, outcome: Outcome): void {
    setWalk((old) => withOutcome(old, id, outcome))
    document.querySelector('.verify-now')?.scrollIntoView({ block: 'start' })
  }

  return (
    <>
      <p className="verify-sum">
        <b>{t('evidence.verify.stops', { count: round.stops.length })}</b>
        <span>{t('evidence.verify.total', { distance: formatMetres(round.metres, t) })}</span>
        {round.isMore && <span>{t('evidence.verify.isMore', { count: round.stops.length })}</span>}
        {change}
      </p>
      <div className="verify-columns">
        <div className="verify-now">
          {current ? (
            <StopCard
              key={current.row.id}
              stop={current}
              place={round.stops.indexOf(current)}
              district={district}
              onOutcome={(outcome) => decide(current.row.id, outcome)}
            />
          ) : (
            <Empty
              title={t('evidence.verify.allDone')}
              action={
                <Button type="primary" onClick={onAgain}>
                  {t('evidence.verify.again')}
                </Button>
              }
            >
              {t('evidence.verify.allDoneHint', { passed: countOutcome(walk, 'passed'), rejected: countOutcome(walk, 'rejected') })}
            </Empty>
          )}
        </div>
        <div className="verify-way">
          <section className="verify-map" aria-label={t('evidence.verify.map')}>
            <RoundMap
              district={district}
              language={language}
              start={round.start}
              startLabel={t('evidence.verify.startHere')}
              stops={stops}
              onSelect={choose}
            />
          </section>
          <StopList round={round} walk={walk} current={current?.row.id} onChoose={choose} />
        </div>
      </div>
    </>
  )
}
