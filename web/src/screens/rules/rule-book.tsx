import './rules.css'

import type { DispatchRule, DispatchTable, TriedDispatch } from '@yiwang/contract'
import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { speaksOf } from './display-rows.ts'
import { DraftBar, VersionLine } from '../../draft/draft-bar.tsx'
import { Empty, useMay } from '../../staff/page.tsx'
import { ChangesOffer } from '../../flow/changes-offer.tsx'
import { Publishing } from '../../draft/publishing.tsx'
import { usePublishRules } from './queries.ts'
import { RuleDrawer } from './rule-drawer.tsx'
import { numberRules } from './rule-list.ts'
import { RuleTable } from './rule-table.tsx'
import { TryPanel } from './try-panel.tsx'
import { useNames } from '../../reference/use-names.ts'
import { useRuleDraft, type RuleDraft } from './use-rule-draft.ts'

const step = 100

/** The table with everything that can be done to it. */
export function RuleBook({ table, person }: { readonly table: DispatchTable; readonly person: string }) {
  const { t } = useTranslation()
  const mayEdit = useMay('rule.edit')
  const names = useNames()
  const publish = usePublishRules()
  const book = useRuleDraft({ table, person, names })
  const { draft, rows } = book
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(step)
  const [opened, setOpened] = useState<DispatchRule>()
  const [isTrying, setTrying] = useState(false)
  const [tried, setTried] = useState<TriedDispatch>()
  const [isPublishing, setPublishing] = useState(false)
  const found = useMemo(
    () => (words.trim() === '' ? rows : rows.filter(({ rule }) => speaksOf(rule, words.trim(), names))),
    [rows, words, names],
  )
  const summary = t('rules.dispatch.summary', book.diff.counts)

  function goTo(id: string): void {
    setWords('')
    setShown(Math.max(shown, rows.findIndex(({ rule }) => rule.id === id) + 1))
    requestAnimationFrame(() => document.getElementById(`rule-row-${id}`)?.scrollIntoView({ block: 'center' }))
  }

  function closeTry(): void {
    setTrying(false)
    setTried(undefined)
  }

  const add = (
    <Button type={draft.isDraft ? 'default' : 'primary'} onClick={() => setOpened(book.beginRule())}>
      {t('rules.dispatch.add')}
    </Button>
  )

  return (
    <>
      <VersionLine table={table} mayEdit={mayEdit} />
      <ChangesOffer isOffered={publish.isSuccess} />
      {mayEdit && <DraftBar draft={draft} summary={summary} onPublish={() => setPublishing(true)} onRebase={book.rebase} />}
      <div className="pg-filters">
        <Input
          allowClear
          value={words}
          placeholder={t('rules.dispatch.find')}
          aria-label={t('rules.dispatch.find')}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="pg-quiet" role="status">
          {found.length === rows.length
            ? t('rules.dispatch.count', { count: draft.rows.length })
            : t('rules.dispatch.shown', { shown: found.length, count: rows.length })}
        </span>
        <Button onClick={isTrying ? closeTry : () => setTrying(true)} aria-expanded={isTrying}>
          {t('rules.dispatch.try.title')}
        </Button>
        {mayEdit && add}
      </div>
      <div className="rules-body" data-trying={isTrying}>
        {rows.length === 0 ? (
          <Empty title={t('rules.dispatch.empty')} action={mayEdit && add}>
            {t('rules.dispatch.emptyHow')}
          </Empty>
        ) : (
          <RuleTable
            rows={found}
            shown={shown}
            names={names}
            mayEdit={mayEdit}
            tried={tried}
            onAction={(action, rule) => (action === 'open' ? setOpened(rule) : book.act(action, rule))}
            onMove={book.move}
            onMore={() => setShown(shown + step)}
          />
        )}
        {isTrying && (
          <TryPanel
            names={names}
            draft={draft.isDraft ? numberRules(draft.rows) : undefined}
            tried={tried}
            positionOf={(id) => rows.find(({ rule }) => rule.id === id)?.position}
            onTried={setTried}
            onGoTo={goTo}
            onClose={closeTry}
          />
        )}
      </div>
      <OpenedRule opened={opened} book={book} onClose={() => setOpened(undefined)} />
      <Publishing
        isOpen={isPublishing}
        draft={draft}
        summary={summary}
        how={t('rules.shared.publishHow')}
        publish={publish}
        bodyOf={(version) => ({ ...version, rules: numberRules(draft.rows) })}
        onClose={() => setPublishing(false)}
      />
    </>
  )
}

interface OpenedRuleProps {
  readonly opened: DispatchRule | undefined
  readonly book: RuleDraft
  readonly onClose: () => void
}

function OpenedRule({ opened, book, onClose }: OpenedRuleProps) {
  if (!opened) return null

  function close(done: () => void): void {
    done()
    onClose()
  }

  return (
    <RuleDrawer
      key={opened.id}
      rule={opened}
      isNew={!book.draft.rows.some(({ id }) => id === opened.id)}
      onApply={(rule) => close(() => book.apply(rule))}
      onRemove={() => close(() => book.act('remove', opened))}
      onClose={onClose}
    />
  )
}
