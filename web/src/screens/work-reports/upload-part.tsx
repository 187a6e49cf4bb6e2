import { reportBounds } from '@yiwang/contract'
import { Banner } from '@yiwang/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Input, InputNumber, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem, ProblemError } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { FileChoice } from '../../staff/file-choice.tsx'
import { reportFiles, useUpload, type Upload } from '../../work-report/queries.ts'
import { useFileDrop } from './use-file-drop.ts'

/** Taking a report in: a button, or a file dropped anywhere on the page; what is refused asks for what is missing. */
export function UploadPart() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const upload = useUpload()
  const [whose, setWhose] = useState<'own' | 'other'>('own')
  const [place, setPlace] = useState('')
  const [isUnsaid, setUnsaid] = useState(false)
  const isOver = useFileDrop(take)

  function send(sent: Upload): void {
    upload.mutate(sent, { onSuccess: ({ id }) => void navigate({ to: '/work-reports/$id', params: { id } }) })
  }

  function take(file: File): void {
    const isMissing = whose === 'other' && place.trim() === ''
    setUnsaid(isMissing)
    if (!isMissing && !upload.isPending) send({ file, ...(whose === 'other' && { place: place.trim() }) })
  }

  const said = { megabytes: reportBounds.bytes / 1024 / 1024, name: upload.variables?.file.name ?? '' }
  return (
    <section className="taking" data-over={isOver} aria-label={t('workReport.upload.title')}>
      <div className="taking-line">
        <Segmented<'own' | 'other'>
          value={whose}
          onChange={setWhose}
          options={(['own', 'other'] as const).map((value) => ({ value, label: t(`workReport.upload.${value}`) }))}
        />
        {whose === 'other' && (
          <Input
            className="taking-place"
            value={place}
            maxLength={60}
            status={isUnsaid ? 'error' : ''}
            aria-label={t('workReport.upload.place')}
            placeholder={t('workReport.upload.placeExample')}
            onChange={({ target }) => setPlace(target.value)}
          />
        )}
        <FileChoice accept={reportFiles} type="primary" loading={upload.isPending} label={t('workReport.upload.choose')} onFile={take} />
        <span className="taking-drop">{isOver ? t('workReport.upload.dropNow') : t('workReport.upload.drop')}</span>
      </div>
      <p className="pg-quiet pg-small" role="status">
        {upload.isPending ? t('workReport.upload.reading', said) : t('workReport.upload.kinds', said)}
        {whose === 'other' && ` · ${t('workReport.upload.placeHow')}`}
      </p>
      {isUnsaid && <Banner tone="red">{t('workReport.upload.placeMissing')}</Banner>}
      {upload.isError && <Refused error={upload.error} sent={upload.variables} onSend={send} onDismiss={() => upload.reset()} />}
    </section>
  )
}

interface RefusedProps {
  readonly error: Error
  readonly sent: Upload
  readonly onSend: (sent: Upload) => void
  readonly onDismiss: () => void
}

/** Why a file was refused, and what takes it in all the same. */
function Refused({ error, sent, onSend, onDismiss }: RefusedProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const problem = error instanceof ProblemError ? error.problem : undefined
  const there = problem?.code === 'report.year_taken' ? problem.detail?.['report'] : undefined
  if (problem?.code === 'report.no_year') {
    return (
      <Banner tone="blue" title={sent.file.name}>
        {presentProblem(error, language)}
        <YearForm onYear={(year) => onSend({ ...sent, year })} />
      </Banner>
    )
  }
  return (
    <Banner
      tone="red"
      title={sent.file.name}
      actions={
        <>
          {typeof there === 'string' && (
            <>
              <Button onClick={() => onSend({ file: sent.file, replaces: there })}>{t('workReport.upload.replace')}</Button>
              <Link to="/work-reports/$id" params={{ id: there }}>
                {t('workReport.upload.openThere')}
              </Link>
            </>
          )}
          <Button type="text" onClick={onDismiss}>
            {t('workReport.upload.dismissProblem')}
          </Button>
        </>
      }
    >
      {presentProblem(error, language)}
      {typeof there === 'string' && <p className="pg-quiet pg-small">{t('workReport.upload.replaceHow')}</p>}
    </Banner>
  )
}

function YearForm({ onYear }: { readonly onYear: (year: number) => void }) {
  const { t } = useTranslation()
  const [year, setYear] = useState<number | null>(null)
  const [isWrong, setWrong] = useState(false)
  function send(): void {
    const isFit = year !== null && year >= 1980 && year <= 2100
    setWrong(!isFit)
    if (isFit) onYear(year)
  }
  return (
    <form
      className="taking-line"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label>
        {t('workReport.upload.year')}{' '}
        <InputNumber<number> autoFocus value={year} precision={0} controls={false} status={isWrong ? 'error' : ''} onChange={setYear} />
      </label>
      <Button htmlType="submit">{t('workReport.upload.withYear')}</Button>
      <span className="pg-quiet pg-small">{isWrong ? t('workReport.upload.yearWrong') : t('workReport.upload.yearHow')}</span>
    </form>
  )
}
