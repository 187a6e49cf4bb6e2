import type { SecurityPolicy } from '@yiwang/contract'
import { personRoles } from '@yiwang/kernel'
import { Alert, App, Button, Checkbox, Form, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { Loaded, useMay } from '../../staff/page.tsx'
import { usePolicy, useSavePolicy } from './queries.ts'

/** How the district keeps its accounts: the auditor reads it, the security administrator changes it. */
export function PolicyForm() {
  const query = usePolicy()
  return <Loaded query={query}>{(policy) => <Policy policy={policy} />}</Loaded>
}

const numbers = [
  ['idleMinutes', 5, 720],
  ['sessionHours', 1, 24],
  ['passwordLength', 10, 64],
  ['passwordHistory', 0, 24],
] as const

function Policy({ policy }: { readonly policy: SecurityPolicy }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const mayEdit = useMay('policy.edit')
  const save = useSavePolicy()
  return (
    <Form
      className="people-policy"
      layout="vertical"
      requiredMark={false}
      disabled={!mayEdit}
      initialValues={policy}
      onFinish={(next: SecurityPolicy) => save.mutate(next, { onSuccess: () => void message.success(t('security.policy.saved')) })}
    >
      <p className="pg-quiet">{t(mayEdit ? 'security.policy.lead' : 'security.policy.readOnly')}</p>
      <Form.Item name="secondFactorRoles" label={t('security.policy.secondFactorRoles')} extra={t('security.policy.secondFactorHelp')}>
        <Checkbox.Group options={personRoles.map((role) => ({ value: role, label: t(`person.role.${role}`) }))} />
      </Form.Item>
      {numbers.map(([name, least, most]) => (
        <Form.Item key={name} name={name} label={t(`security.policy.${name}`)} extra={`${least}–${most}`}>
          <InputNumber min={least} max={most} precision={0} />
        </Form.Item>
      ))}
      {save.error && <Alert type="error" showIcon title={presentProblem(save.error, language)} />}
      {mayEdit && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('security.policy.save')}
        </Button>
      )}
    </Form>
  )
}
