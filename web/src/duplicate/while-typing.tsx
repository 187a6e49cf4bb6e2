import './duplicate.css'

import { useTranslation } from 'react-i18next'

import { CandidateLine } from './candidate-line.tsx'
import type { Question } from './question-of.ts'
import { useDuplicatesOf } from './queries.ts'

const mostShown = 4

/** What may be the same as what is being taken down, kept up as one types. It takes no room before there is something to ask. */
export function DuplicatesWhileTyping({ question }: { readonly question: Question | undefined }) {
  const { t } = useTranslation()
  const { data, isFetching, isError } = useDuplicatesOf(question)
  if (question === undefined) return null
  return (
    <section className="duplicate-panel" aria-label={t('duplicate.title')} aria-busy={isFetching}>
      <p className="duplicate-title" role="status">
        {isError ? t('duplicate.failed') : (data && sayFound(data.length)) || t('duplicate.waiting')}
      </p>
      <ul className="duplicate-list">
        {data?.slice(0, mostShown).map((candidate) => (
          <CandidateLine key={candidate.id} candidate={candidate} />
        ))}
      </ul>
    </section>
  )

  function sayFound(n: number): string {
    return n === 0 ? t('duplicate.none') : t('duplicate.typing', { n })
  }
}
