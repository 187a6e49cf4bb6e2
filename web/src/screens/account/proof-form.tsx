import type { UseMutationResult } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'

interface ProofProps<Answer> {
  readonly change: UseMutationResult<Answer, Error, string>
  /** What is done with the proof. */
  readonly label: string
  readonly onDone: (answer: Answer) => void
  readonly onCancel: () => void
}

/** The password once more, before something that an open session alone must not do. */
export function ProofForm<Answer>({ change, label, onDone, onCancel }: ProofProps<Answer>) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ password }: { readonly password: string }) => change.mutate(password, { onSuccess: onDone })}
    >
      <Form.Item name="password" label={t('security.account.proof')} rules={[{ required: true, message: t('security.account.needed') }]}>
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Form.Item>
      {change.error && <Alert className="account-said" type="error" showIcon title={presentProblem(change.error, language)} />}
      <div className="account-actions">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {label}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </Form>
  )
}
