import type { PledgeRow } from '@yiwang/contract'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { useBoard } from '../../pledge/queries.ts'
import { StandingBadge } from '../../pledge/standing-badge.tsx'
import { useNames } from '../../reference/use-names.ts'
import { Panel } from './panel.tsx'

const shown = 4

/** Whether we keep our word: the pledges that are behind, and those of which a unit says more than can be seen. */
export function PledgePanel() {
  const { t } = useTranslation()
  const board = useBoard({})
  return (
    <Panel name="pledges" title={t('command.pledges.title')} query={board}>
      {({ pledges }) => <Attention pledges={pledges.filter(({ isWithdrawn }) => !isWithdrawn)} />}
    </Panel>
  )
}

function Attention({ pledges }: { readonly pledges: readonly PledgeRow[] }) {
  const { t } = useTranslation()
  if (pledges.length === 0) return <p className="wall-none">{t('command.pledges.none')}</p>
  function count(...standings: readonly string[]): number {
    return pledges.filter(({ progress }) => standings.includes(progress.standing)).length
  }
  const pressing = pledges.filter(({ progress, claim }) => progress.standing === 'behind' || claim?.isGap === true)
  return (
    <>
      <p className="wall-method">
        {t('command.pledges.summary', {
          all: pledges.length,
          done: count('done'),
          on: count('on_schedule', 'ahead'),
          behind: count('behind'),
        })}
      </p>
      {pressing.length === 0 ? <p className="wall-none">{t('command.pledges.empty')}</p> : null}
      <ul className="wall-lines">
        {pressing.slice(0, shown).map((pledge) => (
          <PledgeLine key={pledge.id} pledge={pledge} />
        ))}
      </ul>
      <Link className="wall-more" to="/pledges">
        {t('command.pledges.all')}
      </Link>
    </>
  )
}

function PledgeLine({ pledge }: { readonly pledge: PledgeRow }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const unit = pledge.leadUnit === null ? '' : names.unit(pledge.leadUnit)
  return (
    <li>
      <Link className="wall-line" to="/pledges/$id" params={{ id: pledge.id }} title={pledge.raw}>
        <StandingBadge standing={pledge.progress.standing} language={language} />
        <span className="wall-line-what">
          {pledge.subject}
          <small>{pledge.claim?.isGap === true ? [unit, t('command.pledges.gap')].filter((part) => part !== '').join(' · ') : unit}</small>
        </span>
      </Link>
    </li>
  )
}
