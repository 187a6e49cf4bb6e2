import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { permissions } from '@yiwang/kernel'
import { Banner } from '@yiwang/ui'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../language/language.ts'
import { formatInstant } from '../time/format-instant.ts'
import type { Draft } from './use-draft.ts'
import { listRoles } from '../language/list-words.ts'

interface VersionInfo {
  readonly version: string
  readonly note: string
  readonly madeAt: number
  readonly madeBy: string
}

/** Which version is in force, who made it and why. */
export function VersionLine({ table, mayEdit }: { readonly table: VersionInfo; readonly mayEdit: boolean }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const when = formatInstant(table.madeAt, language)
  return (
    <div className="pg-version">
      <strong>{t('rules.shared.version', { version: table.version })}</strong>
      <span className="pg-quiet">
        {t('rules.shared.madeBy', { name: table.madeBy === 'system' ? t('person.role.system') : table.madeBy, when })}
      </span>
      {table.note !== '' && <span className="pg-quiet">{table.note}</span>}
      {!mayEdit && <span className="pg-quiet">{t('rules.shared.readOnly', { roles: listRoles(permissions['rule.edit'], language) })}</span>}
    </div>
  )
}

interface DraftBarProps<Row> {
  readonly draft: Draft<Row>
  readonly summary: ReactNode
  readonly onPublish: () => void
  readonly onRebase: () => void
}

/** That this is a draft and how it differs; to undo, discard and publish it. */
export function DraftBar<Row>({ draft, summary, onPublish, onRebase }: DraftBarProps<Row>) {
  const { t } = useTranslation()
  if (!draft.isDraft && !draft.canUndo && !draft.canRedo) return null
  return (
    <>
      <section className="pg-draft" aria-label={t('rules.shared.draft')}>
        <div className="pg-draft-words">
          <span>
            <strong>{t('rules.shared.draft')}</strong> {summary}
          </span>
          <span className="pg-quiet pg-small">{t('rules.shared.draftHint')}</span>
        </div>
        <div className="pg-actions">
          <Button icon={<UndoOutlined />} disabled={!draft.canUndo} onClick={draft.undo}>
            {t('rules.shared.undo')}
          </Button>
          <Button icon={<RedoOutlined />} disabled={!draft.canRedo} onClick={draft.redo}>
            {t('rules.shared.redo')}
          </Button>
          <Button disabled={!draft.isDraft} onClick={draft.discard}>
            {t('rules.shared.discard')}
          </Button>
          <Button type="primary" disabled={!draft.isDraft || draft.isStale} onClick={onPublish}>
            {t('rules.shared.publish')}
          </Button>
        </div>
      </section>
      {draft.isStale && (
        <Banner
          tone="amber"
          title={t('rules.shared.stale')}
          actions={
            <Button type="primary" onClick={onRebase}>
              {t('rules.shared.rebase')}
            </Button>
          }
        >
          {t('rules.shared.staleHow')}
        </Banner>
      )}
    </>
  )
}
