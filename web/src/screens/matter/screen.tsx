import './matter.css'
import './matter-print.css'

import { useNavigate, useParams } from '@tanstack/react-router'
import type { DistrictView, MatterDetail, Me } from '@yiwang/contract'
import { isAllowed, listMoves } from '@yiwang/kernel'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'

import { ProblemError } from '../../api/client.ts'
import { PhotoProof } from '../../evidence/photo-proof.tsx'
import { Forbidden } from '../../frame/forbidden.tsx'
import { DuplicatePanel } from '../../duplicate/duplicate-panel.tsx'
import { LoadFailed } from '../../frame/load-failed.tsx'
import { MessagePage } from '../../frame/message-page.tsx'
import { useShortcuts } from '../../frame/shortcuts.tsx'
import { useDistrict, useMe } from '../../me/queries.ts'
import { readLastDesk } from '../../inbox/last-desk.ts'
import { ClockPanel } from './clock-panel.tsx'
import { LinkedPanel } from './linked-panel.tsx'
import { actorOf, matterFromDetail, aroundOf } from './matter-from-detail.ts'
import { PrecedentLine } from './precedent-line.tsx'
import { RatingPanel } from './rating-panel.tsx'
import { ReplyPanel } from './reply-panel.tsx'
import { RulingSection } from './ruling-section.tsx'
import { UnitsPanel } from './units-panel.tsx'
import { EvidencePhotos } from './evidence-photos.tsx'
import { MatterHeader } from './matter-header.tsx'
import { MoveBar } from './move-bar.tsx'
import { NoteForm } from './note-form.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { PlacePanel } from './place-panel.tsx'
import { useMatter } from './queries.ts'
import { Story } from './story.tsx'

/** A matter's page: what it is, what this person can do, its story, clock, place and people. */
export function Screen() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/staff/desk/matters/$id' })
  const navigate = useNavigate()
  const me = useMe().data
  const district = useDistrict().data
  const matter = useMatter(id)
  useShortcuts([{ keys: 'u', label: t('desk.keys.back'), run: () => void navigate({ to: '/desk', search: readLastDesk() }) }])
  if (me && !isAllowed(me, 'matter.read')) return <Forbidden />
  if (matter.isError && matter.data === undefined) return <Failed error={matter.error} onRetry={() => void matter.refetch()} />
  if (!me || !district || !matter.data) return <Loading />
  return <Page detail={matter.data} me={me} district={district} />
}

function Loading() {
  const { t } = useTranslation()
  return (
    <div className="matter" aria-busy="true" aria-label={t('desk.matter.loading')}>
      <Skeleton active paragraph={{ rows: 3 }} />
      <Skeleton active paragraph={{ rows: 10 }} />
    </div>
  )
}

function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation()
  if (error instanceof ProblemError && error.status >= 400 && error.status < 500) {
    return (
      <MessagePage title={t('desk.matter.notFound')} actions={<BackToDesk />}>
        {t('desk.matter.failed')}
      </MessagePage>
    )
  }
  return <LoadFailed error={error} onRetry={onRetry} />
}

function BackToDesk() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <button type="button" className="matter-plain" onClick={() => void navigate({ to: '/desk', search: readLastDesk() })}>
      {t('desk.inbox.backToList')}
    </button>
  )
}

interface PageProps {
  readonly detail: MatterDetail
  readonly me: Me
  readonly district: DistrictView
}

function Page({ detail, me, district }: PageProps) {
  const { t } = useTranslation()
  const pieces = detail.history
    .flatMap(({ evidence }) => evidence)
    .filter(({ file }, index, all) => file !== undefined && all.findIndex((other) => other.file === file) === index)
  // What the house raises by itself has no place of its own, and nothing near it is the same.
  const isPlaced = detail.kind === 'request'
  const moves = listMoves(matterFromDetail(detail, me.district), actorOf(me), aroundOf(district, detail))
  return (
    <article className="matter">
      <MatterHeader detail={detail} me={me} />
      <div className="matter-columns">
        <div className="matter-main">
          <section className="matter-words">
            <h2>{t('desk.matter.description')}</h2>
            <p>{detail.row.description}</p>
            <EvidencePhotos pieces={pieces} isLarge />
            <PhotoProof detail={detail} pieces={pieces} me={me} district={district} />
          </section>
          <PrecedentLine detail={detail} />
          <RulingSection detail={detail} me={me} moves={moves} />
          <MoveBar detail={detail} me={me} district={district} moves={moves} />
          <Story detail={detail} />
          <ReplyPanel detail={detail} me={me} />
          {isAllowed(me, 'matter.note') ? <NoteForm id={detail.row.id} /> : null}
        </div>
        <aside className="matter-side">
          <ClockPanel detail={detail} />
          <UnitsPanel detail={detail} />
          <LinkedPanel detail={detail} />
          {isPlaced && <DuplicatePanel matter={detail.row} />}
          <RatingPanel detail={detail} />
          {isPlaced && <PlacePanel detail={detail} district={district} />}
          <PeoplePanel detail={detail} />
        </aside>
      </div>
    </article>
  )
}
