import { pledgeKinds } from '@yiwang/kernel'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { UnitChoice } from '../../reference/choices.tsx'
import { getReview, keepReview } from '../../work-report/queries.ts'
import { makeCutter } from './code-points.ts'
import type { ReviewLine } from './list-lines.ts'
import { findFlaw, startDraft, toChange, toNewPledge, type MendDraft } from './mend-draft.ts'
import { TargetFields } from './target-fields.tsx'
import { actOn } from './use-decisions.ts'
import { useDesk } from './use-review-desk.ts'

/** What a pledge is taken in as, to be mended before it is accepted or after; other words selected in the text become its words. */
export function MendForm({ line, isNew }: { readonly line: ReviewLine; readonly isNew: boolean }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { review, selection, leave } = useDesk()
  const [draft, setDraft] = useState(() => startDraft(line))
  const passage = selection ?? draft.passage
  const { save, flaw, problem, isSaving } = useSave(line, { ...draft, passage })
  function set(change: Partial<MendDraft>): void {
    setDraft({ ...draft, ...change })
  }
  const isTaken = line.state === 'accepted'
  const number = line.pledge?.number ?? ''
  const title = t(isTaken ? 'workReport.mend.titleTaken' : isNewTitle(isNew), { number })
  return (
    <form
      className="review-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <h3>{title}</h3>
      <div>
        <blockquote lang="zh-CN" aria-label={t('workReport.mend.passage')}>
          {makeCutter(review.text)(passage)}
        </blockquote>
        <p className="pg-quiet pg-small">{t('workReport.mend.passageHow')}</p>
      </div>
      <label>
        {t('workReport.mend.subject')}
        <Input autoFocus lang="zh-CN" maxLength={200} value={draft.subject} onChange={({ target }) => set({ subject: target.value })} />
      </label>
      <div className="review-pair">
        <label>
          {t('workReport.mend.kind')}
          <Select<MendDraft['kind']>
            value={draft.kind}
            aria-label={t('workReport.mend.kind')}
            onChange={(kind) => set({ kind })}
            options={pledgeKinds.map((kind) => ({ value: kind, label: t(`pledgeTerm.kind.${kind}`) }))}
          />
        </label>
        <label>
          {t('workReport.mend.due')}
          <Input type="date" value={draft.due} onChange={({ target }) => set({ due: target.value })} />
        </label>
      </div>
      <TargetFields draft={draft} onChange={set} />
      <div className="review-pair">
        <label>
          {t('workReport.mend.unit')}
          <UnitChoice
            value={draft.leadUnit}
            aria-label={t('workReport.mend.unit')}
            withNone={t('workReport.mend.noUnit')}
            onChange={(leadUnit) => set({ leadUnit })}
          />
        </label>
        <Checkbox checked={draft.livelihood} onChange={({ target }) => set({ livelihood: target.checked })}>
          {t('workReport.mend.livelihood')}
        </Checkbox>
      </div>
      {(flaw ?? problem) !== undefined && (
        <p role="alert" className="review-flaw">
          {flaw ? t(`workReport.mend.flaw.${flaw}`) : presentProblem(problem, language)}
        </p>
      )}
      <Space>
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {t(isTaken ? 'workReport.act.save' : 'workReport.act.accept')}
        </Button>
        <Button onClick={leave}>{t('workReport.act.cancel')}</Button>
      </Space>
    </form>
  )
}

function isNewTitle(isNew: boolean) {
  return isNew ? ('workReport.mend.titleNew' as const) : ('workReport.mend.title' as const)
}

/** Accepts a line as it was mended, or changes the pledge that it became. What is refused stays in the form. */
function useSave(line: ReviewLine, draft: MendDraft) {
  const client = useQueryClient()
  const { review, decide, leave, select, choose } = useDesk()
  const [flaw, setFlaw] = useState<ReturnType<typeof findFlaw>>()
  const [problem, setProblem] = useState<unknown>()
  const [isSaving, setSaving] = useState(false)

  async function change({ id, version }: { readonly id: string; readonly version: number }): Promise<void> {
    setSaving(true)
    try {
      await actOn(id, { basedOn: version, act: toChange(draft, line) })
      keepReview(client, await getReview(review.id))
      select(undefined)
      leave()
      choose(`${draft.passage.start}-${draft.passage.end}`)
    } catch (error) {
      setProblem(error)
      setSaving(false)
    }
  }
  function save(): void {
    const found = findFlaw(draft)
    setFlaw(found)
    if (found) return
    if (line.pledge) void change(line.pledge)
    else void decide({ kind: 'accepted', pledges: [toNewPledge(draft)] }).catch(() => undefined)
  }
  return { save, flaw, problem, isSaving }
}
