import type { AccountView } from '@yiwang/contract'
import { Alert, App, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useChangePassword } from './queries.ts'

interface Typed {
  readonly current: string
  readonly next: string
  readonly again: string
}

/** A new password of one's own. */
export function PasswordPart({ account }: { readonly account: AccountView }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const change = useChangePassword()
  const { passwordLength: length, passwordHistory: history } = account

  function save({ current, next }: Typed): void {
    function done(): void {
      form.resetFields()
      void message.success(t('security.account.passwordChanged'))
    }
    change.mutate({ current, next }, { onSuccess: done })
  }

  const needed = { required: true, message: t('security.account.needed') }
  return (
    <section className="account-part" aria-labelledby="account-password">
      <h2 id="account-password">{t('security.account.password')}</h2>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={save} scrollToFirstError>
        <input type="text" name="username" autoComplete="username" value={account.username} readOnly hidden />
        <Form.Item name="current" label={t('security.account.currentPassword')} rules={[needed]}>
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="next"
          label={t('security.account.newPassword')}
          extra={t('security.account.passwordRule', { length, history })}
          rules={[needed, { min: length, message: t('security.account.passwordShort', { length }) }]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('security.account.repeatPassword')}
          dependencies={['next']}
          rules={[
            needed,
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('security.account.passwordDiffers'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        {change.error && <Alert className="account-said" type="error" showIcon title={presentProblem(change.error, language)} />}
        <Button type={account.gate === 'password' ? 'primary' : 'default'} htmlType="submit" loading={change.isPending}>
          {t('security.account.changePassword')}
        </Button>
      </Form>
    </section>
  )
}
