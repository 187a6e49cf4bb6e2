import { Link, useNavigate } from '@tanstack/react-router'
import { Badge, StatusBadge } from '@yiwang/ui'

import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { PickBox } from '../../bulk/pick-box.tsx'
import { useLanguage } from '../../language/language.ts'
import { useMe } from '../../me/queries.ts'
import { useNames } from '../../reference/use-names.ts'
import type { DeskRow } from '../../inbox/desk-row.ts'
import { LeftBadge } from '../../inbox/left-badge.tsx'
import { usePlace } from '../../inbox/use-place.ts'

interface MatterLineProps {
  readonly row: DeskRow
  readonly now: number
  readonly isFirst: boolean
  readonly isChosen: boolean
  readonly hasChosen: boolean
  readonly isMoving: boolean
  readonly isNarrow: boolean
  readonly onChoose: (id: string) => void
  readonly onClaim: ((row: DeskRow) => void) | undefined
  readonly isPicked: boolean
  readonly onPick: ((isRange: boolean) => void) | undefined
}

/** One matter: one line on a desk, two on a phone. */
export function MatterLine(props: MatterLineProps) {
  const { row, isChosen, isNarrow, onChoose } = props
  const navigate = useNavigate()
  function open(): void {
    onChoose(row.id)
    void navigate({ to: '/desk/matters/$id', params: { id: row.id } })
  }
  return (
    <div
      role="row"
      className="desk-line"
      aria-selected={isChosen}
      tabIndex={isChosen || (props.isFirst && !props.hasChosen) ? 0 : -1}
      data-moving={props.isMoving}
      data-picked={props.isPicked}
      onClick={() => (isNarrow ? open() : onChoose(row.id))}
      onDoubleClick={open}
      onKeyDown={(event) => event.key === 'Enter' && event.target === event.currentTarget && open()}
    >
      {isNarrow ? <Card {...props} /> : <Cells {...props} />}
    </div>
  )
}

function Cells(props: MatterLineProps) {
  const { row, now } = props
  const { language } = useLanguage()
  const names = useNames()
  const place = usePlace(row)
  return (
    <>
      {props.onPick ? (
        <span role="gridcell" data-column="picked">
          <PickBox row={row} isPicked={props.isPicked} onPick={props.onPick} />
        </span>
      ) : null}
      <span role="gridcell" data-column="number">
        <NumberLink row={row} />
      </span>
      <span role="gridcell" data-column="category">
        {names.category(row.category)}
      </span>
      <span role="gridcell" data-column="words" title={row.description}>
        <Marks row={row} />
        {row.description}
      </span>
      <span role="gridcell" data-column="place" title={place.full}>
        {place.short}
      </span>
      <span role="gridcell" data-column="status">
        <StatusOrAsked row={row} language={language} />
      </span>
      <span role="gridcell" data-column="left">
        <LeftBadge row={row} now={now} />
      </span>
      <span role="gridcell" data-column="unit">
        <UnitWord row={row} />
      </span>
      <span role="gridcell" data-column="claimedBy">
        <Claimer {...props} />
      </span>
    </>
  )
}

function Card({ row, now, isPicked, onPick }: MatterLineProps) {
  const { language } = useLanguage()
  const names = useNames()
  const place = usePlace(row)
  return (
    <>
      <span role="gridcell" className="desk-card-top">
        {onPick ? <PickBox row={row} isPicked={isPicked} onPick={onPick} /> : null}
        <b>{names.category(row.category)}</b>
        <LeftBadge row={row} now={now} />
      </span>
      <span role="gridcell" className="desk-card-words">
        <Marks row={row} />
        {row.description}
      </span>
      <span role="gridcell" className="desk-card-foot">
        <StatusOrAsked row={row} language={language} />
        <span>{place.short}</span>
        <NumberLink row={row} />
      </span>
    </>
  )
}

/** How many reports it stands for, when others were merged into it, and whether it may be one that is there already. */
function Marks({ row }: { readonly row: DeskRow }) {
  const { t } = useTranslation()
  return (
    <>
      {row.reports > 1 ? <b className="desk-reports">{t('bulk.reports', { n: row.reports })}</b> : null}
      {row.isAlike ? <b className="desk-alike">{t('duplicate.marked')}</b> : null}
    </>
  )
}

function NumberLink({ row }: { readonly row: DeskRow }) {
  return (
    <Link to="/desk/matters/$id" params={{ id: row.id }} tabIndex={-1} onClick={(event) => event.stopPropagation()}>
      {row.number}
    </Link>
  )
}

function StatusOrAsked({ row, language }: { readonly row: DeskRow; readonly language: 'zh-CN' | 'en' }) {
  const { t } = useTranslation()
  if (row.askedMove === null) return <StatusBadge status={row.status} language={language} />
  const move = t(`matter.move.${row.askedMove}`)
  return <Badge look={{ tone: 'violet', sign: 'scales' }}>{t('desk.inbox.asking', { move })}</Badge>
}

function UnitWord({ row }: { readonly row: DeskRow }) {
  const { t } = useTranslation()
  const names = useNames()
  if (row.leadUnit !== null) return <span title={names.unit(row.leadUnit)}>{names.unit(row.leadUnit)}</span>
  if (row.suggestedUnit === null) return <span className="desk-soft">{t('desk.inbox.noUnit')}</span>
  const suggested = t('desk.inbox.suggested', { unit: names.unit(row.suggestedUnit) })
  return (
    <span className="desk-soft" title={suggested}>
      {suggested}
    </span>
  )
}

function Claimer({ row, onClaim }: MatterLineProps) {
  const { t } = useTranslation()
  const me = useMe().data
  const isMine = row.claimedBy !== null && row.claimedBy === me?.id
  const nameOf = usePersonName()
  const name = isMine ? t('desk.inbox.claimedByMe') : nameOf(row.claimedByName)
  const mayPress = onClaim !== undefined && (row.claimedBy === null || isMine)
  return (
    <>
      {name === '' ? null : <span className="desk-claimer">{name}</span>}
      {mayPress ? (
        <button
          type="button"
          className="desk-claim"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation()
            onClaim(row)
          }}
        >
          {isMine ? t('desk.inbox.release') : t('desk.inbox.claimIt')}
        </button>
      ) : null}
    </>
  )
}
