import type { BulkAction, BulkRequest, Me, Selected } from '@yiwang/contract'
import { declineReasons } from '@yiwang/kernel'
import { Button, Input, Radio, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'

import { UnitChoice } from '../reference/choices.tsx'
import { useNames } from '../reference/use-names.ts'
import { countUnits, whatApplies, type Applies } from './what-applies.ts'

type Sent = z.input<typeof BulkRequest>
type Said = Pick<Sent, 'text'> & NonNullable<Sent['carried']>

interface BulkFormProps {
  readonly action: BulkAction
  readonly matters: readonly Selected[]
  readonly me: Me
  readonly isRunning: boolean
  readonly onGo: (request: Sent) => void
}

/** What the action needs to know, what it will be done to, and why the rest is left alone. */
export function BulkForm({ action, matters, me, isRunning, onGo }: BulkFormProps) {
  const { t } = useTranslation()
  const [said, setSaid] = useState<Said>(() => beginning(action, matters))
  const applies = whatApplies({ action, target: said.target, leadUnit: said.leadUnit }, matters, me)
  const Fields = fieldsOf[action]
  function go(): void {
    const { text, ...carried } = said
    const chosen = applies.able.map(({ id, version }) => ({ id, version }))
    onGo({ bulk: crypto.randomUUID(), action, matters: chosen, carried, ...(text !== undefined && { text }) })
  }
  return (
    <form
      className="bulk-form"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      {Fields ? <Fields said={said} matters={matters} applies={applies} onSay={(part) => setSaid({ ...said, ...part })} /> : null}
      <Unable applies={applies} />
      <Button type="primary" htmlType="submit" disabled={!isWhole(action, said) || applies.able.length === 0} loading={isRunning}>
        {t('bulk.go', { action: t(`bulk.action.${action}`), n: applies.able.length.toLocaleString() })}
      </Button>
    </form>
  )
}

interface FieldsProps {
  readonly said: Said
  readonly matters: readonly Selected[]
  readonly applies: Applies
  readonly onSay: (part: Said) => void
}

const fieldsOf: Partial<Record<BulkAction, (props: FieldsProps) => ReactNode>> = {
  decline: DeclineFields,
  dispatch: DispatchFields,
  merge: MergeFields,
  reply: ReplyFields,
}

/** What stands in the form to begin with: the first reported is what the others are merged into. */
function beginning(action: BulkAction, matters: readonly Selected[]): Said {
  const [first] = matters.toSorted((one, other) => (one.number < other.number ? -1 : 1))
  return action === 'merge' && first ? { target: first.id } : {}
}

function isWhole(action: BulkAction, said: Said): boolean {
  const needs: Partial<Record<BulkAction, readonly (string | undefined)[]>> = {
    decline: [said.reasonCode],
    merge: [said.target, said.reason],
    reply: [said.text],
  }
  return (needs[action] ?? []).every((text) => text !== undefined && text.trim() !== '')
}

function Unable({ applies }: { readonly applies: Applies }) {
  const { t } = useTranslation()
  const rest = [...applies.unable.values()].reduce((sum, count) => sum + count, 0)
  if (rest === 0) return null
  const why = [...applies.unable].map(([obstacle, n]) => t(`bulk.obstacle.${obstacle}`, { n: n.toLocaleString() }))
  return (
    <p className="bulk-unable">
      {t('bulk.unable', { n: rest.toLocaleString() })}
      {why.join(t('common.comma'))}
    </p>
  )
}

function ReasonField({ said, onSay }: Pick<FieldsProps, 'said' | 'onSay'>) {
  const { t } = useTranslation()
  return (
    <label className="bulk-field">
      <span>{t('bulk.reason')}</span>
      <Input value={said.reason ?? ''} maxLength={500} onChange={({ target }) => onSay({ reason: target.value })} />
    </label>
  )
}

function DeclineFields(props: FieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <label className="bulk-field">
        <span>{t('bulk.declineReason')}</span>
        <Select
          aria-label={t('bulk.declineReason')}
          value={props.said.reasonCode}
          onChange={(reasonCode) => props.onSay({ reasonCode })}
          options={declineReasons.map((value) => ({ value, label: t(`matter.declineReason.${value}`) }))}
        />
      </label>
      <ReasonField {...props} />
    </>
  )
}

function DispatchFields({ said, applies, onSay }: FieldsProps) {
  const { t } = useTranslation()
  const names = useNames()
  const isToOne = said.leadUnit !== undefined
  return (
    <>
      <Radio.Group
        value={isToOne}
        onChange={({ target }) => onSay({ leadUnit: target.value === true ? '' : undefined })}
        options={[
          { value: false, label: t('bulk.byRules') },
          { value: true, label: t('bulk.toOne') },
        ]}
      />
      {isToOne ? (
        <label className="bulk-field">
          <span>{t('bulk.leadUnit')}</span>
          <UnitChoice aria-label={t('bulk.leadUnit')} value={said.leadUnit ?? ''} onChange={(leadUnit) => onSay({ leadUnit })} />
        </label>
      ) : (
        <ul className="bulk-units">
          {countUnits(applies.able).map(([unit, count]) => (
            <li key={unit}>
              {names.unit(unit)} <b>{count.toLocaleString()}</b>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function MergeFields(props: FieldsProps) {
  const { t } = useTranslation()
  const { said, matters, onSay } = props
  const [first] = matters.toSorted((one, other) => (one.number < other.number ? -1 : 1))
  const options = matters.map(({ id, number }) => ({
    value: id,
    label: id === first?.id ? t('bulk.suggestedTarget', { number }) : number,
  }))
  return (
    <>
      <label className="bulk-field">
        <span>{t('bulk.target')}</span>
        <Select aria-label={t('bulk.target')} value={said.target} onChange={(target) => onSay({ target })} options={options} />
      </label>
      <ReasonField {...props} />
    </>
  )
}

function ReplyFields({ said, onSay }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <label className="bulk-field bulk-field-wide">
      <span>{t('bulk.replyText')}</span>
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={1000}
        value={said.text ?? ''}
        onChange={({ target }) => onSay({ text: target.value })}
      />
      <small>{t('bulk.replyHint')}</small>
    </label>
  )
}
