import { Banner } from '@yiwang/ui'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'

/** Recovery codes, shown this once. */
export function RecoveryCodeList({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(codes.join('\n'))
    void message.success(t('security.account.copied'))
  }

  return (
    <div className="account-recovery">
      <h3>{t('security.account.recovery')}</h3>
      <Banner tone="amber">{t('security.account.recoveryOnce')}</Banner>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="account-actions">
        <Button type="primary" onClick={onKept}>
          {t('security.account.recoveryKept')}
        </Button>
        <Button onClick={() => void copy()}>{t('security.account.copy')}</Button>
        <Button onClick={() => window.print()}>{t('security.account.print')}</Button>
      </div>
    </div>
  )
}
