import './duplicate.css'

import type { DuplicateCandidate, MatterRow } from '@yiwang/contract'
import { endedStatuses } from '@yiwang/kernel'
import { App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { presentProblem } from '../api/client.ts'
import { useLanguage } from '../language/language.ts'
import { useMe } from '../me/queries.ts'
import { CandidateLine } from './candidate-line.tsx'
import { findDirection, type Direction } from './direction.ts'
import { MergeForm } from './merge-form.tsx'
import { useMatterDuplicates, useNotTheSame } from './queries.ts'
import { UndoMerge, type Merged } from './undo-merge.tsx'

/** What may be the same as a matter that still runs: to be looked at, merged with a reason, taken back, or dismissed. */
export function DuplicatePanel({ matter }: { readonly matter: MatterRow }) {
  const { t } = useTranslation()
  const isEnded = endedStatuses.includes(matter.status)
  const duplicates = useMatterDuplicates(isEnded ? undefined : matter.id)
  const [merged, setMerged] = useState<Merged>()
  if (isEnded && merged === undefined) return null
  return (
    <section className="duplicate-panel" aria-label={t('duplicate.title')}>
      <h2>{t('duplicate.title')}</h2>
      {merged === undefined ? null : <UndoMerge merged={merged} ownId={matter.id} onUndone={() => setMerged(undefined)} />}
      <Reading duplicates={duplicates} isQuiet={merged !== undefined} />
      <ul className="duplicate-list">
        {duplicates.data?.map((candidate) => (
          <Candidate key={candidate.id} matter={matter} candidate={candidate} onMerged={setMerged} />
        ))}
      </ul>
    </section>
  )
}

/** What is said while the candidates are read, when that failed, and when there are none. */
function Reading({ duplicates, isQuiet }: { readonly duplicates: ReturnType<typeof useMatterDuplicates>; readonly isQuiet: boolean }) {
  const { t } = useTranslation()
  if (duplicates.isLoading) return <Skeleton active paragraph={{ rows: 3 }} title={false} />
  if (duplicates.isError) return <Failed error={duplicates.error} onAgain={() => void duplicates.refetch()} />
  return duplicates.data?.length === 0 && !isQuiet ? <p className="duplicate-soft">{t('duplicate.none')}</p> : null
}

function Failed({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <p className="duplicate-soft" role="alert">
      {presentProblem(error, language)}{' '}
      <Button size="small" onClick={onAgain}>
        {t('duplicate.again')}
      </Button>
    </p>
  )
}

interface CandidateProps {
  readonly matter: MatterRow
  readonly candidate: DuplicateCandidate
  readonly onMerged: (merged: Merged) => void
}

function Candidate({ matter, candidate, onMerged }: CandidateProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const roles = useMe().data?.roles ?? []
  const dismiss = useNotTheSame(matter.id)
  const [isMerging, setMerging] = useState(false)
  const direction = findDirection(matter, candidate, roles)
  return (
    <CandidateLine candidate={candidate}>
      {direction === undefined || isMerging ? null : <Button onClick={() => setMerging(true)}>{mergeWords(direction)}</Button>}
      <Button
        type="text"
        loading={dismiss.isPending}
        onClick={() => dismiss.mutate(candidate.id, { onError: (error) => void message.error(presentProblem(error, language)) })}
      >
        {t('duplicate.notTheSame')}
      </Button>
      {direction !== undefined && isMerging ? (
        <MergeForm direction={direction} onCancel={() => setMerging(false)} onMerged={onMerged} />
      ) : null}
    </CandidateLine>
  )

  function mergeWords({ source, target }: Direction): string {
    return source.id === matter.id
      ? t('duplicate.mergeInto', { number: target.number })
      : t('duplicate.mergeHere', { number: source.number })
  }
}
