import type { PledgeRow } from '@yiwang/contract'
import { Link } from '@tanstack/react-router'
import { SignMark } from '@yiwang/ui'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { findAskedShare } from '../../pledge/asked-share.ts'
import { useProgressWords } from '../../pledge/progress-words.ts'
import { standingLooks } from '../../pledge/standing-badge.tsx'
import { writeShare } from '../../pledge/measured-words.ts'
import { useNames } from '../../reference/use-names.ts'
import { GroupName } from './group-name.tsx'
import { groupPledges, livelihoodKey } from './group-pledges.ts'
import type { BoardPage } from './use-board-page.ts'

interface FieldProps {
  readonly rows: readonly PledgeRow[]
  readonly page: BoardPage
  readonly asOf: string | undefined
}

/** All pledges as a field of tiles: each filled as far as it has come, with a notch where it should be. */
export function TileField({ rows, page, asOf }: FieldProps) {
  const { t } = useTranslation()
  const by = page.address.by ?? 'section'
  return (
    <div className="field">
      {groupPledges(rows, by).map((group) => (
        <section key={group.key ?? ''} className="field-group">
          <h2>
            <GroupName group={group} by={by} page={page} />{' '}
            <span className="field-count">{t('pledge.shown', { n: group.rows.length })}</span>
          </h2>
          <ul className="tiles">
            {group.rows.map((row) => (
              <Tile key={row.id} row={row} asOf={asOf} isMarked={row.livelihood && group.key !== livelihoodKey} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface TileProps {
  readonly row: PledgeRow
  readonly asOf: string | undefined
  /** Whether it says that it is a livelihood project: among those it need not. */
  readonly isMarked: boolean
}

function Tile({ row, asOf, isMarked }: TileProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const wordsOf = useProgressWords()
  const { progress, claim } = row
  const standing = row.isWithdrawn ? 'withdrawn' : progress.standing
  const words = wordsOf(row)
  const who = row.leadUnit === null ? t('pledge.noUnit') : names.unit(row.leadUnit)
  return (
    <li>
      <Link
        to="/pledges/$id"
        params={{ id: row.id }}
        search={asOf === undefined ? {} : { asOf }}
        className={`tile standing-${standing}`}
        style={measuresOf(row)}
        title={`${row.raw}\n${who}\n${words.whole}`}
        data-gap={claim?.isGap === true}
      >
        <span className="tile-subject" lang={language === 'en' ? 'zh-CN' : undefined}>
          {isMarked && <span className="tile-mark">{t('pledge.livelihoodShort')}</span>}
          {row.subject}
        </span>
        <TileFoot row={row} short={words.short} />
      </Link>
    </li>
  )
}

/** The sign of the standing, how far it is, and what the unit claims where that differs. */
function TileFoot({ row: { isWithdrawn, progress, claim }, short }: { readonly row: PledgeRow; readonly short: string }) {
  const { t } = useTranslation()
  const word = t(isWithdrawn ? 'pledge.withdrawn' : `pledgeTerm.standing.${progress.standing}`)
  return (
    <span className="tile-foot">
      <span className="tile-standing">
        <SignMark sign={isWithdrawn ? 'cross' : standingLooks[progress.standing].sign} />
        <span className="pg-hidden">{word}</span>
      </span>
      <span className="tile-share">{short}</span>
      {claim?.isGap === true && <span className="tile-claim">{t('pledge.claimedShort', { share: writeShare(claim.share) })}</span>}
    </span>
  )
}

/** How far the tile is filled, and where its notch is. */
function measuresOf(row: PledgeRow): CSSProperties {
  const { share, standing } = row.progress
  const asked = findAskedShare(row)
  const filled = standing === 'done' ? 1 : share
  return {
    '--filled': `${clamp(filled ?? (row.progress.latest === null ? 0 : 1)) * 100}%`,
    ...(asked !== null && asked > 0 && asked < 1 && standing !== 'done' && { '--asked': `${asked * 100}%` }),
  } as CSSProperties
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
