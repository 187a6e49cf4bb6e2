import type { LimitRow } from '@yiwang/contract'
import { areaClasses, limitUnits, stages, type Stage } from '@yiwang/kernel'
import { Button, Drawer, Form, Input, InputNumber, Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'

import { CategoryChoice } from '../../reference/choices.tsx'
import { useNames } from '../../reference/use-names.ts'
import type { OpenedCell } from './limit-book.tsx'

interface LimitForm {
  readonly category: string
  readonly stage: Stage
  readonly rows: readonly LimitLine[]
}

interface LimitLine {
  readonly areaClass: LimitRow['areaClass']
  readonly amount: number
  readonly unit: LimitRow['limit']['unit']
  readonly source: string
}

interface LimitDrawerProps {
  readonly opened: OpenedCell
  readonly rows: readonly LimitRow[]
  readonly onApply: (cell: { readonly category: string; readonly stage: Stage }, rows: readonly LimitRow[]) => void
  readonly onClose: () => void
}

/** The limits of one category in one stage, a line for each class of area. */
export function LimitDrawer({ opened, rows, onApply, onClose }: LimitDrawerProps) {
  const { t } = useTranslation()
  const names = useNames()
  const [form] = Form.useForm<LimitForm>()
  const { category, stage } = opened
  const own = rows.filter((row) => row.category === category && row.stage === stage)

  function apply(values: LimitForm): void {
    const cell = { category: category ?? values.category, stage: category === undefined ? values.stage : stage }
    onApply(
      cell,
      values.rows.map(({ areaClass, amount, unit, source }) => ({ ...cell, areaClass, limit: { amount, unit }, source: source.trim() })),
    )
  }

  const title =
    category === undefined
      ? t('rules.limits.add')
      : t('rules.limits.editTitle', { category: names.category(category), stage: t(`matter.stage.${stage}`) })
  return (
    <Drawer
      open
      size={520}
      title={title}
      onClose={onClose}
      footer={
        <div className="pg-drawer-foot">
          <span>
            {category !== undefined && own.length > 0 && (
              <Button
                danger
                disabled={category === '*'}
                title={category === '*' ? t('rules.limits.lastRow') : ''}
                onClick={() => onApply({ category, stage }, [])}
              >
                {t('rules.limits.removeCell')}
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
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ stage, rows: linesOf(own) }} onFinish={apply}>
        {category === undefined && <Which />}
        <Lines />
      </Form>
      <p className="pg-quiet pg-small">{t('rules.limits.running')}</p>
    </Drawer>
  )
}

function linesOf(rows: readonly LimitRow[]): LimitLine[] {
  if (rows.length === 0) return [{ areaClass: '*', amount: 1, unit: 'work_day', source: '' }]
  return rows.map(({ areaClass, limit, source }) => ({ areaClass, amount: limit.amount, unit: limit.unit, source }))
}

function Which() {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item
        name="category"
        label={t('rules.limits.category')}
        rules={[{ required: true, message: t('rules.dispatch.form.categoryMissing') }]}
      >
        <CategoryChoice withPatterns />
      </Form.Item>
      <Form.Item name="stage" label={t('rules.limits.stage')}>
        <Select options={stages.map((stage) => ({ value: stage, label: t(`matter.stage.${stage}`) }))} />
      </Form.Item>
    </>
  )
}

function Lines() {
  const { t } = useTranslation()
  const classes = ['*', ...areaClasses] as const

  async function refuseTwice(_rule: unknown, lines: readonly LimitLine[]): Promise<void> {
    if (new Set(lines.map(({ areaClass }) => areaClass)).size < lines.length) throw new Error(t('rules.limits.classTwice'))
    await Promise.resolve()
  }

  return (
    <Form.List name="rows" rules={[{ validator: refuseTwice }]}>
      {(fields, { add, remove }, { errors }) => (
        <div className="limits-rows">
          {fields.map(({ key, name }) => (
            <div className="limits-row" key={key}>
              <Form.Item name={[name, 'areaClass']} label={t('rules.limits.areaClass')}>
                <Select
                  options={classes.map((one) => ({
                    value: one,
                    label: one === '*' ? t('rules.limits.classAll') : t('rules.limits.classShort', { name: one }),
                  }))}
                />
              </Form.Item>
              <Form.Item
                name={[name, 'amount']}
                label={t('rules.dispatch.form.amount')}
                rules={[{ required: true, type: 'number', min: 0.1, message: t('rules.limits.amountMissing') }]}
              >
                <InputNumber min={0.1} max={10_000} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name={[name, 'unit']} label={t('rules.dispatch.form.unit')}>
                <Select options={limitUnits.map((unit) => ({ value: unit, label: t(`rules.shared.limitUnit.${unit}`) }))} />
              </Form.Item>
              <Form.Item label=" ">
                <Button disabled={fields.length === 1} onClick={() => remove(name)}>
                  {t('rules.shared.remove')}
                </Button>
              </Form.Item>
              <Form.Item
                className="limits-wide"
                name={[name, 'source']}
                label={t('rules.limits.source')}
                rules={[{ required: true, whitespace: true, message: t('rules.limits.sourceMissing') }]}
              >
                <Input maxLength={200} />
              </Form.Item>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          {fields.length < classes.length && (
            <Button onClick={() => add({ areaClass: 'A', amount: 1, unit: 'work_day', source: '' })}>{t('rules.limits.addRow')}</Button>
          )}
        </div>
      )}
    </Form.List>
  )
}
