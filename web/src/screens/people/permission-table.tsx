import { permissions, personRoles, type Permission, type Role } from '@yiwang/kernel'
import { SignMark } from '@yiwang/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { listRoles } from '../../language/list-words.ts'
import { permissionWord } from './permission-word.ts'

/** Every permission as a sentence, and as a table of posts. */
export function PermissionTable() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const all = Object.entries(permissions) as [Permission, readonly Role[]][]
  return (
    <div className="people-rules">
      <p className="pg-quiet">
        {t('people.permission.lead')} <Link to="/moves">{t('people.permission.toMoves')}</Link>
      </p>
      <div className="people-matrix">
        <table className="pg-table">
          <caption className="pg-hidden">{t('people.permission.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('people.permission.what')}</th>
              {personRoles.map((role) => (
                <th scope="col" key={role}>
                  {t(`person.role.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map(([permission, roles]) => (
              <tr
                key={permission}
                title={t('people.permission.sentence', { roles: listRoles(roles, language), what: t(permissionWord(permission)) })}
              >
                <th scope="row">{t(permissionWord(permission))}</th>
                {personRoles.map((role) => (
                  <Mark key={role} isAllowed={roles.includes(role)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Mark({ isAllowed }: { readonly isAllowed: boolean }) {
  const { t } = useTranslation()
  return (
    <td className={isAllowed ? 'people-yes' : 'people-no'}>
      {isAllowed ? <SignMark sign="check" /> : '—'}
      <span className="pg-hidden">{t(isAllowed ? 'people.permission.yes' : 'people.permission.no')}</span>
    </td>
  )
}
