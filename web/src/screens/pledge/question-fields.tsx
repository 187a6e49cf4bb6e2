import { standardIndicators, type PledgeTerms } from '@yiwang/contract'
import type { Question } from '@yiwang/kernel'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'

import { findName, narrow, type NamedQuestion } from '../../indicator/named-question.ts'
import { useQuestionWords } from '../../indicator/use-question-words.ts'
import { useLanguage } from '../../language/language.ts'
import { textOf } from '../../language/text-of.ts'
import { AreaChoice, CategoryChoice } from '../../reference/choices.tsx'
import { MoveField } from '../../staff/move-field.tsx'

type Kept = Extract<NonNullable<PledgeTerms['measure']>, { kind: 'indicator' }>['question']

const first = standardIndicators.find(({ id }) => id === 'closed') ?? standardIndicators[0]

/** The question that one begins with: how many matters were closed. */
export function firstQuestion(): Kept {
  return keep(first?.question)
}

/** An indicator of the house, and to which categories and areas it is narrowed; a question of another make is kept as it is. */
export function QuestionFields({ question, onChange }: { readonly question: Kept; readonly onChange: (question: Kept) => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const wordsOf = useQuestionWords()
  const { indicator, categories, areas } = findName(question as Question)
  function set(part: Partial<NamedQuestion>): void {
    const next = { indicator, categories, areas, ...part }
    if (next.indicator) onChange(keep(narrow(next.indicator.question, next)))
  }
  const own = indicator ? [] : [{ value: '', label: t('pledge.question.own') }]
  return (
    <>
      <MoveField label={t('pledge.question.indicator')} hint={wordsOf(question as Question).definition}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('pledge.question.indicator')}
          value={indicator?.id ?? ''}
          options={[...own, ...standardIndicators.map(({ id, name }) => ({ value: id, label: textOf(name, language) }))]}
          onChange={(id) => set({ indicator: standardIndicators.find((one) => one.id === id) })}
        />
      </MoveField>
      {indicator && (
        <div className="terms-row">
          <MoveField label={t('pledge.question.category')}>
            <CategoryChoice
              withPatterns
              aria-label={t('pledge.question.category')}
              value={categories[0] ?? '*'}
              onChange={(code) => set({ categories: code === '*' ? [] : [code] })}
            />
          </MoveField>
          <MoveField label={t('pledge.question.area')}>
            <AreaChoice
              wholeAs="star"
              aria-label={t('pledge.question.area')}
              value={areas[0] ?? '*'}
              onChange={(code) => set({ areas: code === '*' ? [] : [code] })}
            />
          </MoveField>
        </div>
      )}
    </>
  )
}

/** A question of the kernel as it is sent. */
function keep(question: Question | undefined): Kept {
  return structuredClone(question) as Kept
}
