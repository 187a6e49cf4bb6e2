import type { PledgeView } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { writeDay } from '../../pledge/day-words.ts'
import { writeShare } from '../../pledge/measured-words.ts'
import { useNames } from '../../reference/use-names.ts'

/** What units said before, newest first; the newest stands beside the computed number already. */
export function ClaimsPart({ pledge: { claims } }: { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const names = useNames()
  const earlier = claims.slice(0, -1).toReversed()
  if (earlier.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="claims">
      <h2 id="claims">{t('pledge.earlierClaims')}</h2>
      <ul className="claims">
        {earlier.map((claim) => (
          <li key={`${claim.on} ${claim.share} ${claim.words}`}>
            <strong>{writeShare(claim.share)}</strong> {names.unit(claim.unit)} · {writeDay(claim.on, language)}
            <blockquote>{claim.words}</blockquote>
          </li>
        ))}
      </ul>
    </section>
  )
}
