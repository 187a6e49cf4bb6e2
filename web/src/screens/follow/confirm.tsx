import type { Follow } from '@yiwang/contract'
import { Button } from '@yiwang/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { Rated } from './rated.tsx'
import { RateForm } from './rate-form.tsx'
import { ReopenForm } from './reopen-form.tsx'

interface Props {
  readonly code: string
  readonly follow: Pick<Follow, 'rating' | 'status'>
  readonly until: number
}

/** After the end: is it solved? Yes leads to a rating, no to its being taken up again. */
export function Confirm({ code, follow, until }: Props) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [answer, setAnswer] = useState<'solved' | 'unsolved'>()
  const canRate = follow.status === 'closed' || follow.status === 'unsolvable'
  return (
    <section className="resident-sheet follow-confirm" aria-labelledby="confirm">
      <h2 id="confirm">{t('resident.follow.confirm.title')}</h2>
      <p className="resident-soft">{t('resident.follow.confirm.until', { when: formatInstant(until, language) })}</p>
      {follow.rating !== null && <Rated rating={follow.rating} />}
      <div className="follow-answers">
        {canRate && (
          <Button kind={answer === 'solved' ? 'primary' : 'plain'} aria-expanded={answer === 'solved'} onClick={() => setAnswer('solved')}>
            {follow.rating === null ? t('resident.follow.confirm.solved') : t('resident.follow.confirm.change')}
          </Button>
        )}
        <Button
          kind={answer === 'unsolved' ? 'primary' : 'plain'}
          aria-expanded={answer === 'unsolved'}
          onClick={() => setAnswer('unsolved')}
        >
          {t('resident.follow.confirm.unsolved')}
        </Button>
      </div>
      {answer === 'solved' && <RateForm code={code} onDone={() => setAnswer(undefined)} />}
      {answer === 'unsolved' && <ReopenForm code={code} />}
    </section>
  )
}
