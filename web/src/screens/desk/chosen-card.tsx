import { Link } from '@tanstack/react-router'
import type { MatterRow } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useNames } from '../../reference/use-names.ts'

/** A matter chosen on the map that is not among the rows of the list: what it is, and the way to it. */
export function ChosenCard({ row }: { readonly row: MatterRow }) {
  const { t } = useTranslation()
  const names = useNames()
  return (
    <section className="desk-chosen" aria-label={t('desk.inbox.chosen')}>
      <p>
        <strong>{names.category(row.category)}</strong> {t(`matter.status.${row.status}`)}
      </p>
      <p className="desk-chosen-words">{row.description}</p>
      <Link to="/desk/matters/$id" params={{ id: row.id }}>
        {t('desk.inbox.open')} {row.number}
      </Link>
    </section>
  )
}
