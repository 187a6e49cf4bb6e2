import './pledges.css'
import './pledges-print.css'

import type { PledgeBoard } from '@yiwang/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { useBoard } from '../../pledge/queries.ts'
import { useNames } from '../../reference/use-names.ts'
import { Empty, Loaded, Page, Permitted, useMay } from '../../staff/page.tsx'
import { BoardFilters } from './board-filters.tsx'
import { BoardTime } from './board-time.tsx'
import { filterPledges, filterStanding } from './filter-pledges.ts'
import { NeedsList } from './needs-list.tsx'
import { PapersMenu } from './papers-menu.tsx'
import { PledgeTable } from './pledge-table.tsx'
import { StandingCounts } from './standing-counts.tsx'
import { TileField } from './tile-field.tsx'
import { useBoardPage, type BoardPage } from './use-board-page.ts'
import { ViewChoice } from './view-choice.tsx'
import { YearView } from './year-view.tsx'

/** All pledges of a year and where they stand: the few that need somebody first, then a field of tiles or a table. */
export function Screen() {
  return (
    <Permitted permission="pledge.read">
      <Board />
    </Permitted>
  )
}

function Board() {
  const { t } = useTranslation()
  const page = useBoardPage()
  const { year, asOf, unit } = page.address
  const names = useNames()
  const board = useBoard({ year: year === undefined ? undefined : Number(year), asOf })
  const shown = board.data?.year ?? year ?? ''
  const title = unit === undefined ? t('pledge.yearTitle', { year: shown }) : t('pledge.unitTitle', { unit: names.unit(unit), year: shown })
  return (
    <Page
      title={shown === '' ? t('pledge.title') : title}
      lead={unit === undefined ? t('pledge.lead') : <OwnLead page={page} />}
      actions={<Tools page={page} year={board.data?.year} />}
    >
      <Loaded query={board}>{(data) => <Whole board={data} page={page} isBusy={board.isPlaceholderData} />}</Loaded>
    </Page>
  )
}

function OwnLead({ page: { go } }: { readonly page: BoardPage }) {
  const { t } = useTranslation()
  return (
    <>
      {t('pledge.unitLead')}{' '}
      <button type="button" className="pg-link" onClick={() => go({ unit: undefined })}>
        {t('pledge.wholeBoard')}
      </button>
    </>
  )
}

function Tools({ page, year }: { readonly page: BoardPage; readonly year: number | undefined }) {
  const { t } = useTranslation()
  return (
    <>
      <Link to="/statistics" className="board-link">
        {t('pledge.statistics.title')}
      </Link>
      <ViewChoice page={page} />
      {year !== undefined && <PapersMenu year={year} />}
      <Button onClick={() => window.print()}>{t('pledge.print')}</Button>
    </>
  )
}

interface WholeProps {
  readonly board: PledgeBoard
  readonly page: BoardPage
  readonly isBusy: boolean
}

function Whole({ board, page, isBusy }: WholeProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  if (board.pledges.length === 0 && page.address.asOf === undefined) return <NothingYet />
  return (
    <div className="board" aria-busy={isBusy}>
      <p className="board-printed">{t('pledge.printed', { day: writeDay(board.asOf, language) })}</p>
      <BoardTime board={board} page={page} />
      {page.address.view === 'year' ? <YearView board={board} page={page} /> : <Now board={board} page={page} />}
    </div>
  )
}

/** Where they stand on the day asked for: how many where, who needs somebody, and each of them. */
function Now({ board, page }: Omit<WholeProps, 'isBusy'>) {
  const { t } = useTranslation()
  const { address } = page
  const rows = filterPledges(board.pledges, address)
  const shown = filterStanding(rows, address.standing, board.asOf)
  return (
    <>
      <StandingCounts rows={rows} board={board} page={page} />
      {address.standing === undefined && <NeedsList rows={rows} asOf={board.asOf} page={page} />}
      <BoardFilters page={page} count={shown.length} />
      {shown.length === 0 ? (
        <Empty title={t('pledge.none')}>{t(board.pledges.length === 0 ? 'pledge.noneThen' : 'pledge.noneHow')}</Empty>
      ) : (
        <>
          {address.view === 'table' ? null : <TileField rows={shown} page={page} asOf={address.asOf} />}
          <PledgeTable rows={shown} asOf={address.asOf} isPrinted={address.view !== 'table'} />
        </>
      )}
    </>
  )
}

function NothingYet() {
  const { t } = useTranslation()
  const mayEdit = useMay('pledge.edit')
  return (
    <Empty
      title={t('pledge.empty')}
      action={
        mayEdit && (
          <Link to="/work-reports">
            <Button type="primary">{t('pledge.toReports')}</Button>
          </Link>
        )
      }
    >
      {t(mayEdit ? 'pledge.emptyHow' : 'pledge.emptyWait')}
    </Empty>
  )
}
