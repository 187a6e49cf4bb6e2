import type { Category } from '@yiwang/contract'
import { evidenceKinds } from '@yiwang/kernel'
import { Alert, App, Button, Checkbox, Drawer, Form, Input, Space, Switch } from 'antd'
import { useTranslation } from 'react-i18next'

import { textOf } from '../../language/text-of.ts'
import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useChangeCategory } from './queries.ts'

interface CategoryForm {
  readonly zh: string
  readonly en: string
  readonly enabled: boolean
  readonly urgent: boolean
  readonly inquiry: boolean
  readonly evidence: Category['evidence']
}

/** What a district may change of a category. */
export function CategoryDrawer({ category, onClose }: { readonly category: Category; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const change = useChangeCategory()
  const [form] = Form.useForm<CategoryForm>()
  const { name, enabled, urgent, inquiry, evidence } = category

  function save(values: CategoryForm): void {
    const changed: Category = {
      ...category,
      name: { zh: values.zh.trim(), en: values.en.trim() },
      enabled: values.enabled,
      urgent: values.urgent,
      inquiry: values.inquiry,
      evidence: values.evidence,
    }
    change.mutate(changed, {
      onSuccess: () => {
        void message.success(t('rules.shared.saved'))
        onClose()
      },
    })
  }

  return (
    <Drawer
      open
      size={480}
      title={t('rules.categories.editTitle', { code: category.code })}
      onClose={onClose}
      footer={
        <Space>
          <Button onClick={onClose}>{t('rules.shared.cancel')}</Button>
          <Button type="primary" loading={change.isPending} onClick={() => form.submit()}>
            {t('rules.shared.save')}
          </Button>
        </Space>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ zh: name.zh, en: name.en, enabled, urgent, inquiry, evidence }}
        onFinish={save}
      >
        <Form.Item
          name="zh"
          label={t('rules.categories.nameZh')}
          rules={[{ required: true, whitespace: true, message: t('rules.categories.nameMissing') }]}
        >
          <Input maxLength={60} lang="zh-CN" />
        </Form.Item>
        <Form.Item
          name="en"
          label={t('rules.categories.nameEn')}
          rules={[{ required: true, whitespace: true, message: t('rules.categories.nameMissing') }]}
        >
          <Input maxLength={120} lang="en" />
        </Form.Item>
        <Form.Item name="enabled" label={t('rules.categories.enabled')} valuePropName="checked" extra={t('rules.categories.enabledHelp')}>
          <Switch />
        </Form.Item>
        <Form.Item name="urgent" label={t('rules.categories.urgent')} valuePropName="checked" extra={t('rules.categories.urgentHelp')}>
          <Switch />
        </Form.Item>
        <Form.Item name="inquiry" label={t('rules.categories.inquiry')} valuePropName="checked" extra={t('rules.categories.inquiryHelp')}>
          <Switch />
        </Form.Item>
        <Form.Item
          name="evidence"
          label={t('rules.categories.evidence')}
          extra={t('rules.categories.evidenceHelp')}
          rules={[{ required: true, type: 'array', min: 1, message: t('rules.categories.evidenceMissing') }]}
        >
          <Checkbox.Group options={evidenceKinds.map((kind) => ({ value: kind, label: t(`matter.evidence.${kind}`) }))} />
        </Form.Item>
      </Form>
      <p className="pg-quiet pg-small">
        {textOf(category.majorName, language)} · {t('rules.categories.source')}: {category.source}
      </p>
      {change.isError && <Alert type="error" showIcon title={presentProblem(change.error, language)} />}
    </Drawer>
  )
}
