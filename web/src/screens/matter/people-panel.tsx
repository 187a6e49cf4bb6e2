import type { MatterDetail } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { UnmaskButton } from '../../unmask/unmask-button.tsx'
import { useNames } from '../../reference/use-names.ts'

/** Who has to do with it: the reporter, masked unless role and matter give a reason, the units, who handled it. */
export function PeoplePanel({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const names = useNames()
  const { row, reporter } = detail
  const nameOf = usePersonName()
  const handler = nameOf(detail.history.find(({ by }) => by === detail.handledBy)?.byName)
  const handled = [handler, detail.handledUnit === null ? '' : names.unit(detail.handledUnit)].filter((part) => part !== '')
  return (
    <section className="matter-panel">
      <h2>{t('desk.matter.people')}</h2>
      <dl className="matter-facts-list">
        <div>
          <dt>{t('desk.matter.reporter')}</dt>
          <dd>
            <Reporter reporter={reporter} />
          </dd>
        </div>
        <div>
          <dt>{t('desk.matter.lead')}</dt>
          <dd>{row.leadUnit === null ? t('desk.matter.noneYet') : names.unit(row.leadUnit)}</dd>
        </div>
        {detail.coUnits.length > 0 ? (
          <div>
            <dt>{t('desk.matter.coUnits')}</dt>
            <dd>{detail.coUnits.map((unit) => names.unit(unit)).join(t('common.comma'))}</dd>
          </div>
        ) : null}
        {handled.length > 0 ? (
          <div>
            <dt>{t('desk.matter.handledBy')}</dt>
            <dd>{handled.join(' · ')}</dd>
          </div>
        ) : null}
      </dl>
      <UnmaskButton detail={detail} />
      {reporter?.isMasked ? <p className="matter-soft">{t('desk.matter.masked')}</p> : null}
    </section>
  )
}

function Reporter({ reporter }: { readonly reporter: MatterDetail['reporter'] }) {
  const { t } = useTranslation()
  if (!reporter) return t('desk.matter.noReporter')
  return (
    <>
      {reporter.name ?? t('desk.matter.anonymous')}
      {reporter.phone === null ? null : <> {reporter.isMasked ? reporter.phone : <a href={`tel:${reporter.phone}`}>{reporter.phone}</a>}</>}
    </>
  )
}
