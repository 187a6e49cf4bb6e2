import type { PledgeView } from '@yiwang/contract'
import { pledgeKinds } from '@yiwang/kernel'
import { Checkbox, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'

import { useBoard } from '../../pledge/queries.ts'
import { MoveField } from '../../staff/move-field.tsx'
import type { TermsPart } from './terms-drawer.tsx'

/** What the pledge is called, of which kind it is, and under which other one it stands. */
export function WhatFields({ terms, pledge, onChange }: TermsPart & { readonly pledge: PledgeView }) {
  const { t } = useTranslation()
  const board = useBoard({ year: Number(pledge.number.slice(0, 4)) })
  const above = (board.data?.pledges ?? []).filter(
    ({ id, parent, report, isWithdrawn }) => id !== pledge.id && parent === null && report === pledge.report && !isWithdrawn,
  )
  return (
    <fieldset className="terms-part">
      <legend>{t('pledge.terms.what')}</legend>
      <MoveField label={t('pledge.term.subject')} problem={terms.subject.trim() === '' ? t('pledge.terms.needsSubject') : undefined}>
        <Input
          aria-label={t('pledge.term.subject')}
          value={terms.subject}
          maxLength={200}
          onChange={({ target }) => onChange({ subject: target.value })}
        />
      </MoveField>
      <MoveField label={t('pledge.term.kind')}>
        <Select
          aria-label={t('pledge.term.kind')}
          value={terms.kind}
          options={pledgeKinds.map((kind) => ({ value: kind, label: t(`pledgeTerm.kind.${kind}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      </MoveField>
      <Checkbox checked={terms.livelihood} onChange={({ target }) => onChange({ livelihood: target.checked })}>
        {t('pledgeTerm.livelihood')}
      </Checkbox>
      <MoveField label={t('pledge.term.parent')} hint={pledge.children.length > 0 ? t('pledge.terms.hasChildren') : undefined}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('pledge.term.parent')}
          value={terms.parent ?? ''}
          disabled={pledge.children.length > 0}
          options={[
            { value: '', label: t('pledge.terms.noParent') },
            ...above.map(({ id, number, subject }) => ({ value: id, label: `${number} ${subject}` })),
          ]}
          onChange={(parent) => onChange({ parent: parent || null })}
        />
      </MoveField>
    </fieldset>
  )
}
