import { usePublishLimits } from './queries.ts'
import './limits.css'

import { LimitRow, type LimitTable } from '@yiwang/contract'
import type { Stage } from '@yiwang/kernel'
import { App, Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'

import { DraftBar, VersionLine } from '../../draft/draft-bar.tsx'
import { Empty, useMay } from '../../staff/page.tsx'
import { ChangesOffer } from '../../flow/changes-offer.tsx'
import { Publishing } from '../../draft/publishing.tsx'
import { listWords } from '../../language/list-words.ts'
import { useDraft, type Draft } from '../../draft/use-draft.ts'
import { useNames } from '../../reference/use-names.ts'
import { LimitDrawer } from './limit-drawer.tsx'
import { changedLimits, groupLimits, putCell, rebaseLimits } from './limit-matrix.ts'
import { LimitMatrix } from './limit-table.tsx'
import { LookUp } from './look-up.tsx'

const KeptLimits = z.object({ basedOn: z.string(), base: z.array(LimitRow), rows: z.array(LimitRow) })

function saysSame(one: readonly LimitRow[], other: readonly LimitRow[]): boolean {
  return changedLimits(one, other).size === 0
}

/** A cell of the table; without a category it is one that is still to be chosen. */
export interface OpenedCell {
  readonly category: string | undefined
  readonly stage: Stage
}

/** The table of limits with everything that can be done to it. */
export function LimitBook({ table, person }: { readonly table: LimitTable; readonly person: string }) {
  const { t } = useTranslation()
  const mayEdit = useMay('rule.edit')
  const names = useNames()
  const publish = usePublishLimits()
  const draft = useDraft({
    storedUnder: `yiwang.draft.limits.${person}`,
    shape: KeptLimits,
    version: table.version,
    published: table.rows,
    isSame: saysSame,
  })
  const [words, setWords] = useState('')
  const [opened, setOpened] = useState<OpenedCell>()
  const [isPublishing, setPublishing] = useState(false)
  const rebase = useRebase(draft, table)
  const changed = useMemo(() => changedLimits(draft.base, draft.rows), [draft.base, draft.rows])
  const groups = useMemo(() => groupLimits(draft.rows), [draft.rows])
  const found = groups.filter(({ category }) =>
    `${category} ${names.category(category)}`.toLowerCase().includes(words.trim().toLowerCase()),
  )
  const summary = t('rules.limits.changedCount', { count: changed.size })
  const add = <Button onClick={() => setOpened({ category: undefined, stage: 'handle' })}>{t('rules.limits.add')}</Button>

  return (
    <>
      <VersionLine table={table} mayEdit={mayEdit} />
      <ChangesOffer isOffered={publish.isSuccess} />
      {mayEdit && <DraftBar draft={draft} summary={summary} onPublish={() => setPublishing(true)} onRebase={rebase} />}
      <LookUp rows={draft.rows} />
      <div className="pg-filters">
        <Input
          allowClear
          value={words}
          placeholder={t('rules.limits.find')}
          aria-label={t('rules.limits.find')}
          onChange={(event) => setWords(event.target.value)}
        />
        {mayEdit && add}
        <span className="pg-quiet pg-small">{t('rules.limits.ordinary')}</span>
      </div>
      {groups.length === 0 ? (
        <Empty title={t('rules.limits.empty')} action={mayEdit && add}>
          {t('rules.limits.emptyHow')}
        </Empty>
      ) : (
        <LimitMatrix groups={found} changed={changed} names={names} onOpen={mayEdit ? setOpened : undefined} />
      )}
      {opened && (
        <LimitDrawer
          opened={opened}
          rows={draft.rows}
          onApply={(cell, rows) => {
            draft.change(putCell(draft.rows, cell, rows))
            setOpened(undefined)
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
      <Publishing
        isOpen={isPublishing}
        draft={draft}
        summary={summary}
        how={t('rules.limits.running')}
        publish={publish}
        bodyOf={(version) => ({ ...version, rows: draft.rows })}
        onClose={() => setPublishing(false)}
      />
    </>
  )
}

function useRebase(draft: Draft<LimitRow>, table: LimitTable): () => void {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const names = useNames()
  return () => {
    const { rows, conflicts } = rebaseLimits({ base: draft.base, mine: draft.rows, theirs: table.rows })
    draft.restart(rows)
    const named = [...new Set(conflicts.map((key) => names.category(key.split(' ')[0] ?? key)))]
    if (conflicts.length === 0) void message.success(t('rules.shared.rebased', { version: table.version }))
    else void message.warning(t('rules.shared.conflicts', { count: conflicts.length, what: listWords(named, names.language) }), 12)
  }
}
