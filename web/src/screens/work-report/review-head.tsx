import { Link } from '@tanstack/react-router'
import { App, Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { useMay } from '../../staff/page.tsx'
import { FileChoice } from '../../staff/file-choice.tsx'
import { reportFiles, useUpload } from '../../work-report/queries.ts'
import { useDesk } from './use-review-desk.ts'

/** Whose report of which year it is, how far its review is, and what can be done with the text. */
export function ReviewHead() {
  const { t } = useTranslation()
  const mayEdit = useMay('pledge.edit')
  const { review, lines, counts, task, begin } = useDesk()
  const { id, title, name, file, place } = review
  const done = counts.accepted + counts.dismissed
  return (
    <header className="review-head">
      <div className="review-title">
        <Link to="/work-reports">{t('workReport.review.back')}</Link>
        <h1 lang="zh-CN">{title ?? name}</h1>
      </div>
      {place === null && (
        <div className="review-progress" title={t('workReport.review.counts', counts)}>
          <span role="status">{t('workReport.review.decided', { done, all: lines.length })}</span>
          <Progress
            percent={lines.length === 0 ? 100 : (100 * done) / lines.length}
            showInfo={false}
            size="small"
            aria-label={t('workReport.review.counts', counts)}
          />
        </div>
      )}
      <div className="review-tools">
        {file !== null && (
          <a href={`/api/work-reports/${id}/file`} download={name}>
            {t('workReport.list.download')}
          </a>
        )}
        {mayEdit && (
          <>
            <Button size="small" disabled={task?.is === 'correct'} onClick={() => begin({ is: 'correct' })}>
              {t('workReport.text.correct')}
            </Button>
            <ReplaceText />
          </>
        )}
      </div>
    </header>
  )
}

function ReplaceText() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const { review } = useDesk()
  const upload = useUpload()
  return (
    <FileChoice
      accept={reportFiles}
      size="small"
      loading={upload.isPending}
      label={t('workReport.text.replace')}
      onFile={(file) =>
        upload.mutate(
          { file, replaces: review.id },
          {
            onSuccess: () => void message.success(t('workReport.upload.replaced')),
            onError: (error) => void message.error(presentProblem(error, language)),
          },
        )
      }
    />
  )
}
