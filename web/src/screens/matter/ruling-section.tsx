import './ruling.css'

import type { MatterDetail, Me, NewPrecedent } from '@yiwang/contract'
import type { OpenMove } from '@yiwang/kernel'
import { Banner } from '@yiwang/ui'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { formatTimeLeft } from '../../time/format-time-left.ts'
import { findReferral, listPositions } from './positions.ts'
import { useKeepPrecedent } from './queries.ts'
import { RulingForm } from './ruling-form.tsx'
import { PositionColumn } from './ruling-position.tsx'
import { RulingRules } from './ruling-rules.tsx'

interface RulingSectionProps {
  readonly detail: MatterDetail
  readonly me: Me
  readonly moves: readonly OpenMove[]
}

/** A dispute on one page: both sides' words, what the rules say, and the ruling itself; a precedent that was not kept is tried again. */
export function RulingSection({ detail, me, moves }: RulingSectionProps) {
  const keeping = useKeeping()
  return (
    <>
      {keeping.failed ? <KeepAgain failed={keeping.failed} isBusy={keeping.isBusy} onAgain={keeping.again} /> : null}
      {detail.row.status === 'in_ruling' ? <Ruling {...{ detail, me, moves }} onKeep={keeping.keep} /> : null}
    </>
  )
}

interface Failed {
  readonly precedent: NewPrecedent
  readonly problem: string
}

function useKeeping() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const [failed, setFailed] = useState<Failed>()
  const keeper = useKeepPrecedent()
  function keep(precedent: NewPrecedent): void {
    keeper.mutate(precedent, {
      onSuccess: ({ version }) => {
        setFailed(undefined)
        void message.success(t('flow.ruling.kept', { version }))
      },
      onError: (error) => setFailed({ precedent, problem: presentProblem(error, language) }),
    })
  }
  return { keep, failed, isBusy: keeper.isPending, again: () => failed && keep(failed.precedent) }
}

function KeepAgain({ failed, isBusy, onAgain }: { readonly failed: Failed; readonly isBusy: boolean; readonly onAgain: () => void }) {
  const { t } = useTranslation()
  return (
    <Banner
      tone="amber"
      actions={
        <Button loading={isBusy} onClick={onAgain}>
          {t('flow.ruling.keepAgain')}
        </Button>
      }
    >
      {t('flow.ruling.keepFailed', { problem: failed.problem })}
    </Banner>
  )
}

function Ruling({ detail, me, moves, onKeep }: RulingSectionProps & { readonly onKeep: (precedent: NewPrecedent) => void }) {
  const { t } = useTranslation()
  const nameOf = usePersonName()
  const referral = findReferral(detail.history)
  const positions = listPositions(detail)
  const may = new Set(moves.map(({ move }) => move))
  return (
    <section className="ruling" aria-label={t('flow.ruling.title')}>
      <header className="ruling-head">
        <h2>{t('flow.ruling.title')}</h2>
        <TimeBox detail={detail} />
      </header>
      {referral?.reason ? (
        <p>
          <strong>{t('flow.ruling.refer')}</strong> {nameOf(referral.byName)}
          {t('flow.colon')}
          {referral.reason}
        </p>
      ) : null}
      <div className="ruling-sides">
        {positions.map((position) => (
          <PositionColumn
            key={position.unit}
            position={position}
            detail={detail}
            isOwn={may.has('state') && me.unit?.id === position.unit}
          />
        ))}
      </div>
      <RulingRules detail={detail} />
      {may.has('rule') ? <RulingForm detail={detail} onKeep={onKeep} /> : null}
    </section>
  )
}

function TimeBox({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { clock } = detail
  if (clock?.stage !== 'rule') return null
  return (
    <p className="matter-soft">
      {t('flow.ruling.timeBox')} <strong>{formatTimeLeft(clock.leftMs, clock.limit.unit, language)}</strong> ·{' '}
      {formatInstant(clock.dueAt, language)}
    </p>
  )
}
