import './promised.css'

import type { PublicPledges } from '@yiwang/contract'
import { pledgeStandings } from '@yiwang/kernel'
import { Skeleton } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { LoadFailed } from '../../frame/load-failed.tsx'
import { useLanguage } from '../../language/language.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { ResidentPage } from '../../resident/resident-page.tsx'
import { useDistrictName } from '../../resident/use-district-name.ts'
import { choosePromises, countPromises, type Chosen } from './choose-promises.ts'
import { PromiseCard } from './promise-card.tsx'
import { usePromised } from './queries.ts'

/** What was promised and where it stands, for everybody. */
export function Screen() {
  const { t } = useTranslation()
  const promised = usePromised()
  return (
    <ResidentPage>
      {promised.isPending && <Skeleton lines={6} height={64} label={t('common.loading')} />}
      {promised.isError && <LoadFailed error={promised.error} onRetry={() => void promised.refetch()} />}
      {promised.data !== undefined && <Promised promised={promised.data} />}
    </ResidentPage>
  )
}

function Promised({ promised }: { readonly promised: PublicPledges }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const district = useDistrictName()
  const [chosen, setChosen] = useState<Chosen>('all')
  const { pledges, year, title, asOf } = promised
  if (year === null || pledges.length === 0) return <NothingYet />
  const counts = countPromises(pledges)
  return (
    <div className="promised">
      <div className="resident-title">
        <h1>{t('promised.title')}</h1>
        <p>{t('promised.lead', { district, year, n: counts.all })}</p>
        <p className="promised-source">
          {title !== null && `${t('promised.source', { title })} · `}
          {t('promised.asOf', { day: writeDay(asOf, language) })}
        </p>
      </div>
      <SumUp counts={counts} />
      <Choices counts={counts} chosen={chosen} onChoose={setChosen} />
      <ul className="promises">
        {choosePromises(pledges, chosen).map((pledge) => (
          <PromiseCard key={pledge.number} pledge={pledge} />
        ))}
      </ul>
      <p className="promised-how">{t('promised.how')}</p>
    </div>
  )
}

type Counts = ReturnType<typeof countPromises>

function SumUp({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('pledgeTerm.counts')}>
      <div className="promised-band" aria-hidden="true">
        {pledgeStandings.map((standing) =>
          counts[standing] === 0 ? null : <span key={standing} className={`standing-${standing}`} style={{ flexGrow: counts[standing] }} />,
        )}
      </div>
      <p className="promised-sum">{t('promised.sum', { done: counts.done, behind: counts.behind })}</p>
    </section>
  )
}

interface ChoicesProps {
  readonly counts: Counts
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

function Choices({ counts, chosen, onChoose }: ChoicesProps) {
  const { t } = useTranslation()
  const choices = (['all', 'livelihood', ...pledgeStandings] as const).filter((choice) => choice === 'all' || counts[choice] > 0)
  return (
    <div className="promised-choices" role="group" aria-label={t('promised.choose')}>
      {choices.map((choice) => (
        <button key={choice} type="button" aria-pressed={choice === chosen} onClick={() => onChoose(choice)}>
          {t(phraseOf(choice))} <span>{counts[choice]}</span>
        </button>
      ))}
    </div>
  )
}

function phraseOf(choice: Chosen) {
  if (choice === 'all') return 'promised.all'
  return choice === 'livelihood' ? 'pledgeTerm.livelihood' : (`pledgeTerm.standing.${choice}` as const)
}

function NothingYet() {
  const { t } = useTranslation()
  return (
    <div className="resident-title">
      <h1>{t('promised.title')}</h1>
      <p>{t('promised.empty')}</p>
    </div>
  )
}
