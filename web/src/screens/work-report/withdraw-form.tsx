import type { Stretch } from '@yiwang/kernel'

import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useDesk } from './use-review-desk.ts'

/** Withdrawing a pledge that was accepted: why is asked, for it stays in its history. */
export function WithdrawForm({ passage }: { readonly passage: Stretch & { readonly raw: string } }) {
  const { t } = useTranslation()
  const { decide, leave } = useDesk()
  const [reason, setReason] = useState('')
  const { start, end, raw } = passage
  function send(): void {
    if (reason.trim() === '') return
    void decide({ kind: 'withdrawn', passages: [{ start, end }], reason: reason.trim() }).catch(() => undefined)
  }
  return (
    <form
      className="review-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <blockquote lang="zh-CN">{raw}</blockquote>
      <label>
        {t('workReport.act.reason')}
        <Input
          autoFocus
          value={reason}
          maxLength={200}
          placeholder={t('workReport.act.reasonExample')}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <p className="pg-quiet pg-small">{t('workReport.act.withdrawHow')}</p>
      <Space>
        <Button type="primary" danger htmlType="submit" disabled={reason.trim() === ''}>
          {t('workReport.act.withdraw')}
        </Button>
        <Button onClick={leave}>{t('workReport.act.cancel')}</Button>
      </Space>
    </form>
  )
}
