import type { NewProposal } from '@yiwang/contract'
import { Alert, App, Button, Drawer, Form, Input, Segmented, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { UnitChoice, UnitsChoice } from '../../reference/choices.tsx'
import { useRaise } from './queries.ts'

interface RaiseForm {
  readonly from: NewProposal['from']
  readonly title: string
  readonly text: string
  readonly proposer?: string
  readonly leadUnit: string
  readonly coUnits?: readonly string[]
}

const kinds = ['deputy', 'conference', 'task'] as const

/** Takes down a proposal of a deputy, a motion, or a task of one's own, and sends it to its unit. */
export function RaiseDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const [key] = useState(() => crypto.randomUUID())
  const raise = useRaise(key)
  const [form] = Form.useForm<RaiseForm>()
  const from = Form.useWatch('from', form) ?? 'deputy'
  const needed = [{ required: true, whitespace: true, message: t('supervision.missing') }]

  function send({ proposer = '', coUnits = [], ...rest }: RaiseForm): void {
    const named = rest.from === 'task' || proposer.trim() === '' ? {} : { proposer: proposer.trim() }
    raise.mutate(
      { ...rest, ...named, coUnits: [...coUnits] },
      {
        onSuccess: ({ number }) => {
          void message.success(t('supervision.done', { number }))
          onClose()
        },
      },
    )
  }

  return (
    <Drawer
      open
      size={520}
      title={t('supervision.raiseTitle')}
      onClose={onClose}
      footer={
        <Space>
          <Button onClick={onClose}>{t('supervision.cancel')}</Button>
          <Button type="primary" loading={raise.isPending} onClick={() => form.submit()}>
            {t('supervision.send')}
          </Button>
        </Space>
      }
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ from: 'deputy' }} onFinish={send}>
        <Form.Item name="from" label={t('supervision.from')}>
          <Segmented options={kinds.map((kind) => ({ value: kind, label: t(`supervision.kinds.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="title" label={t('supervision.headline')} rules={needed}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="text" label={t('supervision.text')} rules={needed}>
          <Input.TextArea maxLength={3700} autoSize={{ minRows: 5, maxRows: 14 }} />
        </Form.Item>
        {from !== 'task' && (
          <Form.Item name="proposer" label={t('supervision.proposer')} extra={t('supervision.proposerHelp')}>
            <Input maxLength={60} />
          </Form.Item>
        )}
        <Form.Item name="leadUnit" label={t('supervision.leadUnit')} rules={[{ required: true, message: t('supervision.missing') }]}>
          <UnitChoice />
        </Form.Item>
        <Form.Item name="coUnits" label={t('supervision.coUnits')}>
          <UnitsChoice />
        </Form.Item>
      </Form>
      {raise.isError && <Alert type="error" showIcon title={presentProblem(raise.error, language)} />}
    </Drawer>
  )
}
