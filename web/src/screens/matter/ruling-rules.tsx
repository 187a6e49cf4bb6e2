import type { MatterDetail } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { NumberLink } from '../../flow/number-link.tsx'
import { useNames } from '../../reference/use-names.ts'
import { useMay } from '../../staff/page.tsx'
import { useDispatchRules } from './queries.ts'

/** What the dispatch table says of the matter, and the precedents of its category. */
export function RulingRules({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const names = useNames()
  const mayRead = useMay('rule.read')
  const table = useDispatchRules(mayRead).data
  const { suggestion, row } = detail
  const earlier = (table?.rules ?? []).filter(({ precedent, category }) => precedent !== undefined && category === row.category)
  return (
    <div className="ruling-rules">
      <section>
        <h3>{t('flow.ruling.rules')}</h3>
        <p>
          {suggestion === null
            ? t('flow.ruling.noRule')
            : t('flow.ruling.ruleSays', {
                id: suggestion.rule.id,
                version: suggestion.rule.version,
                unit: names.unit(suggestion.leadUnit),
              })}
        </p>
        {suggestion === null ? null : <p className="matter-soft">{table?.rules.find(({ id }) => id === suggestion.rule.id)?.note}</p>}
      </section>
      {mayRead ? (
        <section>
          <h3>{t('flow.ruling.earlier')}</h3>
          {earlier.length === 0 ? <p className="matter-soft">{t('flow.ruling.noEarlier')}</p> : null}
          <ul>
            {earlier.map((rule) => (
              <li key={rule.id}>
                <NumberLink number={rule.precedent ?? ''}>
                  {t('flow.ruling.earlierRow', { unit: names.unit(rule.leadUnit), number: rule.precedent ?? '' })}
                </NumberLink>{' '}
                <span className="matter-soft">
                  {names.area(rule.area)} · {rule.note}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
