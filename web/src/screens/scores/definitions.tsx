import type { IndicatorView } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { textOf } from '../../language/text-of.ts'

/** What each number of the page means, word for word, and after what it is modelled. */
export function Definitions({ indicators }: { readonly indicators: readonly IndicatorView[] }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <section className="scores-definitions" aria-labelledby="scores-definitions">
      <h2 id="scores-definitions">{t('scores.definitions')}</h2>
      <p className="pg-quiet">{t('scores.definitionsLead')}</p>
      <dl>
        {indicators.map((indicator) => (
          <div key={indicator.id}>
            <dt>{textOf(indicator.name, language)}</dt>
            <dd>
              {textOf(indicator.definition, language)}{' '}
              <span className="pg-quiet pg-small">
                {t('scores.owner')}: {indicator.owner === 'centre' ? t('scores.ownerCentre') : indicator.owner} · {t('scores.source')}:{' '}
                {textOf(indicator.source, language)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
