import type { MatterDetail, NewPrecedent } from '@yiwang/contract'
import { Banner } from '@yiwang/ui'
import { App, Button, Checkbox, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useNames } from '../../reference/use-names.ts'
import { MoveField } from '../../staff/move-field.tsx'
import { useMay } from '../../staff/page.tsx'
import { listMissing, requestOf, type MoveDraft } from './move-draft.ts'
import { useMoveMatter } from './queries.ts'
import { CoUnits, UnitSelect } from './unit-field.tsx'

interface RulingFormProps {
  readonly detail: MatterDetail
  readonly onKeep: (precedent: NewPrecedent) => void
}

/** The ruling itself: to whom, with whom and why, and whether it is to be the rule from now on. */
export function RulingForm({ detail, onKeep }: RulingFormProps) {
  const { t } = useTranslation()
  const names = useNames()
  const mayKeep = useMay('rule.edit')
  const form = useRulingForm(detail, onKeep)
  const { draft, change, missing } = form
  const reasonLabel = t('desk.form.reason')
  const unitLabel = t('desk.form.leadUnit')
  return (
    <form
      className="ruling-form move-form"
      onSubmit={(event) => {
        event.preventDefault()
        form.send()
      }}
    >
      <h3>{t('flow.ruling.decide')}</h3>
      <p className="move-consequence">{t('flow.ruling.decideLead')}</p>
      {form.problem === undefined ? null : <Banner tone="red">{form.problem}</Banner>}
      <div className="ruling-parties">
        {detail.parties.map((unit) => (
          <Button
            key={unit}
            type={draft.leadUnit === unit ? 'primary' : 'default'}
            aria-pressed={draft.leadUnit === unit}
            onClick={() => change({ leadUnit: unit })}
          >
            {names.unit(unit)}
          </Button>
        ))}
      </div>
      <MoveField label={unitLabel} problem={missing.includes('lead_unit') ? t('desk.form.mustChoose', { what: unitLabel }) : undefined}>
        <UnitSelect label={unitLabel} value={draft.leadUnit} onChange={(leadUnit) => change({ leadUnit })} />
      </MoveField>
      <MoveField label={t('desk.form.coUnits')}>
        <CoUnits draft={draft} onChange={change} />
      </MoveField>
      <MoveField label={reasonLabel} problem={missing.includes('reason') ? t('desk.form.mustWrite', { what: reasonLabel }) : undefined}>
        <Input.TextArea
          aria-label={reasonLabel}
          value={draft.reason ?? ''}
          maxLength={4000}
          autoSize={{ minRows: 3, maxRows: 10 }}
          placeholder={t('desk.form.reasonHint')}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </MoveField>
      {mayKeep ? <PrecedentFields precedent={form.precedent} isMissing={form.isNoteMissing} onChange={form.setPrecedent} /> : null}
      <Button type="primary" size="large" htmlType="submit" loading={form.isPending}>
        {t(form.precedent ? 'flow.ruling.ruleAndKeep' : 'flow.ruling.rule')}
      </Button>
    </form>
  )
}

type PrecedentDraft = Pick<NewPrecedent, 'reach' | 'note'>

interface PrecedentFieldsProps {
  readonly precedent: PrecedentDraft | undefined
  readonly isMissing: boolean
  readonly onChange: (precedent: PrecedentDraft | undefined) => void
}

const reaches = ['community', 'street', 'district'] as const satisfies readonly NewPrecedent['reach'][]

function PrecedentFields({ precedent, isMissing, onChange }: PrecedentFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className="ruling-precedent">
      <Checkbox
        checked={precedent !== undefined}
        onChange={(event) => onChange(event.target.checked ? { reach: 'community', note: '' } : undefined)}
      >
        {t('flow.ruling.keep')}
      </Checkbox>
      <p className="move-hint">{t('flow.ruling.keepHelp')}</p>
      {precedent ? (
        <>
          <MoveField label={t('flow.ruling.reach')}>
            <Radio.Group
              aria-label={t('flow.ruling.reach')}
              value={precedent.reach}
              onChange={(event) => onChange({ ...precedent, reach: event.target.value as NewPrecedent['reach'] })}
              options={reaches.map((value) => ({ value, label: t(`flow.ruling.reachOf.${value}`) }))}
            />
          </MoveField>
          <MoveField label={t('flow.ruling.note')} problem={isMissing ? t('flow.ruling.noteMissing') : undefined}>
            <Input
              aria-label={t('flow.ruling.note')}
              value={precedent.note}
              maxLength={200}
              placeholder={t('flow.ruling.noteHint')}
              onChange={(event) => onChange({ ...precedent, note: event.target.value })}
            />
          </MoveField>
        </>
      ) : null}
    </div>
  )
}

function useRulingForm(detail: MatterDetail, onKeep: (precedent: NewPrecedent) => void) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const names = useNames()
  const [draft, setDraft] = useState<MoveDraft>({ evidence: [] })
  const [precedent, setPrecedent] = useState<PrecedentDraft>()
  const [hasTried, setTried] = useState(false)
  const [problem, setProblem] = useState<string>()
  const moving = useMoveMatter(detail.row.id)
  const missing = listMissing('rule', draft, [])
  const isNoteMissing = precedent !== undefined && precedent.note.trim() === ''
  async function rule(): Promise<void> {
    const { row } = detail
    try {
      // Awaited, not called back: the form is gone as soon as the ruling stands.
      await moving.mutateAsync({ body: requestOf('rule', draft, row.version), key: crypto.randomUUID() })
      void message.success(t('flow.ruling.done', { unit: names.unit(draft.leadUnit ?? '') }))
      if (precedent) onKeep({ matter: row.id, reach: precedent.reach, note: precedent.note.trim() })
    } catch (error) {
      setProblem(presentProblem(error, language))
    }
  }
  function send(): void {
    setTried(true)
    setProblem(undefined)
    if (missing.length === 0 && !isNoteMissing && !moving.isPending) void rule()
  }
  return {
    draft,
    change: (part: Partial<MoveDraft>) => setDraft((before) => ({ ...before, ...part })),
    precedent,
    setPrecedent,
    missing: hasTried ? missing : [],
    isNoteMissing: hasTried && isNoteMissing,
    problem,
    send,
    isPending: moving.isPending,
  }
}
