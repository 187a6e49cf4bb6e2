import './people.css'

import type { PersonView } from '@yiwang/contract'
import { Button, Input, Select, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Empty, Loaded, Page, Permitted, useMay } from '../../staff/page.tsx'
import { useNames } from '../../reference/use-names.ts'
import { findPeople } from './find-people.ts'
import { PeopleTable } from './people-table.tsx'
import { PermissionTable } from './permission-table.tsx'
import { PersonDrawer } from './person-drawer.tsx'
import { PolicyForm } from './policy-form.tsx'
import { usePeople } from './queries.ts'

/** Who uses the platform, in which posts, and what posts may do. */
export function Screen() {
  return (
    <Permitted permission="person.read">
      <PeoplePage />
    </Permitted>
  )
}

function PeoplePage() {
  const { t } = useTranslation()
  const query = usePeople()
  return (
    <Page title={t('people.title')} lead={t('people.lead')}>
      <Tabs
        items={[
          {
            key: 'people',
            label: t('people.tab.people'),
            children: <Loaded query={query}>{(people) => <People people={people} />}</Loaded>,
          },
          { key: 'policy', label: t('security.policy.tab'), children: <PolicyForm /> },
          { key: 'permissions', label: t('people.tab.permissions'), children: <PermissionTable /> },
        ]}
      />
    </Page>
  )
}

function People({ people }: { readonly people: readonly PersonView[] }) {
  const { t } = useTranslation()
  const names = useNames()
  const mayEdit = useMay('person.edit')
  const [words, setWords] = useState('')
  const [only, setOnly] = useState<'all' | 'disabled'>('all')
  const [opened, setOpened] = useState<PersonView | 'new'>()
  const found = useMemo(
    () =>
      findPeople(people, {
        words,
        only,
        textOf: ({ unit, roles }) => [unit ? names.unit(unit) : '', ...roles.map((role) => t(`person.role.${role}`))].join(' '),
      }),
    [people, words, only, names, t],
  )
  const add = (
    <Button type="primary" onClick={() => setOpened('new')}>
      {t('people.add')}
    </Button>
  )
  if (people.length === 0) {
    return (
      <Empty title={t('people.empty')} action={mayEdit && add}>
        {t('people.emptyHow')}
      </Empty>
    )
  }
  return (
    <div className="people-rules">
      <div className="pg-filters">
        <Input
          allowClear
          value={words}
          placeholder={t('people.find')}
          aria-label={t('people.find')}
          onChange={(event) => setWords(event.target.value)}
        />
        <Select
          value={only}
          onChange={setOnly}
          aria-label={t('people.state')}
          options={[
            { value: 'all', label: t('rules.shared.all') },
            { value: 'disabled', label: t('people.onlyDisabled') },
          ]}
        />
        <span className="pg-quiet" role="status">
          {t('people.count', { count: found.length, active: found.filter(({ isDisabled }) => !isDisabled).length })}
        </span>
        {mayEdit && add}
      </div>
      {found.length === 0 ? (
        <p className="pg-quiet">{t('rules.shared.noMatch')}</p>
      ) : (
        <PeopleTable people={found} names={names} onOpen={mayEdit ? setOpened : undefined} />
      )}
      {opened !== undefined && (
        <PersonDrawer
          key={opened === 'new' ? 'new' : opened.id}
          person={opened === 'new' ? undefined : opened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  )
}
