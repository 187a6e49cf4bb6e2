import type { MatterDetail } from '@yiwang/contract'
import { SignMark } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { NumberLink } from '../../flow/number-link.tsx'

/** That the matter goes where a ruling on another one sent it, and on which. */
export function PrecedentLine({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const { suggestion, row } = detail
  const number = suggestion?.rule.precedent
  if (suggestion === null || number === undefined) return null
  const isFollowed = row.leadUnit === suggestion.leadUnit
  if (row.leadUnit !== null && !isFollowed) return null
  return (
    <p className="precedent">
      <SignMark sign="scales" />
      <span>
        {t(isFollowed ? 'flow.precedent.dispatched' : 'flow.precedent.suggested')}
        {t('flow.colon')}
        <NumberLink number={number}>{t('flow.precedent.of', { number })}</NumberLink>
      </span>
    </p>
  )
}
