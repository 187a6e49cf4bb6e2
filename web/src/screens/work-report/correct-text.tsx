import { reportBounds, ReportReview } from '@yiwang/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Banner } from '@yiwang/ui'
import { App, Button, Space } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem, sendJson } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { keepReview } from '../../work-report/queries.ts'
import { toUnits } from './code-points.ts'
import { useDesk } from './use-review-desk.ts'

/** The text of the report to be corrected by hand; it opens at the chosen pledge. What was typed stays where it is refused. */
export function CorrectText() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const client = useQueryClient()
  const { review, chosen, leave } = useDesk()
  const [{ revision, text: before }] = useState(review)
  const [text, setText] = useState(before)
  const field = useRef<HTMLTextAreaElement>(null)
  const [at, end] = chosen ? [toUnits(before, chosen.start), toUnits(before, chosen.end)] : [0, 0]
  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(at, end)
    // Lines are of unequal length, so that the place is only about there: the middle of the field catches it.
    if (field.current)
      field.current.scrollTop = (field.current.scrollHeight * at) / Math.max(1, before.length) - field.current.clientHeight / 2
    // Only where it opens: typing moves the caret by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const save = useMutation({
    mutationFn: () => sendJson('PUT', `/api/work-reports/${review.id}/text`, { body: { text, basedOn: revision }, shape: ReportReview }),
    onSuccess: (answer) => {
      keepReview(client, answer)
      void message.success(t('workReport.text.saved'))
      leave()
    },
  })
  return (
    <form
      className="review-correct"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <p className="pg-quiet pg-small">{t('workReport.text.correctHow')}</p>
      <textarea
        ref={field}
        lang="zh-CN"
        value={text}
        maxLength={reportBounds.characters}
        aria-label={t('workReport.text.corrected')}
        onChange={({ target }) => setText(target.value)}
      />
      {save.isError && <Banner tone="red">{presentProblem(save.error, language)}</Banner>}
      <Space>
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={text.trim() === '' || text === before}>
          {t('workReport.text.save')}
        </Button>
        <Button onClick={leave}>{t('workReport.act.cancel')}</Button>
      </Space>
    </form>
  )
}
