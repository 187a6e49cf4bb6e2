import type { PledgeTerms, PledgeView } from '@yiwang/contract'
import { Alert, App, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useActOnPledge } from '../../pledge/queries.ts'
import { FormDrawer } from '../../staff/form-drawer.tsx'
import { MoveField } from '../../staff/move-field.tsx'
import { MeasureFields } from './measure-fields.tsx'
import { NodeFields } from './node-fields.tsx'
import { OwnerFields } from './owner-fields.tsx'
import { TargetFields } from './target-fields.tsx'
import { changedTerms, termsOf } from './terms-draft.ts'
import { WhatFields } from './what-fields.tsx'

/** A part of the form: the terms as drafted, and what to do when some of them change. */
export interface TermsPart {
  readonly terms: PledgeTerms
  readonly onChange: (part: Partial<PledgeTerms>) => void
}

/** Breaks a pledge down: who leads and helps, by when, along which nodes, and by what it is measured. */
export function TermsDrawer({ pledge, onClose }: { readonly pledge: PledgeView; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const act = useActOnPledge(pledge)
  const [before] = useState(() => termsOf(pledge))
  const [terms, setTerms] = useState(before)
  const [reason, setReason] = useState('')
  const changed = changedTerms(before, terms)
  const isReady = Object.keys(changed).length > 0 && terms.subject.trim() !== '' && terms.nodes.every(({ words }) => words.trim() !== '')

  function save(): void {
    if (!isReady || act.isPending) return
    const why = reason.trim()
    act.mutate(
      { kind: 'changed', terms: changed, ...(why !== '' && { reason: why }) },
      {
        onSuccess: () => {
          void message.success(t('pledge.act.kept'))
          onClose()
        },
      },
    )
  }

  const part: TermsPart = { terms, onChange: (some) => setTerms((now) => ({ ...now, ...some })) }
  return (
    <FormDrawer
      width={640}
      title={t('pledge.act.changed')}
      send={t('pledge.act.save')}
      isPending={act.isPending}
      isDisabled={!isReady}
      onSend={save}
      onClose={onClose}
    >
      <blockquote className="pledge-raw">{pledge.passage.raw}</blockquote>
      <OwnerFields {...part} />
      <NodeFields {...part} />
      <MeasureFields {...part} />
      <TargetFields {...part} />
      <WhatFields {...part} pledge={pledge} />
      <MoveField label={t('pledge.act.why')}>
        <Input
          aria-label={t('pledge.act.why')}
          value={reason}
          maxLength={400}
          placeholder={t('common.optional')}
          onChange={({ target }) => setReason(target.value)}
        />
      </MoveField>
      {act.isError && <Alert type="error" showIcon title={presentProblem(act.error, language)} />}
    </FormDrawer>
  )
}
