import type { Language, PersonView } from '@yiwang/contract'
import { decideRoles, personRoles } from '@yiwang/kernel'
import { Alert, App, Button, Checkbox, Drawer, Form, Input, Space, Switch } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useDistrict, useMe } from '../../me/queries.ts'
import { AreaChoice, UnitChoice } from '../../reference/choices.tsx'
import { useNames } from '../../reference/use-names.ts'
import { changeOf, newPersonOf, type PersonForm } from './person-form.ts'
import { useAddPerson, useChangePerson } from './queries.ts'
import { lacksUnit, scopeParts } from './scope-sentence.ts'
import { ScopeText } from './scope-text.tsx'
import { SignInHelp } from './sign-in-help.tsx'

interface PersonDrawerProps {
  /** Nobody: a person to be added. */
  readonly person: PersonView | undefined
  readonly onClose: () => void
}

/** A person's post; what it lets them see is said while it is chosen. */
export function PersonDrawer({ person, onClose }: PersonDrawerProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const district = useDistrict().data
  const isMe = useIsMe(person)
  const add = useAddPerson()
  const change = useChangePerson()
  const [form] = Form.useForm<PersonForm>()
  const error = add.error ?? change.error

  function save(values: PersonForm): void {
    const said = person ? 'people.saved' : 'people.added'
    const after = {
      onSuccess: ({ name, nameEn }: PersonView) => {
        void message.success(t(said, { name: language === 'en' ? nameEn || name : name }))
        onClose()
      },
    }
    if (person) change.mutate({ id: person.id, change: changeOf(values) }, after)
    else add.mutate(newPersonOf(values), after)
  }

  return (
    <Drawer
      open
      size={520}
      title={person ? t('people.editTitle', { name: nameOf(person, language) }) : t('people.addTitle')}
      onClose={onClose}
      footer={
        <Space>
          <Button onClick={onClose}>{t('rules.shared.cancel')}</Button>
          <Button type="primary" loading={add.isPending || change.isPending} onClick={() => form.submit()}>
            {t(person ? 'rules.shared.save' : 'people.add')}
          </Button>
        </Space>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        autoComplete="off"
        scrollToFirstError
        initialValues={valuesOf(person, district?.code)}
        onFinish={save}
      >
        {isMe && <Alert className="people-own" type="info" showIcon title={t('security.help.own')} />}
        <NameFields person={person} />
        <PostFields />
        <SignInFields person={person} />
      </Form>
      {person && !isMe && <SignInHelp person={person} />}
      {error && <Alert type="error" showIcon title={presentProblem(error, language)} />}
    </Drawer>
  )
}

function useIsMe(person: PersonView | undefined): boolean {
  const me = useMe().data
  return person !== undefined && person.id === me?.id
}

function nameOf({ name, nameEn }: PersonView, language: Language): string {
  return language === 'en' ? nameEn || name : name
}

function valuesOf(person: PersonView | undefined, district = ''): PersonForm {
  const wholeArea = district.padEnd(12, '0')
  if (!person) return { username: '', password: '', name: '', nameEn: '', roles: [], unit: '', area: wholeArea, isDisabled: false }
  return { ...person, unit: person.unit ?? '', password: '' }
}

function NameFields({ person }: Pick<PersonDrawerProps, 'person'>) {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item name="name" label={t('people.name')} rules={[{ required: true, whitespace: true, message: t('people.nameMissing') }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="nameEn" label={t('people.nameEn')}>
        <Input maxLength={100} autoComplete="off" lang="en" />
      </Form.Item>
      <Form.Item
        name="username"
        label={t('people.username')}
        extra={person ? '' : t('people.usernameHelp')}
        rules={[{ required: true, pattern: /^[a-z][a-z0-9_.]{2,29}$/u, message: t('people.usernameWrong') }]}
      >
        <Input maxLength={30} autoComplete="off" disabled={person !== undefined} />
      </Form.Item>
    </>
  )
}

function PostFields() {
  const { t } = useTranslation()
  const names = useNames()
  const [roles = [], unit = '', area = ''] = [
    Form.useWatch<PersonForm['roles'] | undefined>('roles'),
    Form.useWatch<string | undefined>('unit'),
    Form.useWatch<string | undefined>('area'),
  ]
  const post = { roles, unit: unit === '' ? null : unit, area }
  return (
    <>
      <Form.Item
        name="roles"
        label={t('people.roles')}
        extra={t('security.help.separate')}
        rules={[
          { required: true, type: 'array', min: 1, message: t('people.rolesMissing') },
          {
            validator: (_, chosen: PersonForm['roles']) =>
              decideRoles(chosen).ok ? Promise.resolve() : Promise.reject(new Error(t('security.help.separate'))),
          },
        ]}
      >
        <Checkbox.Group options={personRoles.map((role) => ({ value: role, label: t(`person.role.${role}`) }))} />
      </Form.Item>
      <Form.Item
        name="unit"
        label={t('people.unit')}
        dependencies={['roles']}
        {...(lacksUnit(post) ? { validateStatus: 'error' as const, help: t('people.unitNeeded') } : {})}
      >
        <UnitChoice withNone={t('people.noUnit')} />
      </Form.Item>
      <Form.Item
        name="area"
        label={t('people.area')}
        extra={t('people.areaHelp')}
        rules={[{ required: true, pattern: /^\d{12}$/u, message: t('people.areaMissing') }]}
      >
        <AreaChoice wholeAs="code" />
      </Form.Item>
      {roles.length > 0 && (
        <p className="people-sentence" aria-live="polite">
          <span>
            {!['nothing', 'unit_missing'].includes(scopeParts(post).kind) && t('people.scopeLead')}
            <strong>
              <ScopeText person={post} names={names} />
            </strong>
          </span>
        </p>
      )}
    </>
  )
}

function SignInFields({ person }: Pick<PersonDrawerProps, 'person'>) {
  const { t } = useTranslation()
  const isDisabled = Form.useWatch<boolean | undefined>('isDisabled') ?? false
  return (
    <>
      <Form.Item
        name="password"
        label={t(person ? 'people.newPassword' : 'people.password')}
        extra={t(person ? 'people.newPasswordHelp' : 'people.passwordHelp')}
        rules={[{ required: person === undefined, min: 10, max: 128, message: t('people.passwordShort') }]}
      >
        <Input.Password maxLength={128} autoComplete="new-password" />
      </Form.Item>
      {person && (
        <Form.Item
          name="isDisabled"
          label={t('people.isDisabled')}
          valuePropName="checked"
          extra={isDisabled === person.isDisabled ? '' : t(isDisabled ? 'people.disableHow' : 'people.enableHow')}
        >
          <Switch />
        </Form.Item>
      )}
    </>
  )
}
