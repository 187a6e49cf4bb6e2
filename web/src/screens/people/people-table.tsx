import type { PersonView } from '@yiwang/contract'
import { Badge } from '@yiwang/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

import { useMe } from '../../me/queries.ts'
import type { Names } from '../../reference/names.ts'
import { listRoles } from '../../language/list-words.ts'
import { ScopeText } from './scope-text.tsx'

interface PeopleTableProps {
  readonly people: readonly PersonView[]
  readonly names: Names
  readonly onOpen: ((person: PersonView) => void) | undefined
}

/** People with their posts, and in words which matters each of them sees. */
export function PeopleTable({ people, names, onOpen }: PeopleTableProps) {
  const { t } = useTranslation()
  return (
    <table className="pg-table pg-cards people-table">
      <thead>
        <tr>
          <th scope="col">{t('people.name')}</th>
          <th scope="col">{t('people.username')}</th>
          <th scope="col">{t('people.roles')}</th>
          <th scope="col">{t('people.unit')}</th>
          <th scope="col">{t('people.scope')}</th>
          <th scope="col">{t('people.state')}</th>
          {onOpen && (
            <th scope="col">
              <span className="pg-hidden">{t('rules.shared.edit')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.id} person={person} names={names} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ person, names, onOpen }: Omit<PeopleTableProps, 'people'> & { readonly person: PersonView }) {
  const { t } = useTranslation()
  const me = useMe().data
  const isEnglish = names.language === 'en'
  return (
    <tr data-disabled={person.isDisabled}>
      <td>
        <strong>{isEnglish ? person.nameEn || person.name : person.name}</strong>{' '}
        {me?.id === person.id && <span className="pg-quiet">{t('people.you')}</span>}
      </td>
      <td data-label={t('people.username')}>{person.username}</td>
      <td data-label={t('people.roles')}>{listRoles(person.roles, names.language)}</td>
      <td data-label={t('people.unit')}>
        {person.unit ? names.unit(person.unit) : <span className="pg-quiet">{t('rules.shared.none')}</span>}
      </td>
      <td className="people-scope" data-label={t('people.scope')}>
        <span>
          <ScopeText person={person} names={names} />
        </span>
      </td>
      <td data-label={t('people.state')}>
        <span>
          {person.isDisabled ? <Badge look={{ tone: 'grey', sign: 'square' }}>{t('people.disabled')}</Badge> : t('people.active')}
        </span>
      </td>
      {onOpen && (
        <td>
          <Button type="link" size="small" onClick={() => onOpen(person)}>
            {t('rules.shared.edit')}
          </Button>
        </td>
      )}
    </tr>
  )
}
