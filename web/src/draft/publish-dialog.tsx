import { Alert, Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../api/client.ts'
import { findLine } from './changed-meanwhile.ts'
import { useLanguage } from '../language/language.ts'

interface PublishDialogProps {
  readonly isOpen: boolean
  readonly isBusy: boolean
  readonly error: Error | null
  readonly summary: ReactNode
  readonly how: string
  readonly onPublish: (note: string) => void
  readonly onClose: () => void
}

/** Publishing asks for one sentence and says what will follow. */
export function PublishDialog({ isOpen, isBusy, error, summary, how, onPublish, onClose }: PublishDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ note: string }>()
  return (
    <Modal
      open={isOpen}
      title={t('rules.shared.publish')}
      okText={t('rules.shared.publish')}
      cancelText={t('rules.shared.cancel')}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => form.resetFields()}
      destroyOnHidden
    >
      <p>{summary}</p>
      <p>{how}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ note }) => onPublish(note.trim())}>
        <Form.Item
          name="note"
          label={t('rules.shared.note')}
          rules={[{ required: true, whitespace: true, message: t('rules.shared.noteMissing') }]}
        >
          <Input maxLength={200} showCount placeholder={t('rules.shared.notePlaceholder')} autoFocus />
        </Form.Item>
      </Form>
      {error && <Refused error={error} />}
    </Modal>
  )
}

function Refused({ error }: { readonly error: Error }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const line = findLine(error)
  return (
    <Alert
      type="error"
      showIcon
      title={`${presentProblem(error, language)}${line === undefined ? '' : t('rules.shared.atLine', { line })}`}
    />
  )
}
