import type { ClockView, MatterDetail } from '@yiwang/contract'
import { matterHeatOf, type LimitUnit } from '@yiwang/kernel'
import { Badge } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { formatExact, formatInstant } from '../../time/format-instant.ts'
import { formatTimeLeft } from '../../time/format-time-left.ts'
import { heatLook } from '../../inbox/left-badge.tsx'
import { useNow } from '../../time/use-now.ts'
import { formatLimit } from '../../time/format-limit.ts'
import { ClockAsked, ClockChanges, ClockHeld, ClockReturns } from './clock-changes.tsx'

/** The clock with its reasons: stage, limit and when it turns; what was asked, granted and refused; when it comes back by itself. */
export function ClockPanel({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  return (
    <section className="matter-panel" aria-label={t('desk.matter.clock')}>
      <h2>{t('desk.matter.clock')}</h2>
      {detail.clock === null ? <p className="matter-soft">{t('desk.clock.none')}</p> : <Running detail={detail} clock={detail.clock} />}
      <ClockReturns detail={detail} />
      <ClockHeld detail={detail} />
      <ClockAsked detail={detail} />
      <ClockChanges history={detail.history} />
    </section>
  )
}

function Running({ detail, clock }: { readonly detail: MatterDetail; readonly clock: ClockView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const now = useNow()
  const { limit } = clock
  const heat = matterHeatOf(detail.row, now)
  const instants = [
    [t('desk.clock.started'), clock.startedAt],
    [t('desk.clock.amber'), clock.amberAt],
    [t('desk.clock.red'), clock.redAt],
    [t('desk.clock.due'), clock.dueAt],
  ] as const
  return (
    <>
      {heat === 'ended' ? null : (
        <p>
          <Badge look={heatLook[heat]}>{formatTimeLeft(clock.leftMs, limit.unit, language)}</Badge>
        </p>
      )}
      <p>
        {t('desk.clock.stage', { stage: t(`matter.stage.${clock.stage}`) })} ·{' '}
        {t('desk.clock.limit', { limit: formatLimit({ amount: limit.amount, unit: limit.unit as LimitUnit }, language) })}
      </p>
      {clock.pausedAt === null ? null : (
        <p>
          <Badge look={heatLook.paused}>{t('desk.clock.paused', { at: formatInstant(clock.pausedAt, language, now) })}</Badge>
        </p>
      )}
      <dl className="matter-facts-list">
        {instants.map(([label, at]) => (
          <div key={label} data-past={at <= now}>
            <dt>{label}</dt>
            <dd title={formatExact(at)}>{formatInstant(at, language, now)}</dd>
          </div>
        ))}
      </dl>
      <p className="matter-soft">
        {t(limit.unit.startsWith('urgent') ? 'desk.clock.continuous' : 'desk.clock.working')}
        <br />
        {t('desk.clock.rule', { version: clock.ruleVersion })} · {t('desk.clock.calendar', { version: clock.calendarVersion })}
      </p>
    </>
  )
}
