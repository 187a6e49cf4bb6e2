import type { MatterDetail } from '@yiwang/contract'
import { Banner } from '@yiwang/ui'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { MoveField } from '../../staff/move-field.tsx'
import { FormDrawer } from '../../staff/form-drawer.tsx'
import { useSplit } from './queries.ts'
import { splitRequestOf, type ChildDraft, type SplitDraft } from './split-draft.ts'
import { CategorySelect } from './category-select.tsx'
import { CoUnits, UnitSelect } from './unit-field.tsx'

interface SplitFormProps {
  readonly detail: MatterDetail
  readonly onClose: () => void
}

/** Splits several children off a matter at once, each to a unit with its part of the work in words. */
export function SplitForm({ detail, onClose }: SplitFormProps) {
  const { t } = useTranslation()
  const form = useSplitForm(detail, onClose)
  const { draft, setDraft } = form
  function change(key: number, part: Partial<ChildDraft>): void {
    setDraft({ ...draft, children: draft.children.map((child) => (child.key === key ? { ...child, ...part } : child)) })
  }
  function add(): void {
    const key = Math.max(0, ...draft.children.map((child) => child.key)) + 1
    setDraft({ ...draft, children: [...draft.children, { key, words: '' }] })
  }
  return (
    <FormDrawer
      title={`${t('matter.move.split')} · ${detail.row.number}`}
      width={560}
      send={t('flow.split.send', { n: draft.children.length })}
      isPending={form.isPending}
      onSend={form.send}
      onClose={onClose}
    >
      {form.problem === undefined ? null : <Banner tone="red">{form.problem}</Banner>}
      <p className="move-consequence">{t('flow.split.lead')}</p>
      {draft.children.map((child, index) => (
        <ChildFields
          key={child.key}
          child={child}
          category={detail.row.category}
          number={index + 1}
          onChange={(part) => change(child.key, part)}
          onRemove={
            draft.children.length === 1
              ? undefined
              : () => setDraft({ ...draft, children: draft.children.filter(({ key }) => key !== child.key) })
          }
        />
      ))}
      {draft.children.length < 10 ? <Button onClick={add}>{t('flow.split.add')}</Button> : null}
      <MoveField label={t('flow.split.reason')}>
        <Input.TextArea
          aria-label={t('flow.split.reason')}
          value={draft.reason}
          maxLength={4000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
        />
      </MoveField>
    </FormDrawer>
  )
}

interface ChildFieldsProps {
  readonly child: ChildDraft
  /** The parent's, in which a child stays if nothing else is chosen. */
  readonly category: string
  readonly number: number
  readonly onChange: (part: Partial<ChildDraft>) => void
  readonly onRemove: (() => void) | undefined
}

function ChildFields({ child, category, number, onChange, onRemove }: ChildFieldsProps) {
  const { t } = useTranslation()
  const name = t('flow.split.child', { n: number })
  return (
    <fieldset className="split-child">
      <legend>{name}</legend>
      <UnitSelect label={`${name} ${t('flow.split.unit')}`} value={child.leadUnit} onChange={(leadUnit) => onChange({ leadUnit })} />
      <CoUnits label={`${name} ${t('desk.form.coUnits')}`} hint={t('flow.split.coUnitsHint')} draft={child} onChange={onChange} />
      <CategorySelect
        label={`${name} ${t('desk.form.category')}`}
        value={child.category ?? category}
        onChange={(own) => onChange({ category: own })}
      />
      <Input.TextArea
        aria-label={`${name} ${t('flow.split.words')}`}
        value={child.words}
        maxLength={4000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        placeholder={`${t('flow.split.words')} · ${t('flow.split.wordsHint')}`}
        onChange={(event) => onChange({ words: event.target.value })}
      />
      {onRemove ? (
        <Button type="link" size="small" onClick={onRemove}>
          {t('flow.split.remove', { n: number })}
        </Button>
      ) : null}
    </fieldset>
  )
}

function useSplitForm(detail: MatterDetail, onClose: () => void) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const [draft, setDraft] = useState<SplitDraft>({ reason: '', children: [{ key: 1, words: '' }] })
  const [problem, setProblem] = useState<string>()
  const split = useSplit(detail.row.id)
  function send(): void {
    const body = splitRequestOf(draft, detail.row.version)
    setProblem(body ? undefined : t('flow.split.missing'))
    if (!body || split.isPending) return
    split.mutate(
      { body, key: crypto.randomUUID() },
      {
        onSuccess: () => {
          void message.success(t('flow.split.done', { n: body.children.length }))
          onClose()
        },
        onError: (error) => setProblem(presentProblem(error, language)),
      },
    )
  }
  return { draft, setDraft, problem, send, isPending: split.isPending }
}
