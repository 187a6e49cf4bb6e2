import './report.css'

import type { DistrictView } from '@yiwang/contract'
import { isAllowed } from '@yiwang/kernel'
import { Banner } from '@yiwang/ui'
import { PinPicker } from '@yiwang/ui/map'
import { Button, Input, Skeleton } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { questionOf } from '../../duplicate/question-of.ts'
import { DuplicatesWhileTyping } from '../../duplicate/while-typing.tsx'
import { Forbidden } from '../../frame/forbidden.tsx'
import { useLanguage } from '../../language/language.ts'
import { useDistrict, useMe } from '../../me/queries.ts'
import { MoveField } from '../../staff/move-field.tsx'
import { UploadPieces } from '../../evidence/upload-pieces.tsx'
import { CategorySearch } from './category-search.tsx'
import { FoundArea } from './found-area.tsx'
import { useTakeDown, type StaffReceipt } from '../../take-down/queries.ts'
import { ReportDone } from './report-done.tsx'
import { emptyReport, listWrong, reportOf, type ReportDraft, type ReportPart } from '../../take-down/report-draft.ts'

/** Takes a matter down: for what a grid worker finds, or what somebody tells the desk. */
export function Screen() {
  const me = useMe().data
  const district = useDistrict().data
  const [receipt, setReceipt] = useState<StaffReceipt>()
  if (me && !isAllowed(me, 'matter.create')) return <Forbidden />
  if (!me || !district) return <Skeleton active paragraph={{ rows: 8 }} className="report" />
  if (receipt) return <ReportDone receipt={receipt} onAgain={() => setReceipt(undefined)} />
  return <Form district={district} onDone={setReceipt} />
}

interface FormProps {
  readonly district: DistrictView
  readonly onDone: (receipt: StaffReceipt) => void
}

function Form({ district, onDone }: FormProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const form = useReportForm(onDone)
  const { draft, change } = form
  return (
    <form
      className="report"
      onKeyDown={form.sendOnKeys}
      onSubmit={(event) => {
        event.preventDefault()
        form.send()
      }}
    >
      <header>
        <h1>{t('desk.report.title')}</h1>
        <p>{t('desk.report.intro')}</p>
      </header>
      <section className="report-where">
        <MoveField label={t('desk.report.where')} problem={form.say('position', t('desk.report.needsPlace'))}>
          <div className="report-map">
            <PinPicker district={district} language={language} value={draft.position} onChange={(position) => change({ position })} />
          </div>
          <FoundArea position={draft.position} />
        </MoveField>
        <MoveField label={t('desk.report.address')}>
          <Input
            value={draft.address}
            maxLength={200}
            aria-label={t('desk.report.address')}
            placeholder={t('desk.report.addressHint')}
            onChange={(event) => change({ address: event.target.value })}
          />
        </MoveField>
      </section>
      <section className="report-what">
        <WhatFields form={form} />
        <DuplicatesWhileTyping question={questionOf(draft)} />
        <WhoFields form={form} />
        {form.problem === undefined ? null : (
          <Banner tone="red" title={t('desk.report.failed')}>
            {form.problem}
          </Banner>
        )}
        <div className="report-send">
          <Button type="primary" size="large" htmlType="submit" loading={form.isPending}>
            {t('desk.report.send')}
          </Button>
          <kbd>{t('desk.report.sendHint')}</kbd>
        </div>
      </section>
    </form>
  )
}

type ReportForm = ReturnType<typeof useReportForm>

function WhatFields({ form }: { readonly form: ReportForm }) {
  const { t } = useTranslation()
  const { draft, change, say } = form
  const wrongCategory = say('category', t('desk.report.needsCategory'))
  return (
    <>
      <MoveField label={t('desk.form.category')} problem={wrongCategory}>
        <CategorySearch value={draft.category} isWrong={wrongCategory !== undefined} onChange={(category) => change({ category })} />
      </MoveField>
      <MoveField label={t('desk.report.words')} problem={say('description', t('desk.report.needsWords'))}>
        <Input.TextArea
          value={draft.description}
          maxLength={4000}
          autoSize={{ minRows: 4, maxRows: 12 }}
          aria-label={t('desk.report.words')}
          placeholder={t('desk.report.wordsHint')}
          onChange={(event) => change({ description: event.target.value })}
        />
      </MoveField>
      <MoveField label={t('desk.report.photos')}>
        <UploadPieces kind="before_photo" pieces={draft.photos} onChange={(photos) => change({ photos })} />
      </MoveField>
    </>
  )
}

function WhoFields({ form }: { readonly form: ReportForm }) {
  const { t } = useTranslation()
  const { draft, change, say } = form
  return (
    <MoveField label={t('desk.report.who')} hint={t('desk.report.phoneHint')} problem={say('phone', t('desk.report.phoneWrong'))}>
      <div className="report-who">
        <Input
          value={draft.name}
          maxLength={60}
          autoComplete="off"
          aria-label={t('desk.report.name')}
          placeholder={t('desk.report.name')}
          onChange={(event) => change({ name: event.target.value })}
        />
        <Input
          value={draft.phone}
          maxLength={21}
          inputMode="tel"
          autoComplete="off"
          aria-label={t('desk.report.phone')}
          placeholder={t('desk.report.phone')}
          onChange={(event) => change({ phone: event.target.value })}
        />
      </div>
    </MoveField>
  )
}

function useReportForm(onDone: (receipt: StaffReceipt) => void) {
  const { language } = useLanguage()
  const takeDown = useTakeDown()
  const [draft, setDraft] = useState<ReportDraft>(emptyReport)
  const [hasTried, setTried] = useState(false)
  const key = useRef(crypto.randomUUID())
  const wrong = hasTried ? listWrong(draft) : []

  function send(): void {
    setTried(true)
    const report = reportOf(draft)
    if (report && !takeDown.isPending) takeDown.mutate({ report, key: key.current }, { onSuccess: onDone })
  }
  function change(part: Partial<ReportDraft>): void {
    // What was refused and then changed is another report; the same one sent again is not.
    if (takeDown.isError) key.current = crypto.randomUUID()
    setDraft((before) => ({ ...before, ...part }))
  }
  function say(part: ReportPart, words: string): string | undefined {
    return wrong.includes(part) ? words : undefined
  }
  function sendOnKeys(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
  }
  const problem = takeDown.isError ? presentProblem(takeDown.error, language) : undefined
  return { draft, change, send, say, sendOnKeys, problem, isPending: takeDown.isPending }
}
