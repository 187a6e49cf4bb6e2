import type { DistrictView, HistoryEntry, MatterDetail } from '@yiwang/contract'
import { getMove, type MoveId } from '@yiwang/kernel'
import { Banner } from '@yiwang/ui'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { usePersonName } from '../../language/person-name.ts'
import { useCategories } from '../../reference/queries.ts'
import { presentProblem, ProblemError } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { Consequence, NeedsApproval } from './consequence.tsx'
import { useEntryWord } from './entry-word.ts'
import { FormDrawer } from '../../staff/form-drawer.tsx'
import { listMissing, requestOf, startDraft, type MoveDraft } from './move-draft.ts'
import { MoveFields } from './move-fields.tsx'
import { useMoveMatter } from './queries.ts'

interface MoveFormProps {
  readonly move: MoveId
  readonly detail: MatterDetail
  readonly district: DistrictView
  /** Whether the table still gives this move; somebody else may have come first. */
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks for precisely what the row of the table carries; what was typed stays when somebody else came first. */
export function MoveForm({ move, detail, district, isOpen, onClose }: MoveFormProps) {
  const { t } = useTranslation()
  const form = useMoveForm(move, detail, onClose)
  const name = t(`matter.move.${move}`)
  const isAsked = getMove(move).approval.length > 0
  const title = isAsked ? t('desk.matter.ask', { move: name }) : name
  return (
    <FormDrawer
      title={`${title} · ${detail.row.number}`}
      width={520}
      send={isAsked ? title : t('desk.matter.confirm', { move: name })}
      isPending={form.isPending}
      isDisabled={!isOpen}
      onSend={form.send}
      onClose={onClose}
    >
      <ChangedMeanwhile entry={findChange(detail, form.seenVersion)} isLost={form.isLost} isOpen={isOpen} />
      {form.problem === undefined ? null : <Banner tone="red">{form.problem}</Banner>}
      <Consequence move={move} />
      <NeedsApproval move={move} />
      <MoveFields
        move={move}
        detail={detail}
        district={district}
        draft={form.draft}
        required={form.required}
        missing={form.hasTried ? form.missing : []}
        onChange={form.change}
      />
    </FormDrawer>
  )
}

function useMoveForm(move: MoveId, detail: MatterDetail, onClose: () => void) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const [draft, setDraft] = useState<MoveDraft>(() => startDraft(move, detail))
  const [seenVersion] = useState(detail.row.version)
  const [hasTried, setTried] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [isLost, setLost] = useState(false)
  const key = useRef(crypto.randomUUID())
  const moving = useMoveMatter(detail.row.id)
  const categories = useCategories().data ?? []
  const category = categories.find(({ code }) => code === (draft.category ?? detail.row.category))
  const required = category?.evidence ?? detail.requiredEvidence
  const missing = listMissing(move, draft, required)

  function send(): void {
    setTried(true)
    if (missing.length > 0 || moving.isPending) return
    setProblem(undefined)
    moving.mutate(
      { body: requestOf(move, draft, detail.row.version), key: key.current },
      {
        onSuccess: () => {
          const done = getMove(move).approval.length > 0 ? 'desk.matter.askedDone' : 'desk.matter.done'
          void message.success(t(done, { move: t(`matter.move.${move}`) }))
          onClose()
        },
        onError: (error) => {
          key.current = crypto.randomUUID()
          const isChanged = error instanceof ProblemError && error.problem.code === 'matter.changed_meanwhile'
          setLost(isChanged)
          setProblem(isChanged ? undefined : presentProblem(error, language))
        },
      },
    )
  }

  function change(part: Partial<MoveDraft>): void {
    setDraft((before) => ({ ...before, ...part }))
  }
  return { draft, change, send, missing, required, hasTried, problem, seenVersion, isLost, isPending: moving.isPending }
}

/** What happened since this form was opened, but for what moves nothing. */
function findChange(detail: MatterDetail, seenVersion: number): HistoryEntry | undefined {
  return detail.history.findLast(({ seq, kind }) => seq > seenVersion && kind !== 'noted')
}

interface ChangedProps {
  readonly entry: HistoryEntry | undefined
  readonly isLost: boolean
  readonly isOpen: boolean
}

function ChangedMeanwhile({ entry, isLost, isOpen }: ChangedProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const wordOf = useEntryWord()
  const nameOf = usePersonName()
  if (!entry) return null
  const said = {
    name: nameOf(entry.byName) || t(`person.role.${entry.role as 'system'}`),
    at: formatInstant(entry.at, language),
    what: wordOf(entry),
  }
  return (
    <Banner tone="amber" title={t('desk.matter.changedTitle')}>
      {isLost ? t('desk.matter.changedLost') : null} {t('desk.matter.changedWhat', said)} {isOpen ? null : t('desk.matter.changedGone')}
    </Banner>
  )
}
