import type { CalendarYearDay } from '@yiwang/contract'
import { Alert, App, Button, Drawer, Form, Input, Radio, Space } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { formatDate } from './format-date.ts'
import { useRestoreDay, useSetDay } from './queries.ts'
import { dayKindOf } from './year-grid.ts'

interface DayForm {
  readonly isWorking: boolean
  readonly note: string
}

interface DayDrawerProps {
  readonly day: CalendarYearDay
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** One day: working or off, and why; or back to what the nation says. */
export function DayDrawer({ day, onSaved, onClose }: DayDrawerProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const set = useSetDay()
  const restore = useRestoreDay()
  const [form] = Form.useForm<DayForm>()
  const name = formatDate(day.day, language)
  const error = set.error ?? restore.error

  function done(text: string): void {
    void message.success(text)
    onSaved()
    onClose()
  }

  function save({ isWorking, note }: DayForm): void {
    const change = { day: day.day, isWorking, note: note.trim() }
    const kind = t(`rules.calendar.kind.${dayKindOf(change)}`)
    set.mutate(change, { onSuccess: () => done(t('rules.calendar.saved', { day: name, kind })) })
  }

  return (
    <Drawer
      open
      size={420}
      title={name}
      onClose={onClose}
      footer={
        <Space wrap>
          <Button onClick={onClose}>{t('rules.shared.cancel')}</Button>
          {day.isOverride && (
            <Button
              loading={restore.isPending}
              onClick={() => restore.mutate(day.day, { onSuccess: () => done(t('rules.calendar.restored')) })}
            >
              {t('rules.calendar.restore')}
            </Button>
          )}
          <Button type="primary" loading={set.isPending} onClick={() => form.submit()}>
            {t('rules.shared.save')}
          </Button>
        </Space>
      }
    >
      <p>
        {t('rules.calendar.now', { kind: t(`rules.calendar.kind.${dayKindOf(day)}`) })}
        {day.holiday !== '' && ` · ${day.holiday}`}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ isWorking: day.isOverride ? day.isWorking : !day.isWorking, note: day.note }}
        onFinish={save}
      >
        <Form.Item name="isWorking">
          <Radio.Group
            options={[
              { value: true, label: t('rules.calendar.setWorking') },
              { value: false, label: t('rules.calendar.setOff') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('rules.calendar.note')}
          rules={[{ required: true, whitespace: true, message: t('rules.calendar.noteMissing') }]}
        >
          <Input maxLength={200} placeholder={t('rules.calendar.notePlaceholder')} />
        </Form.Item>
      </Form>
      <p className="pg-quiet pg-small">{t('rules.calendar.effect')}</p>
      {error && <Alert type="error" showIcon title={presentProblem(error, language)} />}
    </Drawer>
  )
}
