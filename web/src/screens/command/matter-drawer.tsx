import type { DistrictView, MatterDetail, Me } from '@yiwang/contract'
import { isAllowed, listMoves } from '@yiwang/kernel'
import { Link } from '@tanstack/react-router'
import { Drawer, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useShortcuts } from '../../frame/shortcuts.tsx'
import { LeftBadge } from '../../inbox/left-badge.tsx'
import { useLanguage } from '../../language/language.ts'
import { useDistrict, useMe } from '../../me/queries.ts'
import { useNames } from '../../reference/use-names.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { useNow } from '../../time/use-now.ts'
import { actorOf, aroundOf, matterFromDetail } from '../matter/matter-from-detail.ts'
import { MoveBar } from '../matter/move-bar.tsx'
import { NoteForm } from '../matter/note-form.tsx'
import { useChosenMatter } from './queries.ts'

interface MatterDrawerProps {
  readonly id: string | undefined
  readonly onClose: () => void
}

/** The matter that was chosen, beside the map: what it is, and everything this person may do with it. */
export function MatterDrawer({ id, onClose }: MatterDrawerProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const matter = useChosenMatter(id)
  const me = useMe().data
  const district = useDistrict().data
  useShortcuts([{ keys: 'Escape', label: t('command.keys.close'), run: onClose }])
  return (
    <Drawer
      title={matter.data?.row.number ?? t('command.matter.title')}
      open={id !== undefined}
      onClose={onClose}
      mask={false}
      size={440}
      className="wall-drawer"
      closable={{ 'aria-label': t('command.matter.close') }}
    >
      {matter.isError && matter.data === undefined ? (
        <p role="alert">
          {t('command.matter.failed')} {presentProblem(matter.error, language)}
        </p>
      ) : null}
      {matter.data && me && district ? <Body detail={matter.data} me={me} district={district} /> : <Skeleton active />}
    </Drawer>
  )
}

interface BodyProps {
  readonly detail: MatterDetail
  readonly me: Me
  readonly district: DistrictView
}

function Body({ detail, me, district }: BodyProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const now = useNow()
  const { row } = detail
  const moves = listMoves(matterFromDetail(detail, me.district), actorOf(me), aroundOf(district, detail))
  return (
    <div className="wall-matter">
      <p className="wall-matter-state">
        <strong>{t(`matter.status.${row.status}`)}</strong>
        <LeftBadge row={{ ...row, readAt: now }} now={now} />
      </p>
      <h3>{names.category(row.category)}</h3>
      <p>{row.description}</p>
      <p className="wall-method">
        {names.area(row.area)} {row.address}
        <br />
        {row.leadUnit === null ? null : `${names.unit(row.leadUnit)} · `}
        {t('command.matter.since', { at: formatInstant(row.reportedAt, language) })}
      </p>
      <MoveBar detail={detail} me={me} district={district} moves={moves} />
      {isAllowed(me, 'matter.note') ? <NoteForm id={row.id} /> : null}
      <p>
        <Link to="/desk/matters/$id" params={{ id: row.id }}>
          {t('command.matter.open')}
        </Link>
      </p>
    </div>
  )
}
