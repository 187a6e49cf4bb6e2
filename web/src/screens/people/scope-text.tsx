import { useTranslation } from 'react-i18next'

import type { Names } from '../../reference/names.ts'
import { scopeParts, type ScopedPerson } from './scope-sentence.ts'

/** Which matters somebody sees, as a sentence. */
export function ScopeText({ person, names }: { readonly person: ScopedPerson; readonly names: Names }) {
  const { t } = useTranslation()
  const { kind, area, unit } = scopeParts(person)
  return (
    <>{t(`people.sees.${kind}`, { area: area === undefined ? '' : names.area(area), unit: unit === undefined ? '' : names.unit(unit) })}</>
  )
}
