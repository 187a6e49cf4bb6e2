import type { SecondFactorOffer } from '@yiwang/contract'
import { Alert, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { QrCode } from './qr-code.tsx'
import { useConfirmFactor } from './queries.ts'

/** Scan or type, then prove that the authenticator knows the key. */
export function EnrolFactor({ offer, onDone }: { readonly offer: SecondFactorOffer; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const confirm = useConfirmFactor()
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }: { readonly code: string }) => confirm.mutate(code, { onSuccess: onDone })}
    >
      <div className="account-enrol">
        <QrCode text={offer.uri} label={t('security.account.qr')} />
        <div>
          <h3>{t('security.account.scan')}</h3>
          <p>{t('security.account.scanHow')}</p>
          <p>{t('security.account.typeKey')}</p>
          <code className="account-key">{(offer.key.match(/.{1,4}/gu) ?? []).join(' ')}</code>
        </div>
      </div>
      <Form.Item
        name="code"
        label={t('security.account.enterCode')}
        normalize={(value: string) => value.replaceAll(/\s/gu, '')}
        rules={[{ required: true, pattern: /^\d{6}$/u, message: t('security.account.codeWrong') }]}
      >
        <Input className="account-code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} />
      </Form.Item>
      {confirm.error && <Alert className="account-said" type="error" showIcon title={presentProblem(confirm.error, language)} />}
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {t('security.account.confirm')}
      </Button>
    </Form>
  )
}
