import type { PledgeRow } from '@yiwang/contract'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { listNeeding, type Needing } from '../../pledge/needs.ts'
import { StandingBadge } from '../../pledge/standing-badge.tsx'
import { useNeedWords } from '../../pledge/use-need-words.ts'
import { useNames } from '../../reference/use-names.ts'
import type { BoardPage } from './use-board-page.ts'

const most = 6

interface NeedsProps {
  readonly rows: readonly PledgeRow[]
  readonly asOf: string
  readonly page: BoardPage
}

/** The few pledges that need somebody today, each with why in words. */
export function NeedsList({ rows, asOf, page }: NeedsProps) {
  const { t } = useTranslation()
  const needing = listNeeding(rows, asOf)
  return (
    <section className="needs" aria-labelledby="needs">
      <header>
        <h2 id="needs">{t('pledge.needs.title')}</h2>
        {needing.length > most && (
          <button type="button" className="pg-link" onClick={() => page.go({ standing: 'needs' })}>
            {t('pledge.needs.all', { n: needing.length })}
          </button>
        )}
      </header>
      {needing.length === 0 ? (
        <p className="pg-quiet">{t('pledge.needs.none')}</p>
      ) : (
        <ol>
          {needing.slice(0, most).map((one) => (
            <Need key={one.row.id} one={one} past={page.address.asOf} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Need({ one: { row, needs }, past }: { readonly one: Needing; readonly past: string | undefined }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const wordsOf = useNeedWords()
  return (
    <li>
      <Link to="/pledges/$id" params={{ id: row.id }} search={past === undefined ? {} : { asOf: past }}>
        <span className="need-head">
          <StandingBadge standing={row.progress.standing} language={language} />
          <span className="need-subject">{row.subject}</span>
        </span>
        <span className="need-why">{needs.map((need) => wordsOf(row, need)).join(t('pledge.semicolon'))}</span>
        <span className="need-who">{row.leadUnit === null ? t('pledge.noUnit') : names.unit(row.leadUnit)}</span>
      </Link>
    </li>
  )
}
