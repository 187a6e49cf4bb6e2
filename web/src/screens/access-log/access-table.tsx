import { Link } from '@tanstack/react-router'
import type { AccessEntry } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { useLanguage } from '../../language/language.ts'
import { formatExact } from '../../time/format-instant.ts'
import type { AccessSearch } from './access-search.ts'
import { DetailText } from './detail-text.tsx'

interface TableProps {
  readonly rows: readonly AccessEntry[]
  readonly onChange: (part: AccessSearch) => void
}

/** The lines; a name narrows the list to that person. */
export function AccessTable({ rows, onChange }: TableProps) {
  const { t } = useTranslation()
  return (
    <table className="pg-table pg-cards access-table">
      <thead>
        <tr>
          <th scope="col">{t('security.accessLog.when')}</th>
          <th scope="col">{t('security.accessLog.who')}</th>
          <th scope="col">{t('security.accessLog.what')}</th>
          <th scope="col">{t('security.accessLog.whom')}</th>
          <th scope="col">{t('security.accessLog.matter')}</th>
          <th scope="col">{t('security.accessLog.detail')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.seq} row={row} onChange={onChange} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, onChange }: { readonly row: AccessEntry; readonly onChange: (part: AccessSearch) => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const nameOf = usePersonName()
  const isNobody = row.by === ''
  const nobody = t(row.kind === 'sign_in_failed' ? 'security.accessLog.nobody' : 'security.accessLog.platform')
  return (
    <tr>
      <td>
        <span className="access-when">{formatExact(row.at)}</span> <span className="pg-code">#{row.seq}</span>
      </td>
      <td data-label={t('security.accessLog.who')}>
        {isNobody ? (
          <span className="pg-quiet">{nobody}</span>
        ) : (
          <button type="button" className="pg-link" onClick={() => onChange({ by: row.by })}>
            {nameOf(row.byName)}
          </button>
        )}
      </td>
      <td data-label={t('security.accessLog.what')}>{t(`security.accessLog.kinds.${row.kind}`)}</td>
      <td data-label={t('security.accessLog.whom')}>
        {row.about !== null && (
          <button type="button" className="pg-link" onClick={() => onChange({ about: row.about ?? undefined })}>
            {nameOf(row.aboutName)}
          </button>
        )}
      </td>
      <td data-label={t('security.accessLog.matter')}>
        {row.matter !== null && (
          <Link to="/desk/matters/$id" params={{ id: row.matter }}>
            {row.matterNumber ?? row.matter.slice(0, 8)}
          </Link>
        )}
      </td>
      <td className="access-detail" data-label={t('security.accessLog.detail')} lang={language}>
        <DetailText detail={row.detail} />
      </td>
    </tr>
  )
}
