import type { PledgeView } from '@yiwang/contract'
import { Alert, App, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { DayField } from '../../pledge/day-field.tsx'
import { FileField } from '../../pledge/file-field.tsx'
import { useActOnPledge, type Deed } from '../../pledge/queries.ts'
import { FormDrawer } from '../../staff/form-drawer.tsx'
import { MoveField } from '../../staff/move-field.tsx'
import { timeZone } from '../../time/time-zone.ts'
import type { Doing } from './doing.ts'

type Plain = Exclude<Doing, { kind: 'changed' }>
type Kind = Plain['kind']

interface ActProps {
  readonly doing: Plain
  readonly pledge: PledgeView
  readonly onClose: () => void
}

interface Draft {
  readonly words: string
  readonly on: string
  readonly percent: number | null
  readonly node: string | null
  readonly file: string | null
}

/** One thing done to a pledge: a claim, a proof, a proof sent back, a remark, a withdrawal, or taking that back. */
export function ActDrawer({ doing, pledge, onClose }: ActProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const act = useActOnPledge(pledge)
  const today = Temporal.Now.plainDateISO(timeZone()).toString()
  const [draft, setDraft] = useState<Draft>({ words: '', on: today, percent: null, node: 'node' in doing ? doing.node : null, file: null })
  const { kind } = doing
  const isReady = draft.words.trim() !== '' && (kind !== 'claimed' || draft.percent !== null)

  function send(): void {
    if (!isReady || act.isPending) return
    act.mutate(actOf(kind, draft), {
      onSuccess: () => {
        void message.success(t('pledge.act.kept'))
        onClose()
      },
    })
  }

  return (
    <FormDrawer
      width={480}
      title={t(`pledge.act.${kind}`)}
      send={t(`pledge.act.${kind}`)}
      isPending={act.isPending}
      isDisabled={!isReady}
      onSend={send}
      onClose={onClose}
    >
      <p className="pg-quiet">{t(`pledge.act.help.${kind}`)}</p>
      {kind === 'claimed' && <ClaimFields draft={draft} today={today} onChange={(part) => setDraft({ ...draft, ...part })} />}
      {kind === 'proven' && (
        <ProofFields draft={draft} pledge={pledge} today={today} onChange={(part) => setDraft({ ...draft, ...part })} />
      )}
      <MoveField label={t(`pledge.act.words.${kind}`)}>
        <Input.TextArea
          aria-label={t(`pledge.act.words.${kind}`)}
          value={draft.words}
          maxLength={4000}
          autoSize={{ minRows: 3, maxRows: 10 }}
          onChange={({ target }) => setDraft({ ...draft, words: target.value })}
        />
      </MoveField>
      {act.isError && <Alert type="error" showIcon title={presentProblem(act.error, language)} />}
    </FormDrawer>
  )
}

interface FieldsProps {
  readonly draft: Draft
  readonly today: string
  readonly onChange: (part: Partial<Draft>) => void
}

function ClaimFields({ draft, today, onChange }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <MoveField label={t('pledge.act.share')}>
        <InputNumber
          aria-label={t('pledge.act.share')}
          value={draft.percent}
          min={0}
          max={200}
          suffix="%"
          onChange={(percent) => onChange({ percent })}
        />
      </MoveField>
      <MoveField label={t('pledge.act.on')}>
        <DayField label={t('pledge.act.on')} value={draft.on} max={today} onChange={(on) => onChange({ on })} />
      </MoveField>
    </>
  )
}

function ProofFields({ draft, pledge, today, onChange }: FieldsProps & { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  const nodes = pledge.nodes.map(({ id, words }) => ({ value: id, label: words }))
  return (
    <>
      <MoveField label={t('pledge.act.ofNode')}>
        <Select
          aria-label={t('pledge.act.ofNode')}
          value={draft.node ?? ''}
          options={[...nodes, { value: '', label: t('pledge.nodes.whole') }]}
          onChange={(node) => onChange({ node: node === '' ? null : node })}
        />
      </MoveField>
      <MoveField label={t('pledge.act.reachedOn')}>
        <DayField label={t('pledge.act.reachedOn')} value={draft.on} max={today} onChange={(on) => onChange({ on })} />
      </MoveField>
      <MoveField label={t('pledge.file.label')} hint={t('pledge.file.hint')}>
        <FileField label={t('pledge.file.label')} file={draft.file} onChange={(file) => onChange({ file })} />
      </MoveField>
    </>
  )
}

function actOf(kind: Kind, { words, on, percent, node, file }: Draft): Deed {
  switch (kind) {
    case 'claimed':
      return { kind, claim: { on, share: (percent ?? 0) / 100, words } }
    case 'proven':
      return { kind, proof: { node, on, words, file } }
    case 'disproven':
      return { kind, node, reason: words }
    case 'remarked':
    case 'chased':
      return { kind, text: words }
    case 'withdrawn':
    case 'restored':
      return { kind, reason: words }
  }
}
