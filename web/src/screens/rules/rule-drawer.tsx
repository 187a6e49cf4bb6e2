import type { DispatchRule } from '@yiwang/contract'
import { limitUnits } from '@yiwang/kernel'
import { Button, Drawer, Form, Input, InputNumber, Select, Space, Switch, type FormInstance } from 'antd'
import { useTranslation } from 'react-i18next'

import { AreaChoice, CategoryChoice, UnitChoice, UnitsChoice } from '../../reference/choices.tsx'
import { checkText, ConditionField } from './condition-field.tsx'
import { formOf, ruleOf, type RuleForm } from './rule-form.ts'

interface RuleDrawerProps {
  readonly rule: DispatchRule
  readonly isNew: boolean
  readonly onApply: (rule: DispatchRule) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** A rule as a form; what is put into the draft is not published yet. */
export function RuleDrawer({ rule, isNew, onApply, onRemove, onClose }: RuleDrawerProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<RuleForm>()
  return (
    <Drawer
      open
      size={560}
      title={t(isNew ? 'rules.dispatch.addTitle' : 'rules.dispatch.editTitle')}
      onClose={onClose}
      footer={
        <div className="pg-drawer-foot">
          <span>
            {!isNew && (
              <Button danger onClick={onRemove}>
                {t('rules.shared.remove')}
              </Button>
            )}
          </span>
          <Space>
            <Button onClick={onClose}>{t('rules.shared.cancel')}</Button>
            <Button type="primary" onClick={() => form.submit()}>
              {t('rules.dispatch.form.apply')}
            </Button>
          </Space>
        </div>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={formOf(rule)}
        scrollToFirstError
        onFinish={(values) => onApply(ruleOf(values, rule))}
      >
        <WhatAndWhere />
        <Form.Item name="condition" label={t('rules.dispatch.condition')} rules={[{ validator: refuseBadCondition }]} help="">
          <ConditionField />
        </Form.Item>
        <WhoAndWhen form={form} />
      </Form>
    </Drawer>
  )
}

// The field itself says in words what is wrong; here it only has to stop.
async function refuseBadCondition(_rule: unknown, text: string): Promise<void> {
  if (await checkText(text)) throw new Error('rule.bad_condition')
}

function WhatAndWhere() {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item
        name="category"
        label={t('rules.dispatch.category')}
        extra={t('rules.dispatch.form.categoryHelp')}
        rules={[{ required: true, message: t('rules.dispatch.form.categoryMissing') }]}
      >
        <CategoryChoice withPatterns />
      </Form.Item>
      <Form.Item name="area" label={t('rules.dispatch.area')} extra={t('rules.dispatch.form.areaHelp')}>
        <AreaChoice wholeAs="star" />
      </Form.Item>
    </>
  )
}

function WhoAndWhen({ form }: { readonly form: FormInstance<RuleForm> }) {
  const { t } = useTranslation()

  async function refuseLead(_rule: unknown, units: readonly string[]): Promise<void> {
    const lead: unknown = form.getFieldValue('leadUnit')
    if (units.some((unit) => unit === lead)) throw new Error(t('rules.dispatch.form.sameUnit'))
    await Promise.resolve()
  }

  async function refuseCrossed(_rule: unknown, last: string): Promise<void> {
    const first: unknown = form.getFieldValue('validFrom')
    if (last !== '' && typeof first === 'string' && last < first) throw new Error(t('rules.dispatch.form.datesCrossed'))
    await Promise.resolve()
  }

  return (
    <>
      <Form.Item
        name="leadUnit"
        label={t('rules.dispatch.leadUnit')}
        rules={[{ required: true, message: t('rules.dispatch.form.unitMissing') }]}
      >
        <UnitChoice />
      </Form.Item>
      <Form.Item name="coUnits" label={t('rules.dispatch.coUnits')} dependencies={['leadUnit']} rules={[{ validator: refuseLead }]}>
        <UnitsChoice />
      </Form.Item>
      <OwnLimit />
      <div className="rule-dates">
        <Form.Item
          name="validFrom"
          label={t('rules.dispatch.form.validFrom')}
          rules={[{ required: true, message: t('rules.dispatch.form.dateMissing') }]}
        >
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="validTo"
          label={t('rules.dispatch.form.validTo')}
          dependencies={['validFrom']}
          rules={[{ validator: refuseCrossed }]}
        >
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('rules.dispatch.note')} extra={t('rules.dispatch.form.noteHelp')}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="source" label={t('rules.dispatch.source')} extra={t('rules.dispatch.form.sourceHelp')}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  )
}

function OwnLimit() {
  const { t } = useTranslation()
  const hasLimit = Form.useWatch<boolean | undefined>('hasLimit')
  return (
    <>
      <Form.Item
        name="hasLimit"
        label={t('rules.dispatch.form.ownLimit')}
        valuePropName="checked"
        extra={t('rules.dispatch.form.ownLimitHelp')}
      >
        <Switch />
      </Form.Item>
      {hasLimit === true && (
        <div className="rule-dates">
          <Form.Item
            name="amount"
            label={t('rules.dispatch.form.amount')}
            rules={[{ required: true, type: 'number', min: 0.1, message: t('rules.dispatch.form.amountMissing') }]}
          >
            <InputNumber min={0.1} max={10_000} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="unit" label={t('rules.dispatch.form.unit')}>
            <Select options={limitUnits.map((unit) => ({ value: unit, label: t(`rules.shared.limitUnit.${unit}`) }))} />
          </Form.Item>
        </div>
      )}
    </>
  )
}
