import './unmask.css'

import { mayUnmask } from '@yiwang/kernel'
import type { MatterDetail, Unmasked } from '@yiwang/contract'
import { Alert, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../api/client.ts'
import { useLanguage } from '../language/language.ts'
import { useMe } from '../me/queries.ts'
import { useUnmask } from './queries.ts'

/**
 * Shows who reported a matter, for a reason that is logged; nothing where it is open anyway or this person may not.
 * What was uncovered is gone when the dialog closes.
 */
export function UnmaskButton({ detail }: { readonly detail: MatterDetail }) {
  const { t } = useTranslation()
  const me = useMe().data
  const [isOpen, setOpen] = useState(false)
  const units = [detail.row.leadUnit, ...detail.coUnits].filter((unit) => unit !== null)
  if (!me || detail.reporter?.isMasked !== true) return null
  const { id, district, name, roles, area, unit } = me
  if (!mayUnmask({ id, district, name, roles, area, ...(unit && { unit: unit.id }) }, { units })) return null
  return (
    <>
      <Button size="small" className="unmask-button" onClick={() => setOpen(true)}>
        {t('security.unmask.button')}
      </Button>
      <Modal open={isOpen} title={t('security.unmask.title')} footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        <Uncover id={detail.row.id} onHide={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function Uncover({ id, onHide }: { readonly id: string; readonly onHide: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const unmask = useUnmask(id)
  if (unmask.data) return <Uncovered unmasked={unmask.data} onHide={onHide} />
  return (
    <Form layout="vertical" requiredMark={false} onFinish={({ reason }: { readonly reason: string }) => unmask.mutate(reason)}>
      <p>{t('security.unmask.lead')}</p>
      <Form.Item
        name="reason"
        label={t('security.unmask.reason')}
        extra={t('security.unmask.reasonHint')}
        rules={[{ required: true, whitespace: true, message: t('security.account.needed') }]}
      >
        <Input.TextArea rows={3} maxLength={500} autoFocus />
      </Form.Item>
      {unmask.error && <Alert className="unmask-said" type="error" showIcon title={presentProblem(unmask.error, language)} />}
      <Button type="primary" htmlType="submit" loading={unmask.isPending}>
        {t('security.unmask.confirm')}
      </Button>
    </Form>
  )
}

function Uncovered({ unmasked, onHide }: { readonly unmasked: Unmasked; readonly onHide: () => void }) {
  const { t } = useTranslation()
  const { reporter, description, address, entries } = unmasked
  const facts = [
    ['name', reporter?.name],
    ['phone', reporter?.phone],
    ['email', reporter?.email],
    ['address', address === '' ? undefined : address],
  ] as const
  const said = facts.filter(([, value]) => typeof value === 'string')
  return (
    <div className="unmask" role="status">
      <Alert type="warning" showIcon title={t('security.unmask.shown')} />
      {reporter === null && <p>{t('security.unmask.nobody')}</p>}
      <dl>
        {said.map(([field, value]) => (
          <div key={field}>
            <dt>{t(`security.unmask.${field}`)}</dt>
            <dd>{field === 'phone' ? <a href={`tel:${value}`}>{value}</a> : value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('security.unmask.words')}</dt>
          <dd>{description}</dd>
        </div>
        {entries.slice(1).map(({ seq, text, reason }) => (
          <div key={seq}>
            <dt>#{seq}</dt>
            <dd>{text ?? reason}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onHide}>{t('security.unmask.hide')}</Button>
    </div>
  )
}
